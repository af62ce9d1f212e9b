import { defineChoices, defineFacts } from '../facts/entry.js'

/** Where a record belongs. The codes are the statistical ones: township nine digits, village twelve. */
export const placeFacts = defineFacts({
  township: {
    type: 'identifier',
    label: { zh: '乡镇', en: 'Township' },
    description: {
      zh: '所在乡镇的九位统计代码；表格中也可写乡镇名称。',
      en: 'Nine-digit statistical code of the township; a spreadsheet may write its name.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['乡', '镇', '乡(镇)', '乡镇名称', '乡镇代码'],
  },
  village: {
    type: 'identifier',
    label: { zh: '行政村', en: 'Village' },
    description: {
      zh: '所在行政村（含农村社区）的十二位统计代码或名称。',
      en: 'Twelve-digit statistical code or name of the administrative village or rural community.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['村', '村(社区)', '行政村名称', '行政村代码'],
  },
})

/** Risks of returning to poverty, as the national system lists them and officials add to them. */
export const riskChoices = defineChoices({
  illness: { zh: '因病', en: 'illness', aliases: ['病', '患病', '因大病'] },
  disaster: {
    zh: '因自然灾害',
    en: 'natural disaster',
    aliases: [
      '因灾',
      '因洪涝灾害',
      '因地质灾害',
      '因旱灾',
      '因生物灾害',
      '因气象灾害',
      '因地震灾害',
      '因其他自然灾害',
    ],
  },
  disability: { zh: '因残', en: 'disability', aliases: ['因残疾'] },
  labourShortage: {
    zh: '因缺劳动力',
    en: 'shortage of labour',
    aliases: ['缺劳动力', '因缺少劳动力'],
  },
  accident: { zh: '因意外事故', en: 'accident', aliases: ['因突发意外', '因意外'] },
  industryFailure: {
    zh: '因产业失败',
    en: 'failure of a family business',
    aliases: ['因产业项目失败', '因生产经营失败'],
  },
  unstableWork: {
    zh: '因务工就业不稳',
    en: 'unsteady work',
    aliases: ['因务工就业不稳定', '因就业不稳', '因失业'],
  },
  schooling: { zh: '因学', en: 'cost of schooling', aliases: ['因学支出'] },
  housing: {
    zh: '因住房出现安全问题',
    en: 'unsafe housing',
    aliases: ['因住房安全问题', '因房'],
  },
  water: {
    zh: '因饮水出现安全问题',
    en: 'unsafe drinking water',
    aliases: ['因饮水安全问题', '因水'],
  },
  rigidSpending: {
    zh: '因自付费用等刚性支出',
    en: 'heavy unavoidable spending',
    aliases: ['因刚性支出', '因自付费用', '因刚性支出较大'],
  },
  publicHealth: { zh: '因公共卫生事件', en: 'public health event', aliases: ['因疫情'] },
  other: { zh: '其他', en: 'other', aliases: ['因其他'] },
})

/** What is not secured, one of the three guarantees or drinking water. */
export const guaranteeChoices = defineChoices({
  education: { zh: '义务教育', en: 'compulsory education', aliases: ['教育'] },
  medical: { zh: '基本医疗', en: 'basic medical care', aliases: ['医疗'] },
  housing: { zh: '住房安全', en: 'safe housing', aliases: ['住房'] },
  water: { zh: '饮水安全', en: 'safe drinking water', aliases: ['饮水'] },
})

/** Assistance lists of low-income people; one person stands in the first that fits. */
export const lowIncomeChoices = defineChoices({
  none: { zh: '不属于低收入人口', en: 'not low-income', aliases: ['无', '否', '非低收入人口'] },
  subsistence: {
    zh: '最低生活保障对象',
    en: 'subsistence allowance recipient',
    aliases: ['低保对象', '低保'],
  },
  destitute: {
    zh: '特困人员',
    en: 'person in extreme difficulty',
    aliases: ['特困供养人员', '特困', '五保'],
  },
  monitored: {
    zh: '防止返贫监测对象',
    en: 'monitored against return to poverty',
    aliases: ['监测对象', '防止返贫致贫对象'],
  },
  marginal: {
    zh: '低保边缘家庭成员',
    en: 'member of a household on the edge of subsistence allowance',
    aliases: ['低保边缘', '低保边缘人口'],
  },
  rigidSpending: {
    zh: '刚性支出困难家庭成员',
    en: 'member of a household in difficulty through unavoidable spending',
    aliases: ['刚性支出困难家庭', '支出型困难家庭成员'],
  },
  other: { zh: '其他困难人员', en: 'other person in difficulty', aliases: ['其他困难家庭成员'] },
})
