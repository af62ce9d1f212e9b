import type { Condition } from '@workpoints/model'
import fc from 'fast-check'
import type { PackTree } from '../../src/ir/tree.js'
import { compilePack } from '../../src/pack/compile-pack.js'
import { packFiles } from './conformance.js'
import { conditionOf, recordOf, type Vocabulary, vocabularyOf } from './generate.js'
import { numbersFrom } from './numbers.js'

type Row = Readonly<Record<string, unknown>>

/** Many conditions in one pack, and records to judge by all of them. */
export interface Group {
  readonly subject: string
  readonly conditions: readonly Condition[]
  readonly records: readonly Row[]
  /** Tables of child records there are, and whether each is said to hold every record. */
  readonly tables: Readonly<Record<string, { readonly complete: boolean }>>
}

export interface GroupOptions {
  readonly subject: string
  readonly conditions: number
  readonly records: number
  readonly seed: number
  /** The probability that a fact is missing. */
  readonly missing: number
  /** Whether every table is there and complete. */
  readonly whole: boolean
}

const ruleName = (index: number): string => `rule-${String(index).padStart(4, '0')}`

/** The id of the rule made of the condition at that index. */
export const ruleIdAt = (index: number): string => `01.${ruleName(index)}`

/** A pack over the vocabulary of the conformance corpus whose rules require these conditions. */
export const packOfConditions = (subject: string, conditions: readonly Condition[]): PackTree => {
  const made = conditions.map((condition, index) => ({
    id: ruleName(index),
    why: 'made at random',
    subject,
    condition,
  }))
  const compiled = compilePack(packFiles(made))
  if ('pack' in compiled) return compiled.pack
  const [first] = compiled.diagnostics
  const index = Number(/^\/rules\/(\d+)/.exec(first?.pointer ?? '')?.[1])
  throw new Error(JSON.stringify([first, conditions[index]], null, 1))
}

/** The words of the conformance corpus. */
export const vocabulary: Vocabulary = vocabularyOf(
  packOfConditions('household', [{ condition: 'poor' }]),
)

const children = ['household', 'member', 'measure', 'transportSubsidy']

/** The group of that seed; the same seed gives the same group. */
export const groupOf = (options: GroupOptions): Group => {
  const { subject, conditions, records, seed, missing, whole } = options
  const next = numbersFrom(seed)
  const there = children.filter((name) => name !== subject && (next() < 0.8 || whole))
  return {
    subject,
    conditions: fc.sample(conditionOf(vocabulary, subject), { seed, numRuns: conditions }),
    records: fc
      .sample(recordOf(vocabulary, subject, missing, new Set(there)), { seed, numRuns: records })
      .map((record, index) => ({ ...record, subject, id: `R-${index}` })),
    tables: Object.fromEntries(there.map((name) => [name, { complete: next() < 0.7 || whole }])),
  }
}

/** How often each thing happened, so that a blind generator is noticed. */
export class Counters {
  readonly #seen = new Map<string, number>()

  add(what: string, by = 1): void {
    this.#seen.set(what, (this.#seen.get(what) ?? 0) + by)
  }

  get(what: string): number {
    return this.#seen.get(what) ?? 0
  }

  /** Counts what a condition is made of. */
  condition(node: Condition): void {
    if ('all' in node) this.#group('all', node.all)
    else if ('any' in node) this.#group('any', node.any)
    else if ('not' in node) this.#group('not', [node.not])
    else if ('condition' in node) this.add('classification')
    else {
      this.add(node.operator)
      this.add(`fact ${node.fact}`)
      if (typeof node.value === 'object' && 'fact' in node.value) this.add('reference')
    }
  }

  #group(name: string, items: readonly Condition[]): void {
    this.add(name)
    for (const item of items) this.condition(item)
  }

  toString(): string {
    return [...this.#seen]
      .filter(([what]) => !what.startsWith('fact '))
      .map(([what, times]) => `${what} ${times}`)
      .join(', ')
  }
}

/** The seed that everything made at random here grows from. */
export const firstSeed = 20_250_630

const shares = [0, 0.03, 0.1, 0.2]

/** The group at that index of a run: the same for whichever back ends are compared on it. */
export const groupAt = (
  subject: string,
  index: number,
  conditions: number,
  records: number,
): Group =>
  groupOf({
    subject,
    conditions,
    records,
    seed: firstSeed + index,
    missing: shares[index % shares.length] ?? 0,
    whole: index % 3 === 0,
  })

/** The 20,000 conditions and, for each, 64 records, that every back end is compared on. */
export const households = {
  subject: 'household',
  groups: 80,
  conditions: 250,
  records: 64,
} as const
