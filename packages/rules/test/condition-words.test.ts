/** The conditions of a rule as people read them, in both languages. */
import { describe, expect, it } from 'vitest'
import { conditionInWords, ruleInWords, type WordedLine } from '../src/decide/condition-words.js'
import { outerValue } from '../src/decide/outer.js'
import type { RuleNode } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { packOf } from './support/small-pack.js'

const small = packOf([
  {
    all: [
      { condition: 'poorForTest' },
      {
        any: [
          { not: { fact: 'netIncome', operator: 'lessThan', value: 8700.5 } },
          { fact: 'householdSize', operator: 'in', value: [1, 2] },
        ],
      },
      { fact: 'lastVerifiedOn', operator: 'greaterThan', value: { fact: 'dayForTest' } },
      { fact: 'asOf', operator: 'lessThan', value: '2026-01-01' },
    ],
  },
])

const drawn = (lines: readonly WordedLine[]): readonly string[] =>
  lines.map(({ depth, text }) => `${'. '.repeat(depth)}${text}`)

const ruleNode = (id: string): RuleNode => {
  const rule = shidian2025.points.flatMap(({ rules }) => rules).find((item) => item.id === id)
  if (rule === undefined) throw new Error(id)
  return rule
}

describe('the conditions of a rule in words', () => {
  const [rule] = small.points.flatMap(({ rules }) => rules)
  if (rule === undefined) throw new Error('no rule')

  it('are one comparison per line, the parts of a group below its head', () => {
    const { applies, requires, due } = ruleInWords(small, rule, 'zh')
    expect([applies, due]).toEqual([null, null])
    expect(drawn(requires)).toEqual([
      '以下全部满足：',
      '. poorForTest（poorForTest）',
      '. 以下满足一项：',
      '. . 不满足：',
      '. . . 纯收入 低于 8,700.50 元',
      '. . 家庭人口数 属于 1、2',
      '. 最近核实日期 超过 参数',
      '. 评估日期 低于 2026-01-01',
    ])
    expect(drawn(ruleInWords(small, rule, 'en').requires).slice(0, 4)).toEqual([
      'all of these:',
      '. poorForTest (poorForTest)',
      '. any of these:',
      '. . not:',
    ])
  })

  it('name the day on which an obligation falls due, or from which it counts', () => {
    const due = (id: string) => [
      ruleInWords(shidian2025, ruleNode(id), 'zh').due,
      ruleInWords(shidian2025, ruleNode(id), 'en').due,
    ]
    const rules = shidian2025.points.flatMap(({ rules }) => rules)
    const on = rules.find((item) => item.due?.kind === 'on')?.id ?? ''
    const after = rules.find((item) => item.due?.kind === 'after')?.id ?? ''
    expect([due(on), due(after)]).toEqual([
      ['过渡期后政策建议提交期限', 'Day the transition proposal is due'],
      ['线索产生日期起 线索入户核实期限', 'Days to verify a clue at home after Clue opened on'],
    ])
  })

  it('say when the rule binds', () => {
    const { applies } = ruleInWords(shidian2025, ruleNode('01.below-line-verified'), 'zh')
    expect(applies).toEqual([{ depth: 0, text: '低于监测线（belowMonitoringLine）' }])
  })

  it('are words for any condition of a subject', () => {
    const condition = { kind: 'classification', name: 'castle' } as const
    expect(conditionInWords(small, 'household', condition, 'en')).toEqual([
      { depth: 0, text: 'castle' },
    ])
  })
})

it('shows a value of the tree as people write it', () => {
  expect(outerValue(870_050, 'money')).toBe(8700.5)
  expect(outerValue(3, 'count')).toBe(3)
  expect(outerValue([1, 2], 'count')).toEqual(['1', '2'])
  expect(outerValue(undefined, 'count')).toBeNull()
})
