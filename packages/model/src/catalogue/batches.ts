import { defineChoices } from '../facts/entry.js'

/**
 * The four batches of assistance industries (7.1). Workshops have a scheme of their own with other
 * names (13.3): the two lists must never be shared.
 */
export const batches = defineChoices({
  consolidate: { zh: '巩固', en: 'consolidate', aliases: ['巩固一批', '巩固类'] },
  upgrade: { zh: '升级', en: 'upgrade', aliases: ['升级一批', '升级类', '提升'] },
  revitalise: { zh: '盘活', en: 'revitalise', aliases: ['盘活一批', '盘活类'] },
  adjust: { zh: '调整', en: 'adjust', aliases: ['调整一批', '调整类'] },
  unrecorded: { zh: '未登记', en: 'not recorded', aliases: ['未分类', '待分类'] },
})

/** How an asset or project is used at present, as its ledger says. */
export const useStatuses = defineChoices({
  normal: { zh: '正常', en: 'in normal use', aliases: ['正常运营', '正常使用', '良好'] },
  inefficient: { zh: '低效', en: 'inefficient', aliases: ['低效运营', '低效使用'] },
  idle: { zh: '闲置', en: 'idle', aliases: ['闲置未用', '停用'] },
  damaged: { zh: '损毁', en: 'damaged', aliases: ['毁损', '报废'] },
  notYetInUse: { zh: '尚未投用', en: 'not yet in use', aliases: ['在建', '未投产'] },
})
