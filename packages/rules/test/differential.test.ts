import type { Condition } from '@workpoints/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import type { Expression, Outcome, PackTree } from '../src/ir/tree.js'
import { secondOpinion, threeValuedReference } from '../src/json-rules-engine.js'
import { type Group as RandomGroup, groupOf, packOfConditions, ruleIdAt } from './support/groups.js'
import { packOf, ruleId } from './support/small-pack.js'
import { completeHousehold, condition, partialHousehold } from './support/random.js'

const asOf = '2025-06-30'
const seed = 20_250_630

/** Conditions and records in groups: one pack for many conditions, each record judged by all. */
const groups = 25
const conditionsPerGroup = 40
const recordsPerGroup = 20

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, offset: number): T[] =>
  fc.sample(arbitrary, { seed: seed + offset, numRuns })

interface Group {
  readonly pack: PackTree
  readonly conditions: readonly Condition[]
  readonly records: readonly Record<string, unknown>[]
}

const groupAt = (index: number): Group => {
  const conditions = sample(condition, conditionsPerGroup, index)
  return {
    conditions,
    pack: packOf(conditions),
    records: sample(completeHousehold, recordsPerGroup, index),
  }
}

const outcomesOf = (pack: PackTree, record: Record<string, unknown>): Record<string, Outcome> =>
  evaluate(pack, record, { asOf }).subjects[0]?.outcomes ?? {}

/** The closures' answers that json-rules-engine does not share. */
const disagreements = async (
  { pack, records, conditions }: Group,
  judged: PackTree = pack,
): Promise<{ readonly pairs: number; readonly differing: readonly unknown[] }> => {
  let pairs = 0
  const differing: unknown[] = []
  for (const record of records) {
    const outcomes = outcomesOf(judged, record)
    const opinions = await secondOpinion(pack, record, { asOf })
    conditions.forEach((written, index) => {
      const id = ruleId(index)
      pairs += 1
      if (outcomes[id] !== opinions[id])
        differing.push({ written, record, closures: outcomes[id], reference: opinions[id] })
    })
  }
  return { pairs, differing }
}

const withRequires = (pack: PackTree, change: (node: Expression) => Expression): PackTree => {
  const rule = <T extends { readonly requires: Expression }>(node: T): T => ({
    ...node,
    requires: change(node.requires),
  })
  return {
    ...pack,
    subjects: pack.subjects.map((subject) => ({ ...subject, rules: subject.rules.map(rule) })),
    points: pack.points.map((point) => ({ ...point, rules: point.rules.map(rule) })),
  }
}

/** Changes every node of an expression from the leaves up. */
const rewrite =
  (change: (node: Expression) => Expression) =>
  (node: Expression): Expression => {
    const inner = rewrite(change)
    switch (node.kind) {
      case 'all':
      case 'any':
        return change({ ...node, items: node.items.map(inner) })
      case 'not':
        return change({ ...node, item: inner(node.item) })
      default:
        return change(node)
    }
  }

const faults: Readonly<Record<string, (node: Expression) => Expression>> = {
  '< read as <=': (node) =>
    node.kind === 'compare' && node.operator === 'lessThan'
      ? { ...node, operator: 'lessThanInclusive' }
      : node,
  '>= read as >': (node) =>
    node.kind === 'compare' && node.operator === 'greaterThanInclusive'
      ? { ...node, operator: 'greaterThan' }
      : node,
  'not dropped': (node) => (node.kind === 'not' ? node.item : node),
  'any read as all': (node) => (node.kind === 'any' ? { ...node, kind: 'all' } : node),
  'all read as any': (node) => (node.kind === 'all' ? { ...node, kind: 'any' } : node),
  'last child dropped': (node) =>
    (node.kind === 'all' || node.kind === 'any') && node.items.length > 1
      ? { ...node, items: node.items.slice(0, -1) }
      : node,
  'in read as notIn': (node) =>
    node.kind === 'compare' && node.operator === 'in' ? { ...node, operator: 'notIn' } : node,
  'contains read as doesNotContain': (node) =>
    node.kind === 'compare' && node.operator === 'contains'
      ? { ...node, operator: 'doesNotContain' }
      : node,
}

describe('the closures and json-rules-engine', () => {
  it('agree on 20,000 random conditions over complete records', async () => {
    let pairs = 0
    const kinds = new Map<string, number>()
    for (let index = 0; index < groups; index += 1) {
      const group = groupAt(index)
      const found = await disagreements(group)
      pairs += found.pairs
      expect(found.differing, `seed ${seed + index}`).toEqual([])
      for (const record of group.records)
        for (const outcome of Object.values(outcomesOf(group.pack, record)))
          kinds.set(outcome, (kinds.get(outcome) ?? 0) + 1)
    }
    expect(pairs).toBeGreaterThanOrEqual(20_000)
    // The generator is not blind: both answers are common.
    expect(kinds.get('met')).toBeGreaterThan(pairs / 5)
    expect(kinds.get('unmet')).toBeGreaterThan(pairs / 5)
    expect(kinds.get('undetermined')).toBeUndefined()
  }, 240_000)

  it.each(Object.entries(faults))(
    'disagree when %s',
    async (_name, fault) => {
      let found = 0
      for (let index = 0; index < groups && found === 0; index += 1) {
        const group = groupAt(index)
        const { differing } = await disagreements(group, withRequires(group.pack, rewrite(fault)))
        found += differing.length
      }
      expect(found).toBeGreaterThan(0)
    },
    240_000,
  )
})

describe('a share of two amounts', () => {
  it('is that of whole fen to both', async () => {
    const pack = packOf([
      { fact: 'mainProductPriceFallRate', operator: 'greaterThanInclusive', value: 0.2 },
    ])
    const record = {
      subject: 'household',
      id: 'H-1',
      mainProductPriceBefore: 7,
      mainProductPrice: 5.6,
    }
    expect(outcomesOf(pack, record)).toEqual({ [ruleId(0)]: 'met' })
    expect(await secondOpinion(pack, record, { asOf })).toEqual({ [ruleId(0)]: 'met' })
  })
})

/** Of each group: its subject, how many conditions and how many records. */
const incomplete: readonly (readonly [string, number, number])[] = [
  ...Array.from({ length: 8 }, () => ['household', 100, 20] as const),
  ...Array.from({ length: 2 }, () => ['member', 100, 20] as const),
  ...Array.from({ length: 6 }, () => ['county', 60, 4] as const),
]

const missingShares = [0.03, 0.1, 0.2, 0.4]

const incompleteAt = (index: number): RandomGroup => {
  const [subject, conditions, records] = incomplete[index] ?? ['household', 1, 1]
  const missing = missingShares[index % missingShares.length] ?? 0
  return groupOf({ subject, conditions, records, seed: seed + index, missing, whole: false })
}

/** The closures' answers that json-rules-engine, asked with three values, does not share. */
const openDisagreements = async (
  { subject, conditions, records }: RandomGroup,
  change: (pack: PackTree) => PackTree = (pack) => pack,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly differing: readonly unknown[] }> => {
  const pack = packOfConditions(subject, conditions)
  const judged = change(pack)
  const reference = threeValuedReference(pack)
  const outcomes: Outcome[] = []
  const differing: unknown[] = []
  for (const record of records) {
    const closures = outcomesOf(judged, record)
    const { outcomes: opinions } = await reference.judge(record, { asOf })
    conditions.forEach((written, index) => {
      const id = ruleIdAt(index)
      const outcome = closures[id]
      if (outcome !== undefined) outcomes.push(outcome)
      if (outcome !== opinions[id])
        differing.push({ written, record, closures: outcome, reference: opinions[id] })
    })
  }
  return { outcomes, differing }
}

describe('the closures and json-rules-engine asked with three values', () => {
  it('agree on 20,000 random conditions over incomplete records with child records', async () => {
    const kinds = new Map<string, number>()
    let pairs = 0
    for (let index = 0; index < incomplete.length; index += 1) {
      const { outcomes, differing } = await openDisagreements(incompleteAt(index))
      expect(differing.slice(0, 3), `seed ${seed + index}`).toEqual([])
      pairs += outcomes.length
      for (const outcome of outcomes) kinds.set(outcome, (kinds.get(outcome) ?? 0) + 1)
    }
    expect(pairs).toBeGreaterThanOrEqual(20_000)
    for (const outcome of ['met', 'unmet', 'undetermined'])
      expect(kinds.get(outcome), outcome).toBeGreaterThan(pairs / 8)
  }, 600_000)

  it.each(Object.entries(faults))(
    'disagree when %s',
    async (_name, fault) => {
      let found = 0
      for (let index = 0; index < incomplete.length && found === 0; index += 1) {
        const { differing } = await openDisagreements(incompleteAt(index), (pack) =>
          withRequires(pack, rewrite(fault)),
        )
        found += differing.length
      }
      expect(found).toBeGreaterThan(0)
    },
    600_000,
  )
})

describe('a missing fact', () => {
  it('never turns an answer into its opposite when it arrives', () => {
    for (let index = 0; index < 10; index += 1) {
      const { pack } = groupAt(index)
      fc.assert(
        fc.property(partialHousehold, completeHousehold, (partial, complete) => {
          const before = outcomesOf(pack, partial)
          const after = outcomesOf(pack, { ...complete, ...partial })
          for (const [id, outcome] of Object.entries(before))
            if (outcome !== 'undetermined') expect(after[id]).toBe(outcome)
        }),
        { seed: seed + index, numRuns: 40 },
      )
    }
  })

  it('is named wherever the outcome is undetermined', () => {
    const { pack } = groupAt(0)
    fc.assert(
      fc.property(partialHousehold, (partial) => {
        for (const finding of evaluate(pack, partial, { asOf }).subjects[0]?.findings ?? [])
          if (finding.outcome === 'undetermined')
            expect(finding.missing.length, finding.rule).toBeGreaterThan(0)
      }),
      { seed, numRuns: 100 },
    )
  })
})
