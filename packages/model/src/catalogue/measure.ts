import { defineChoices, defineSubject } from '../facts/entry.js'

/** Classes of help, as the national system groups them. */
export const measureCategories = defineChoices({
  industry: { zh: '产业帮扶', en: 'industry', aliases: ['产业', '产业发展'] },
  employment: { zh: '就业帮扶', en: 'employment', aliases: ['就业', '转移就业'] },
  finance: { zh: '金融帮扶', en: 'finance', aliases: ['金融', '小额信贷'] },
  publicPost: {
    zh: '公益岗位帮扶',
    en: 'public welfare post',
    aliases: ['公益性岗位', '公益岗位', '公益性岗位帮扶'],
  },
  training: { zh: '技能培训', en: 'training', aliases: ['培训', '就业培训'] },
  safetyNet: {
    zh: '综合保障',
    en: 'safety net',
    aliases: ['兜底保障', '低保', '特困供养', '临时救助', '残疾人补贴', '养老保障'],
  },
  health: { zh: '健康帮扶', en: 'health', aliases: ['医疗帮扶', '医疗救助'] },
  education: {
    zh: '教育帮扶',
    en: 'education',
    aliases: ['义务教育保障', '其他教育帮扶'],
  },
  housing: { zh: '住房安全保障', en: 'housing', aliases: ['危房改造', '住房保障'] },
  water: { zh: '饮水安全保障', en: 'drinking water', aliases: ['饮水保障'] },
  social: { zh: '社会帮扶', en: 'social help' },
  relocation: { zh: '搬迁', en: 'relocation', aliases: ['易地搬迁'] },
  livingConditions: { zh: '生产生活条件改善', en: 'living and working conditions' },
  infrastructure: { zh: '基础设施建设', en: 'infrastructure' },
  other: { zh: '其他', en: 'other', aliases: ['其他帮扶'] },
})

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const

export const measure = defineSubject({
  name: 'measure',
  label: { zh: '帮扶措施', en: 'Measure' },
  description: {
    zh: '对一户采取的一项帮扶；没有结束日期的视为仍在进行。',
    en: 'One kind of help given to one household; without an end date it is still running.',
  },
  table: 'measures',
  idAliases: ['措施编号'],
  facts: {
    household: {
      ...held,
      type: 'identifier',
      label: { zh: '户编号', en: 'Household' },
      aliases: ['所属户编号'],
    },
    category: {
      ...held,
      type: 'choice',
      label: { zh: '措施类别', en: 'Category' },
      choices: measureCategories,
      aliases: ['帮扶措施类别', '帮扶措施', '帮扶类型'],
    },
    item: {
      ...held,
      type: 'identifier',
      label: { zh: '措施内容', en: 'Item' },
      aliases: ['帮扶内容', '措施名称'],
    },
    agency: {
      ...held,
      type: 'identifier',
      label: { zh: '落实单位', en: 'Carried out by' },
      aliases: ['责任部门', '帮扶单位'],
    },
    startedOn: {
      ...held,
      type: 'date',
      label: { zh: '开始日期', en: 'Started on' },
      aliases: ['开始时间', '帮扶开始时间', '落实时间', '措施开始日期'],
    },
    endedOn: {
      ...held,
      type: 'date',
      label: { zh: '结束日期', en: 'Ended on' },
      openEnded: true,
      aliases: ['结束时间', '帮扶结束时间', '措施结束日期'],
    },
    disasterResponse: {
      ...held,
      type: 'flag',
      label: { zh: '因灾采取', en: 'Taken because of a disaster' },
      aliases: ['是否因灾帮扶', '因灾帮扶'],
    },
  },
})
