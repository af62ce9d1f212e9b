import { defineFacts, defineSubject } from '../facts/entry.js'
import { placeFacts, riskChoices } from './shared.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'internal' } as const

export const clue = defineSubject({
  name: 'clue',
  label: { zh: '返贫致贫线索', en: 'Clue' },
  description: {
    zh: '一条可能返贫致贫的线索，从收到到作出结论。',
    en: 'One sign that a household may fall into poverty, from receipt to conclusion.',
  },
  table: 'clues',
  idAliases: ['线索编号', '申报编号'],
  facts: {
    household: { ...held, type: 'identifier', label: { zh: '户编号', en: 'Household' } },
    ...placeFacts,
    channel: {
      ...held,
      type: 'choice',
      label: { zh: '线索来源', en: 'Channel' },
      choices: {
        selfReport: {
          zh: '农户自主申报',
          en: 'self-report',
          aliases: ['自主申报', '一键报贫', '农户申报'],
        },
        departmentScreening: {
          zh: '部门筛查预警',
          en: 'department screening',
          aliases: ['部门筛查', '部门预警', '筛查预警'],
        },
        cadreVisit: {
          zh: '干部走访',
          en: 'cadre visit',
          aliases: ['干部走访排查', '走访排查', '日常走访'],
        },
        leadCheck: {
          zh: '问题线索核实',
          en: 'check of a lead',
          aliases: ['问题线索', '信访', '舆情'],
        },
        unrecorded: { zh: '未登记', en: 'not recorded', aliases: ['未填', '不详'] },
      },
      aliases: ['线索渠道', '来源渠道', '监测方式'],
    },
    viaPlatform: {
      ...held,
      holder: 'civilAffairs',
      type: 'flag',
      label: { zh: '通过政府救助平台', en: 'Through the assistance platform' },
      aliases: ['是否一键报贫'],
    },
    cause: {
      ...held,
      type: 'choice',
      label: { zh: '线索原因', en: 'Cause' },
      choices: {
        lowIncome: { zh: '收入低于监测线', en: 'income below the line', aliases: ['收入低'] },
        marketFluctuation: { zh: '市场波动', en: 'market fluctuation', aliases: ['价格波动'] },
        ...riskChoices,
      },
      aliases: ['预警原因'],
    },
    receivedOn: {
      ...held,
      type: 'date',
      label: { zh: '收到日期', en: 'Received on' },
      aliases: ['申报日期', '申请日期', '预警日期', '线索收到日期'],
    },
    receiptRecorded: {
      ...held,
      type: 'flag',
      label: { zh: '收到日期已登记', en: 'Receipt dated' },
      derive: { recorded: 'receivedOn' },
      givable: true,
    },
    verifiedOn: {
      ...held,
      type: 'date',
      label: { zh: '入户核实日期', en: 'Verified on' },
      aliases: ['核实日期'],
    },
    noticeStartedOn: {
      ...held,
      type: 'date',
      label: { zh: '公示开始日期', en: 'Village notice began on' },
      aliases: ['公示开始时间'],
    },
    noticeEndedOn: {
      ...held,
      type: 'date',
      label: { zh: '公示结束日期', en: 'Village notice ended on' },
      aliases: ['公示结束时间'],
    },
    noticeLength: {
      ...held,
      type: 'count',
      unit: 'days',
      label: { zh: '公示天数', en: 'Days of village notice' },
      derive: { daysBetween: ['noticeStartedOn', 'noticeEndedOn'] },
    },
    decidedOn: {
      ...held,
      type: 'date',
      label: { zh: '审定日期', en: 'Decided on' },
      aliases: ['认定日期', '县级审定日期'],
    },
    decided: {
      ...held,
      type: 'flag',
      label: { zh: '已作出决定', en: 'Decided' },
      aliases: ['是否审定'],
      derive: { recorded: 'decidedOn' },
      givable: true,
    },
    decisionDelay: {
      ...held,
      type: 'count',
      unit: 'days',
      label: { zh: '收到到决定的天数', en: 'Days from receipt to decision' },
      derive: { daysBetween: ['receivedOn', 'decidedOn'] },
    },
    result: {
      ...held,
      type: 'choice',
      label: { zh: '核实结论', en: 'Result' },
      choices: {
        atRisk: {
          zh: '有返贫致贫风险',
          en: 'at risk',
          aliases: ['有风险', '纳入监测', '认定为监测对象'],
        },
        noRisk: { zh: '无返贫致贫风险', en: 'no risk', aliases: ['无风险', '不纳入'] },
        helpedDirectly: {
          zh: '直接帮扶解决',
          en: 'helped at once',
          aliases: ['已帮扶', '转救助解决'],
        },
        undecided: { zh: '尚无结论', en: 'no result yet', aliases: ['办理中', '核实中'] },
      },
      aliases: ['处理结果', '办理结果'],
    },
  },
})

const counted = {
  type: 'count',
  unit: 'records',
  holder: 'agriculture',
  extractable: true,
  sensitivity: 'public',
  givable: true,
} as const

/** Clues by channel, of a township or of the county: counted from the clues, or stated. */
export const clueCounts = defineFacts({
  cluesReceived: {
    ...counted,
    label: { zh: '线索总数', en: 'Clues received' },
    derive: { count: { of: 'clues' } },
  },
  selfReportedClues: {
    ...counted,
    label: { zh: '自主申报线索数', en: 'Self-reported clues' },
    derive: {
      count: { of: 'clues', where: { fact: 'channel', operator: 'equal', value: 'selfReport' } },
    },
  },
  screenedClues: {
    ...counted,
    label: { zh: '部门筛查线索数', en: 'Clues from department screening' },
    derive: {
      count: {
        of: 'clues',
        where: { fact: 'channel', operator: 'equal', value: 'departmentScreening' },
      },
    },
  },
  visitClues: {
    ...counted,
    label: { zh: '干部走访线索数', en: 'Clues from cadre visits' },
    derive: {
      count: { of: 'clues', where: { fact: 'channel', operator: 'equal', value: 'cadreVisit' } },
    },
  },
  leadClues: {
    ...counted,
    label: { zh: '问题线索核实数', en: 'Clues from leads checked' },
    derive: {
      count: { of: 'clues', where: { fact: 'channel', operator: 'equal', value: 'leadCheck' } },
    },
  },
})
