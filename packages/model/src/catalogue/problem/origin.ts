import { defineChoices, defineFacts } from '../../facts/entry.js'
import { placeFacts } from '../shared.js'

const sources = defineChoices({
  assessment: { zh: '考核评估', en: 'assessment', aliases: ['考核发现', '后评估', '考核'] },
  inspectionTour: {
    zh: '巡视巡察监督',
    en: 'inspection tour',
    aliases: ['巡视', '巡察', '巡视监督', '巡视巡察'],
  },
  unannouncedVisit: {
    zh: '暗访督导',
    en: 'unannounced visit',
    aliases: ['暗访', '明察暗访', '暗访抽查'],
  },
  supervision: { zh: '日常督导', en: 'routine supervision', aliases: ['督导', '督查', '督查检查'] },
  audit: { zh: '审计', en: 'audit', aliases: ['审计发现', '审计监督'] },
  publicOpinion: { zh: '舆情监测', en: 'public opinion', aliases: ['舆情', '媒体反映'] },
  gridPatrol: { zh: '网格巡查', en: 'grid patrol', aliases: ['网格', '网格员上报', '线下网格'] },
  onlineMonitoring: {
    zh: '网络监测',
    en: 'online monitoring',
    aliases: ['线上监测', '大数据监测', '系统预警'],
  },
  selfAssessment: { zh: '自评自查', en: 'self-assessment', aliases: ['自评', '自查'] },
  other: { zh: '其他', en: 'other' },
})

const kinds = defineChoices({
  policy: { zh: '政策落实', en: 'policy carried out', aliases: ['政策'] },
  guarantee: { zh: '三保障和饮水', en: 'guarantees and water', aliases: ['三保障', '饮水安全'] },
  industry: { zh: '产业帮扶', en: 'industry', aliases: ['产业'] },
  employment: { zh: '就业帮扶', en: 'employment', aliases: ['就业'] },
  fundsAndProjects: {
    zh: '资金项目资产',
    en: 'funds, projects and assets',
    aliases: ['资金项目', '项目资金', '资产管理'],
  },
  hazard: { zh: '安全隐患', en: 'safety hazard', aliases: ['隐患', '风险隐患'] },
  residentNeed: { zh: '群众困难', en: 'need of residents', aliases: ['实际困难', '群众诉求'] },
  workStyle: { zh: '工作作风', en: 'style of work', aliases: ['作风', '责任落实'] },
  dataQuality: { zh: '数据质量', en: 'quality of data', aliases: ['数据', '系统数据'] },
  other: { zh: '其他', en: 'other' },
})

const levels = defineChoices({
  village: { zh: '村级', en: 'village', aliases: ['村', '村（社区）'] },
  township: { zh: '乡镇级', en: 'township', aliases: ['乡镇', '乡级', '乡'] },
  county: { zh: '县级', en: 'county', aliases: ['县'] },
  city: { zh: '市级', en: 'city', aliases: ['市', '州市级'] },
  province: { zh: '省级', en: 'province', aliases: ['省'] },
})

/** Where a problem came to light, what it is about, and when. */
export const problemOrigin = defineFacts({
  ...placeFacts,
  problemType: {
    type: 'identifier',
    label: { zh: '问题类型编号', en: 'Type of problem' },
    description: {
      zh: '归入的问题类型，同类问题用同一编号。',
      en: 'The type it is filed under; problems of one sort carry the same id.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['问题类型', '问题类别编号', '共性问题编号'],
  },
  relocationSite: {
    type: 'identifier',
    label: { zh: '安置点编号', en: 'Relocation site' },
    description: {
      zh: '问题发生在易地扶贫搬迁安置点时填写。',
      en: 'Id of the relocation site, where the problem lies in one.',
    },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['安置点', '安置点名称', '涉及安置点'],
  },
  source: {
    type: 'choice',
    label: { zh: '问题来源', en: 'Source' },
    description: { zh: '由哪种监督检查发现。', en: 'What kind of check brought it to light.' },
    choices: sources,
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['发现渠道', '来源渠道', '问题渠道', '发现方式'],
  },
  kind: {
    type: 'choice',
    label: { zh: '问题类别', en: 'Kind' },
    choices: kinds,
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['问题领域', '涉及领域', '类别'],
  },
  level: {
    type: 'choice',
    label: { zh: '发现层级', en: 'Level' },
    description: {
      zh: '发现问题、首先负责解决的层级。',
      en: 'The level that found it and is first to solve it.',
    },
    choices: levels,
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['层级', '所在层级', '解决层级'],
  },
  foundOn: {
    type: 'date',
    label: { zh: '发现日期', en: 'Found on' },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['发现时间', '反馈时间', '问题发现时间'],
  },
  prominent: {
    type: 'flag',
    label: { zh: '是否突出问题', en: 'Prominent' },
    description: {
      zh: '考核评估认定为突出问题。',
      en: 'An assessment judged it to be one of the prominent problems.',
    },
    holder: 'ruralWorkOffice',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['突出问题', '是否为突出问题'],
  },
  formalismSign: {
    type: 'flag',
    label: { zh: '是否形式主义苗头', en: 'Sign of formalism' },
    description: {
      zh: '舆情监测、明察暗访发现有形式主义苗头。',
      en: 'Public opinion or a visit showed a sign of formalism.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['形式主义苗头', '形式主义', '是否形式主义问题'],
  },
})
