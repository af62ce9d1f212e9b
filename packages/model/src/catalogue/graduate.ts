import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

export const graduate = defineSubject({
  name: 'graduate',
  label: { zh: '雨露计划毕业生', en: 'Rain and Dew graduate' },
  description: {
    zh: '领过雨露计划补助、今年毕业的学生；同一人有几条去向的，按人只算一次。',
    en: 'A student with the Rain and Dew grant who graduated; a person with several entries counts once.',
  },
  table: 'graduates',
  idAliases: ['毕业生编号'],
  facts: {
    ...placeFacts,
    person: {
      type: 'identifier',
      label: { zh: '人员编号', en: 'Person' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['人编号', '人口编号', '学生编号'],
    },
    graduatedOn: {
      type: 'date',
      label: { zh: '毕业日期', en: 'Graduated on' },
      holder: 'education',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['毕业时间'],
    },
    outcomes: {
      type: 'choices',
      label: { zh: '毕业去向', en: 'After graduation' },
      description: {
        zh: '可以多选；核实过还没有着落的写“未落实”。',
        en: 'Several may apply; “none yet” where it was checked and there is nothing.',
      },
      choices: {
        employment: { zh: '就业', en: 'employment', aliases: ['已就业', '务工', '工作'] },
        furtherStudy: { zh: '升学', en: 'further study', aliases: ['已升学', '深造', '续读'] },
        business: { zh: '创业', en: 'own business', aliases: ['自主创业'] },
        enlistment: { zh: '参军', en: 'military service', aliases: ['入伍', '应征入伍', '服兵役'] },
        unsettled: { zh: '未落实', en: 'none yet', aliases: ['未就业', '待业', '待就业'] },
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['去向', '就业去向', '就业升学情况'],
    },
    seeksWork: {
      type: 'flag',
      label: { zh: '是否有就业意愿', en: 'Wants to work' },
      holder: 'humanResources',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['就业意愿'],
    },
  },
})
