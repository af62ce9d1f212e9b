import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

/** A danger to the gains against poverty that is seen coming, before it has become a problem. */
export const risk = defineSubject({
  name: 'risk',
  label: { zh: '风险隐患', en: 'Risk' },
  description: {
    zh: '已登记、可能影响脱贫成果的风险。',
    en: 'A registered danger that could undo gains against poverty.',
  },
  table: 'risks',
  idAliases: ['风险编号', '风险序号'],
  facts: {
    township: placeFacts.township,
    kind: {
      type: 'choice',
      label: { zh: '风险类型', en: 'Kind' },
      choices: {
        greyRhino: { zh: '灰犀牛', en: 'large and visible', aliases: ['“灰犀牛”'] },
        blackSwan: { zh: '黑天鹅', en: 'rare and sudden', aliases: ['“黑天鹅”'] },
        tendency: { zh: '倾向性问题', en: 'tendency', aliases: ['倾向性'] },
        earlySign: { zh: '苗头性问题', en: 'early sign', aliases: ['苗头性'] },
        other: { zh: '其他', en: 'other' },
      },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['风险种类', '风险类别'],
    },
    registeredOn: {
      type: 'date',
      label: { zh: '登记日期', en: 'Registered on' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['登记时间', '排查日期', '发现日期'],
    },
    likelihood: {
      type: 'choice',
      label: { zh: '发生可能性', en: 'Likelihood' },
      choices: {
        low: { zh: '低', en: 'low' },
        medium: { zh: '中', en: 'medium' },
        high: { zh: '高', en: 'high' },
      },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['可能性'],
    },
    impact: {
      type: 'choice',
      label: { zh: '影响程度', en: 'Impact' },
      choices: {
        low: { zh: '小', en: 'low' },
        medium: { zh: '中', en: 'medium' },
        high: { zh: '大', en: 'high' },
      },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['影响'],
    },
    earlyMeasureOn: {
      type: 'date',
      label: { zh: '防范措施日期', en: 'Early measure on' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['措施日期', '采取措施时间'],
    },
    earlyMeasureTaken: {
      type: 'flag',
      label: { zh: '是否提前采取措施', en: 'Early measure taken' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['是否采取防范措施', '是否有应对措施'],
      derive: { recorded: 'earlyMeasureOn' },
      givable: true,
    },
  },
})
