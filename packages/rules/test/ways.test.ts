/** What would have to change: enough, no more than needed, and possible. */
import type { Condition } from '@workpoints/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparisonOfTree, explainTree, type RuleTree } from '../src/decide/rule-tree.js'
import { type Change, type Way, waysToSettle } from '../src/decide/ways.js'
import { operators } from '../src/ir/operators.js'
import type { PackTree } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { recordOf, vocabularyOf } from './support/generate.js'
import { condition, partialHousehold } from './support/random.js'
import { packOf, ruleId } from './support/small-pack.js'
import { recompute } from './support/trees.js'

const seed = 4711
const asOf = '2025-06-30'

const grown = (
  pack: PackTree,
  record: object,
  rule: string,
  lang: 'zh' | 'en' = 'zh',
): RuleTree => {
  const tree = explainTree(pack, record, rule, { asOf, lang })
  if (tree === null) throw new Error(`no tree of ${rule}`)
  return tree
}

/** The ways of a household to fulfil one condition. */
const waysOf = (
  requires: Condition,
  facts: object = {},
  lang: 'zh' | 'en' = 'zh',
): readonly Way[] =>
  waysToSettle(grown(packOf([requires]), { subject: 'household', ...facts }, ruleId(0), lang))

const texts = (ways: readonly Way[]): readonly (readonly string[])[] =>
  ways.map(({ changes }) => changes.map(({ text }) => text))

/** What a leaf comes to once these changes are made. */
const changed =
  (changes: readonly Change[]) =>
  (leaf: ComparisonOfTree): boolean | null => {
    const same = (one: Change): boolean =>
      one.fact === leaf.fact &&
      one.requiredFrom === leaf.requiredFrom &&
      JSON.stringify([one.required, one.requiredAtMost]) ===
        JSON.stringify([leaf.required, leaf.requiredAtMost])
    for (const one of changes.filter(same)) {
      if (one.operator === leaf.operator) return one.wanted
      if (operators[one.operator].opposite === leaf.operator) return !one.wanted
    }
    return leaf.holds
  }

const idOf = ({ fact, operator, required, requiredAtMost, requiredFrom, wanted }: Change): string =>
  JSON.stringify([fact, operator, required, requiredAtMost, requiredFrom, wanted])

/** Each way is enough, asks for what is not so yet, and is no more than another. */
const check = (tree: RuleTree, ways: readonly Way[]): void => {
  expect(ways.length).toBeLessThanOrEqual(12)
  const sizes = ways.map(({ changes }) => changes.length)
  expect(sizes).toEqual(sizes.toSorted((first, second) => first - second))
  for (const { outcome, changes } of ways) {
    const applies = tree.applies === null ? true : recompute(tree.applies, changed(changes))
    if (outcome === 'notApplicable') expect(applies).toBe(false)
    else expect([applies, recompute(tree.requires, changed(changes))]).toEqual([true, true])
    expect(changes.length).toBeGreaterThan(0)
    for (const { fact, text } of changes) {
      expect(fact).not.toBe('asOf')
      expect(text).toMatch(/（现不清楚）$|（现为 .+）$/)
    }
  }
  const sets = ways.map(({ changes }) => new Set(changes.map(idOf)))
  sets.forEach((one, index) => {
    sets.forEach((other, place) => {
      if (index !== place) expect([...one].every((each) => other.has(each))).toBe(false)
    })
  })
}

const compare = (fact: string, operator: string, value: unknown): Condition =>
  ({ fact, operator, value }) as Condition
const income = (operator: string, value: number): Condition => compare('netIncome', operator, value)
const flag = (fact: string, value = true): Condition => compare(fact, 'equal', value)

describe('the ways to settle a rule', () => {
  it('say in words what would have to come out otherwise', () => {
    const lifted = { householdSize: 4, netIncome: 31_100 }
    const needed = { all: [{ not: { condition: 'poorForTest' } }, flag('relocated', false)] }
    expect(waysOf(needed, { ...lifted, relocated: true })).toEqual([
      {
        outcome: 'met',
        changes: [
          {
            fact: 'perCapitaNetIncome',
            text: '家庭人均纯收入 需 不低于 8,700.00 元/人（现为 7,775.00 元/人）',
            operator: 'lessThan',
            actual: 7775,
            required: 8700,
            requiredFrom: 'lineForTest',
            wanted: false,
            missing: false,
          },
          {
            fact: 'relocated',
            text: expect.stringMatching(/ 需 等于 否（现为 是）$/) as string,
            operator: 'equal',
            actual: true,
            required: false,
            wanted: true,
            missing: false,
          },
        ],
      },
    ])
    const [english] = texts(waysOf(needed, lifted, 'en'))
    expect(english).toEqual([
      'Net income per head must be at least 8,700.00 yuan per person (now 7,775.00 yuan per person)',
      expect.stringMatching(/ must be no \(not known\)$/) as string,
    ])
    const not = { not: flag('relocated') }
    expect(texts(waysOf(not, { relocated: true }))[0]?.[0]).toMatch(/ 需 等于 否（现为 是）$/)
    expect(texts(waysOf({ not: flag('relocated', false) }))[0]?.[0]).toMatch(/ 需 等于 是（/)
  })

  it('name what a fact is compared with where that is another', () => {
    const later = compare('lastVerifiedOn', 'greaterThanInclusive', { fact: 'riskIdentifiedOn' })
    expect(texts(waysOf(later))).toEqual([['最近核实日期 需 不低于 风险识别时间（现不清楚）']])
    expect(
      texts(waysOf(later, { lastVerifiedOn: '2025-03-01', riskIdentifiedOn: '2025-03-02' })),
    ).toEqual([['最近核实日期 需 不低于 风险识别时间 2025-03-02（现为 2025-03-01）']])
  })

  it('are the smallest first, and none that asks for more than another', () => {
    const [a, b, c, d] = [
      'relocated',
      'suddenHardship',
      'educationSecured',
      'waterSecured',
    ] as const
    const facts = { [a]: false, [b]: false, [c]: false, [d]: false }
    const either = { any: [{ all: [flag(a), flag(b)] }, flag(a), { all: [flag(c), flag(d)] }] }
    const found = waysOf(either, facts).map(({ changes }) => changes.map(({ fact }) => fact))
    expect(found).toEqual([[a], [c, d]])
    const many = { any: Array.from({ length: 40 }, (_each, index) => income('equal', index)) }
    expect(waysOf(many, { netIncome: 50 })).toHaveLength(12)
    const groups = Array.from({ length: 60 }, (_each, index) => ({
      any: [income('notEqual', index), compare('wageIncome', 'notEqual', index), flag(a), flag(b)],
    }))
    expect(waysOf({ all: groups })[0]?.changes.map(({ fact }) => fact)).toEqual([a])
  })

  it.each<readonly [string, Condition]>([
    ['the day', compare('asOf', 'greaterThan', '2026-01-01')],
    ['the day beside a fact', compare('asOf', 'greaterThan', { fact: 'riskIdentifiedOn' })],
    ['a parameter', compare('sizeForTest', 'equal', 4)],
    ['two numbers at once', { all: [income('lessThan', 5), income('greaterThan', 5)] }],
    ['the same both ways', { all: [income('lessThan', 5), income('greaterThanInclusive', 5)] }],
    ['a thing and its opposite', { all: [flag('relocated'), { not: flag('relocated') }] }],
    ['neither yes nor no', { not: { any: [flag('relocated'), flag('relocated', false)] } }],
    [
      'two kinds at once',
      {
        all: [
          compare('householdType', 'equal', 'lifted'),
          compare('householdType', 'notIn', ['lifted']),
        ],
      },
    ],
    [
      'a size out of none of a list',
      {
        all: [
          compare('householdSize', 'in', [2, 10]),
          compare('householdSize', 'greaterThan', 2),
          compare('householdSize', 'lessThanInclusive', 9),
        ],
      },
    ],
  ])('do not lead through what cannot be: %s', (_what, requires) => {
    expect(waysOf(requires)).toEqual([])
  })

  it('lead through what is still possible', () => {
    const between = { all: [income('greaterThan', 5), income('lessThan', 10)] }
    expect(waysOf(between)).toHaveLength(1)
    const size = [
      compare('householdSize', 'in', [2, 10]),
      compare('householdSize', 'greaterThan', 9),
      compare('householdSize', 'lessThan', { fact: 'sizeForTest' }),
    ]
    expect(waysOf({ all: size })).toEqual([])
    expect(waysOf({ all: size.slice(0, 2) })[0]?.changes).toHaveLength(2)
    const risks = ['illness', 'disability'].map((risk) => compare('risks', 'contains', risk))
    expect(waysOf({ all: risks }, { risks: [] })[0]?.changes.map(({ text }) => text)).toEqual([
      '致贫返贫风险 需 包含 因病（现为 无）',
      '致贫返贫风险 需 包含 因残（现为 无）',
    ])
    expect(texts(waysOf({ all: risks }, { risks: [] }, 'en'))[0]?.[0]).toMatch(/ \(now none\)$/)
    const line = compare('amountForTest', 'lessThan', { fact: 'netIncome' })
    expect(waysOf(line, { netIncome: 5 })[0]?.changes).toHaveLength(1)
  })

  it('say whether the rule is met then, or binds no longer', () => {
    const record = { subject: 'household', id: 'H-1', householdSize: 4, netIncome: 31_100 }
    const tree = grown(shidian2025, record, '01.below-line-verified')
    const ways = waysToSettle(tree)
    check(tree, ways)
    expect(ways.map(({ outcome }) => outcome)).toContain('met')
    expect(ways.find(({ outcome }) => outcome === 'notApplicable')).toMatchObject({
      changes: [{ fact: 'perCapitaNetIncome', wanted: false }],
    })
    const rich = grown(shidian2025, { ...record, netIncome: 90_000 }, '01.below-line-verified')
    expect([rich.outcome, waysToSettle(rich)]).toEqual(['notApplicable', []])
    const met = grown(
      shidian2025,
      { ...record, monitoringCategory: 'unstable' },
      '01.below-line-verified',
    )
    expect([met.outcome, waysToSettle(met)]).toEqual(['met', []])
  })

  it(`are enough for records of the pack: seed ${seed}`, () => {
    const vocabulary = vocabularyOf(shidian2025)
    let found = 0
    for (const subject of shidian2025.subjects) {
      if (subject.rules.length === 0) continue
      const record = recordOf(vocabulary, subject.name, 0.25, new Set(vocabulary.facts.keys()))
      fc.assert(
        fc.property(record, (row) => {
          for (const { id } of subject.rules) {
            const tree = grown(shidian2025, { ...row, subject: subject.name }, id)
            const ways = waysToSettle(tree)
            check(tree, ways)
            found += ways.length
          }
        }),
        { seed, numRuns: 20 },
      )
    }
    expect(found).toBeGreaterThan(1000)
  })

  it(`are enough for conditions of every kind: seed ${seed}`, () => {
    const conditions = fc.array(condition, { minLength: 5, maxLength: 10 })
    let found = 0
    fc.assert(
      fc.property(conditions, partialHousehold, (all, row) => {
        const pack = packOf(all)
        all.forEach((_each, index) => {
          const tree = grown(pack, row, ruleId(index))
          const ways = waysToSettle(tree)
          check(tree, ways)
          found += ways.length
        })
      }),
      { seed, numRuns: 80 },
    )
    expect(found).toBeGreaterThan(200)
  })
})
