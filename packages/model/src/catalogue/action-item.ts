import { defineSubject } from '../facts/entry.js'

/** One piece of work under the four actions of east-west collaboration. */
export const actionItem = defineSubject({
  name: 'actionItem',
  label: { zh: '东西部协作行动事项', en: 'Collaboration action item' },
  table: 'actionItems',
  idAliases: ['行动事项编号', '协作事项编号'],
  facts: {
    action: {
      type: 'choice',
      label: { zh: '所属行动', en: 'Action' },
      choices: {
        industryUpgrade: { zh: '特色产业提升', en: 'better special industries' },
        clusterBuilding: { zh: '产业集群打造', en: 'industrial clusters' },
        consumption: {
          zh: '消费帮扶助农增收',
          en: 'consumption that raises farm income',
          aliases: ['消费帮扶'],
        },
        labour: {
          zh: '劳务协作提升',
          en: 'better labour cooperation',
          aliases: ['劳务协作'],
        },
      },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['行动名称', '行动类别'],
    },
    progressedOn: {
      type: 'date',
      label: { zh: '本年度进展日期', en: 'Progress on' },
      description: {
        zh: '本年度最近一次有进展的日期；今年还没有进展则不填。',
        en: 'The latest day of progress this year; empty where there has been none.',
      },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['进展日期', '进展时间', '最近进展日期'],
    },
    progressed: {
      type: 'flag',
      label: { zh: '本年度是否有进展', en: 'Progressed' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['是否有进展'],
      derive: { recorded: 'progressedOn' },
      givable: true,
    },
  },
})
