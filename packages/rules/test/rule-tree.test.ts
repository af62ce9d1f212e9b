/** The tree of a rule on one record tells the truth, and comes to the outcome that is given. */
import type { Language } from '@workpoints/model'
import { personas, sampleDataset } from '@workpoints/model/sample'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dataset, evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import { explainTree, type NodeOfTree, type RuleTree } from '../src/decide/rule-tree.js'
import type { PackTree } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { recordOf, vocabularyOf } from './support/generate.js'
import { comesTo, leavesOf, recompute } from './support/trees.js'
import { condition, partialHousehold } from './support/random.js'
import { packOf } from './support/small-pack.js'
import { workOut } from './support/work-out.js'

const seed = 90_211
const asOf = '2025-06-30'
const pack: PackTree = shidian2025
const rulesOf = (of: PackTree) => of.points.flatMap(({ rules }) => rules)

const poor = {
  subject: 'household',
  id: 'H-0001',
  householdType: 'lifted',
  monitoringCategory: 'none',
  householdSize: 4,
  netIncome: 31_100,
}

const tree = (
  rule: string,
  record: object,
  more: { lang?: Language; asOf?: string; of?: PackTree; dataset?: Dataset } = {},
): RuleTree => {
  const { of = pack, ...options } = more
  const grown = explainTree(of, record, rule, { asOf, lang: 'zh', ...options })
  if (grown === null) throw new Error(`no tree of ${rule}`)
  return grown
}

/** Every claim of a tree, worked out from what stands below it. */
const check = (grown: RuleTree, where: string): void => {
  for (const root of [grown.applies, grown.requires]) {
    if (root === null) continue
    expect(
      recompute(
        root,
        ({ holds }) => holds,
        (node, holds) => {
          expect(node.holds, `${where} ${node.text}`).toBe(holds)
        },
      ),
    ).toBe(root.holds)
    for (const leaf of leavesOf(root)) {
      expect(workOut(leaf), `${where} ${JSON.stringify(leaf)}`).toBe(leaf.holds)
      expect(leaf.missing !== undefined, leaf.text).toBe(leaf.holds === null)
    }
  }
  const day = grown.due
  const outcome = comesTo(grown)
  if (outcome !== 'unmet') expect(grown.outcome, where).toBe(outcome)
  else if (day !== null) expect(grown.outcome, where).toBe(day >= asOf ? 'pending' : 'unmet')
}

describe('the tree of a rule', () => {
  it('is in words, with what the record says and what is required', () => {
    const { outcome, applies, requires, due, ...rest } = tree('01.below-line-verified', poor)
    expect(rest).toEqual({ rule: '01.below-line-verified', lang: 'zh' })
    expect([outcome, due]).toEqual(['undetermined', null])
    const shown = [applies, requires].map((node) => node && outline(node))
    expect(shown).toMatchInlineSnapshot(`
      [
        [
          "低于监测线",
          true,
          [
            "家庭人均纯收入 低于 8,700.00 元/人（现为 7,775.00 元/人）",
            true,
          ],
        ],
        [
          "以下满足一项：",
          null,
          [
            "监测对象",
            false,
            [
              "监测对象类别 不等于 非监测对象（现为 非监测对象）",
              false,
            ],
          ],
          [
            "线索已按期核实",
            null,
            [
              "以下全部满足：",
              null,
              [
                "线索已入户核实 等于 是（现不清楚）",
                null,
              ],
              [
                "线索到核实的天数 不超过 15 天（现不清楚）",
                null,
              ],
            ],
          ],
        ],
      ]
    `)
    const english = tree('01.below-line-verified', poor, { lang: 'en' })
    expect(
      [english.applies, english.requires].map((node) => node && outline(node)),
    ).toMatchInlineSnapshot(`
      [
        [
          "Below the monitoring line",
          true,
          [
            "Net income per head is below 8,700.00 yuan per person (now 7,775.00 yuan per person)",
            true,
          ],
        ],
        [
          "any of these:",
          null,
          [
            "Monitored",
            false,
            [
              "Monitoring category is not not monitored (now not monitored)",
              false,
            ],
          ],
          [
            "Clue verified in time",
            null,
            [
              "all of these:",
              null,
              [
                "Clue verified is yes (not known)",
                null,
              ],
              [
                "Days from clue to visit is at most 15 days (not known)",
                null,
              ],
            ],
          ],
        ],
      ]
    `)
  })

  it('is frozen through and through', () => {
    const frozen = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      expect(Object.isFrozen(value), JSON.stringify(value)).toBe(true)
      for (const part of Object.values(value)) frozen(part)
    }
    for (const { id, subject, examples } of rulesOf(pack))
      frozen(tree(id, examples[0]?.record ?? { subject }))
  })

  it('comes to the outcome beside every example of the pack', () => {
    for (const { id, examples } of rulesOf(pack))
      for (const { record, asOf: day, outcome } of examples)
        expect(tree(id, record, { asOf: day }).outcome, id).toBe(outcome)
  })

  it.each(personas.map((persona) => [persona.id, persona] as const))(
    'comes to the outcomes of %s, and of the records inside',
    (_id, { record, asOf: day }) => {
      const [own] = evaluate(pack, record, { asOf: day }).subjects
      for (const [rule, outcome] of Object.entries(own?.outcomes ?? {}))
        expect(tree(rule, record, { asOf: day }).outcome, rule).toBe(outcome)
    },
  )

  it(`can be worked out again for records of the pack: seed ${seed}`, () => {
    const vocabulary = vocabularyOf(pack)
    for (const subject of pack.subjects) {
      if (subject.rules.length === 0) continue
      const record = recordOf(vocabulary, subject.name, 0.25, new Set(vocabulary.facts.keys()))
      fc.assert(
        fc.property(record, (row) => {
          const named = { ...row, subject: subject.name, id: 'R-1' }
          const [own] = evaluate(pack, named as never, { asOf }).subjects
          for (const { id } of subject.rules) {
            const grown = tree(id, named)
            expect(grown.outcome, id).toBe(own?.outcomes[id])
            check(grown, id)
          }
        }),
        { seed, numRuns: 25 },
      )
    }
  })

  it(`can be worked out again for conditions of every kind: seed ${seed}`, () => {
    const conditions = fc.array(condition, { minLength: 5, maxLength: 10 })
    fc.assert(
      fc.property(conditions, partialHousehold, fc.constantFrom('zh', 'en'), (all, row, lang) => {
        const small = packOf(all)
        const [own] = evaluate(small, row, { asOf }).subjects
        for (const { id } of rulesOf(small)) {
          const grown = tree(id, row, { of: small, lang })
          expect(grown.outcome).toBe(own?.outcomes[id])
          check(grown, id)
        }
      }),
      { seed, numRuns: 60 },
    )
  })

  it('agrees with the dataset around the record', () => {
    const { manifest, tables } = sampleDataset({ seed: 2025, households: 60 })
    const dataset: Dataset = {
      tables: Object.fromEntries(
        Object.entries(tables).map(([name, records]) => [
          name,
          { records, complete: manifest.tables[name as keyof typeof tables].complete },
        ]),
      ),
    }
    const { subjects } = evaluateDataset(pack, dataset, { asOf: manifest.asOf })
    const rows = Object.values(dataset.tables).flatMap(({ records }) => records)
    let differing = 0
    subjects.forEach(({ outcomes }, index) => {
      const row = rows[index] ?? {}
      if (index % 5 > 0 && row['householdSize'] !== undefined) return
      for (const [rule, outcome] of Object.entries(outcomes)) {
        const among = tree(rule, row, { asOf: manifest.asOf, dataset })
        expect(among.outcome, rule).toBe(outcome)
        const alone = explainTree(pack, row, rule, { asOf: manifest.asOf, lang: 'zh' })
        if (alone?.outcome !== outcome) differing += 1
      }
    })
    expect(differing).toBeGreaterThan(20)
  })

  it('takes other parameters, and has no tree of what cannot be judged', () => {
    const line = { asOf, lang: 'zh', parameters: { monitoringLine: 5000 } } as const
    expect(explainTree(pack, poor, '01.below-line-verified', line)?.outcome).toBe('notApplicable')
    const none = (record: unknown, rule = '01.below-line-verified', day = asOf) =>
      expect(explainTree(pack, record as object, rule, { asOf: day, lang: 'zh' })).toBeNull()
    none(poor, '99.no-rule')
    none({ ...poor, subject: 'member' })
    none({ ...poor, subject: 'castle' })
    none([poor])
    none(poor, undefined, '2025-02-30')
    none({ ...poor, village: 'x'.repeat(65_536) })
  })
})

const outline = (node: NodeOfTree): unknown =>
  node.kind === 'comparison'
    ? [node.text, node.holds]
    : [node.text, node.holds, ...node.items.map(outline)]
