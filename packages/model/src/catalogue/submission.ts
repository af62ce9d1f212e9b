import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const

export const submission = defineSubject({
  name: 'submission',
  label: { zh: '信息报送', en: 'Submission' },
  description: {
    zh: '一次填报或采集：报什么事实、怎样报的。',
    en: 'One act of reporting or collecting: which fact, and in which way.',
  },
  table: 'submissions',
  idAliases: ['报送编号'],
  facts: {
    ...placeFacts,
    requestedFact: {
      ...held,
      type: 'identifier',
      label: { zh: '所报事实', en: 'Fact reported' },
      description: {
        zh: '事实目录中的名称，写作“对象.事实”，如 household.wageIncome。',
        en: 'Its name in the fact catalogue as subject.fact, such as household.wageIncome.',
      },
      aliases: ['填报内容', '采集指标'],
    },
    heldByDepartment: {
      ...held,
      type: 'flag',
      label: { zh: '部门系统可提取', en: 'Held by a department' },
      derive: { lookup: { fact: 'requestedFact', property: 'extractable' } },
      givable: true,
    },
    optionsListed: {
      ...held,
      type: 'flag',
      label: { zh: '有选项可选', en: 'Has listed options' },
      derive: { lookup: { fact: 'requestedFact', property: 'selectable' } },
      givable: true,
    },
    onlineAvailable: {
      ...held,
      type: 'flag',
      label: { zh: '可线上办理', en: 'Can be done online' },
    },
    electronicAvailable: {
      ...held,
      type: 'flag',
      label: { zh: '可用电子材料', en: 'Can be electronic' },
    },
    mode: {
      ...held,
      type: 'choice',
      label: { zh: '办理方式', en: 'Mode' },
      choices: {
        online: { zh: '线上', en: 'online', aliases: ['网上'] },
        offline: { zh: '线下', en: 'offline', aliases: ['现场'] },
      },
    },
    medium: {
      ...held,
      type: 'choice',
      label: { zh: '材料形式', en: 'Medium' },
      choices: {
        electronic: { zh: '电子', en: 'electronic' },
        paper: { zh: '纸质', en: 'paper' },
      },
    },
    entry: {
      ...held,
      type: 'choice',
      label: { zh: '取得方式', en: 'Entry' },
      choices: {
        extracted: { zh: '系统提取', en: 'extracted', aliases: ['提取'] },
        collected: { zh: '人工采集', en: 'collected', aliases: ['采集'] },
      },
    },
    input: {
      ...held,
      type: 'choice',
      label: { zh: '填写方式', en: 'Input' },
      choices: {
        selected: { zh: '选择', en: 'selected', aliases: ['勾选'] },
        typed: { zh: '手工填写', en: 'typed', aliases: ['填写'] },
      },
    },
    assisted: {
      ...held,
      type: 'flag',
      label: { zh: '由人代办', en: 'Assisted' },
      description: {
        zh: '本人不会用或没有手机等，由干部协助在线下办理。',
        en: 'The person cannot use a phone or the like and was helped offline.',
      },
      aliases: ['是否代办'],
    },
  },
})
