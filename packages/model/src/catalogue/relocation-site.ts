import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

/** A place where households relocated out of poverty now live together. */
export const relocationSite = defineSubject({
  name: 'relocationSite',
  label: { zh: '易地扶贫搬迁安置点', en: 'Relocation site' },
  table: 'relocationSites',
  idAliases: ['安置点编号', '安置点代码', '安置点名称'],
  facts: {
    township: placeFacts.township,
    residents: {
      type: 'count',
      unit: 'persons',
      label: { zh: '安置人口', en: 'Residents' },
      holder: 'developmentReform',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['安置人数', '搬迁人口', '人数'],
    },
    households: {
      type: 'count',
      unit: 'households',
      label: { zh: '安置户数', en: 'Households' },
      holder: 'developmentReform',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['搬迁户数', '户数'],
    },
    lastHazardCheckOn: {
      type: 'date',
      label: { zh: '最近隐患排查日期', en: 'Last hazard check on' },
      holder: 'developmentReform',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['隐患排查日期', '最近排查时间', '排查日期'],
    },
    hazardChecked: {
      type: 'flag',
      label: { zh: '是否开展隐患排查', en: 'Checked for hazards' },
      holder: 'developmentReform',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['是否排查', '是否排查隐患'],
      derive: { recorded: 'lastHazardCheckOn' },
      givable: true,
    },
    daysSinceHazardCheck: {
      type: 'count',
      unit: 'days',
      label: { zh: '距上次隐患排查天数', en: 'Days since the last hazard check' },
      holder: 'developmentReform',
      extractable: false,
      sensitivity: 'internal',
      derive: { daysSince: 'lastHazardCheckOn' },
    },
    overdueHazards: {
      type: 'count',
      unit: 'cases',
      label: { zh: '逾期未治理隐患', en: 'Overdue hazards' },
      description: {
        zh: '超过整改时限仍未治理的隐患件数。',
        en: 'Hazards still open after the day they had to be removed.',
      },
      holder: 'developmentReform',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['逾期隐患', '逾期隐患数'],
    },
    overdueNeeds: {
      type: 'count',
      unit: 'cases',
      label: { zh: '逾期未解决困难', en: 'Overdue needs' },
      description: {
        zh: '超过时限仍未解决的搬迁群众困难件数。',
        en: 'Needs of relocated residents still unsolved after their due day.',
      },
      holder: 'township',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['逾期困难诉求', '逾期未解决诉求'],
    },
  },
  children: {
    problems: {
      subject: 'problem',
      by: 'relocationSite',
      label: { zh: '安置点问题', en: 'Problems of the site' },
    },
  },
})
