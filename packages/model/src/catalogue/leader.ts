import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

/** A village business leader (9.3). */
export const leader = defineSubject({
  name: 'leader',
  label: { zh: '致富带头人', en: 'Village business leader' },
  table: 'leaders',
  idAliases: ['带头人编号', '致富带头人编号'],
  facts: {
    ...placeFacts,
    certifiedOn: {
      type: 'date',
      label: { zh: '认定日期', en: 'Certified on' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['认定时间', '县级认定时间'],
    },
    certified: {
      type: 'flag',
      label: { zh: '已经县级认定', en: 'Certified by the county' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['是否认定', '是否县级认定'],
      derive: { recorded: 'certifiedOn' },
      givable: true,
    },
    endedOn: {
      type: 'date',
      label: { zh: '退出日期', en: 'Left on' },
      description: { zh: '仍在发挥作用的不填。', en: 'Left blank while active.' },
      openEnded: true,
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['退出时间', '取消认定时间'],
    },
    householdsLed: {
      type: 'count',
      unit: 'households',
      label: { zh: '带动户数', en: 'Households led' },
      description: {
        zh: '带动的脱贫户和监测对象户数。',
        en: 'Lifted and monitored households that the leader helps along.',
      },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['带动农户数', '带动脱贫户数'],
    },
  },
})
