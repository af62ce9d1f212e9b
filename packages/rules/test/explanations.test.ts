/** Explanations tell the truth: what they cite can be worked out again, and is all that mattered. */
import { sampleDataset } from '@workpoints/model/sample'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import type { Citation, Finding, SubjectResult } from '../src/decide/result.js'
import { factsUsed } from '../src/ir/reach.js'
import type { PackTree, SubjectNode } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { conditionOf, recordOf } from './support/generate.js'
import { packOfConditions, vocabulary } from './support/groups.js'
import { condition, partialHousehold } from './support/random.js'
import { packOf } from './support/small-pack.js'
import { workOut } from './support/work-out.js'

const seed = 20_250_630
const asOf = '2025-06-30'

type Row = Readonly<Record<string, unknown>>

/* ---- the record without anything that is not cited ---- */

/** A cited fact with all that it is derived from, down to what a record states. */
const addFact = (
  subject: SubjectNode,
  name: string,
  keys: Set<string>,
  seen = new Set<string>(),
): void => {
  const fact = subject.facts.find((item) => item.name === name)
  if (fact === undefined || seen.has(name)) return
  seen.add(name)
  keys.add(name)
  if (fact.derivation?.kind === 'aggregate') keys.add(fact.derivation.path[0] ?? '')
  if (fact.derivation !== null)
    for (const used of factsUsed(fact.derivation)) addFact(subject, used, keys, seen)
}

const reduced = (subject: SubjectNode, record: Row, cited: readonly Citation[]): Row => {
  // To leave out the end of a span would say that it has not ended, to leave out what is stated
  // although it could be derived, that it is what its parts say.
  const told = subject.facts.filter(({ openEnded, derivation }) => openEnded || derivation !== null)
  const keys = new Set(['subject', 'id', ...told.map(({ name }) => name)])
  for (const { fact, requiredFrom } of cited)
    for (const name of [fact, requiredFrom ?? '']) addFact(subject, name, keys)
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)))
}

const subjectOf = (pack: PackTree, name: string): SubjectNode => {
  const subject = pack.subjects.find((item) => item.name === name)
  if (subject === undefined) throw new Error(name)
  return subject
}

/** How often each kind was seen, so that a law over nothing is noticed. */
class Seen {
  readonly #counts = new Map<string, number>()

  add(what: string): void {
    this.#counts.set(what, this.count(what) + 1)
  }

  count(what: string): number {
    return this.#counts.get(what) ?? 0
  }
}

const checkCitations = ({ rule, because = [] }: Finding, seen: Seen): void => {
  for (const citation of because) {
    expect(workOut(citation), `${rule} ${JSON.stringify(citation)}`).toBe(citation.holds)
    seen.add(citation.holds === null ? 'unknown' : 'known')
    if (citation.atMost !== undefined) seen.add('bounds')
    if (citation.requiredFrom !== undefined) seen.add('from')
  }
}

const judge = (pack: PackTree, record: Row): readonly SubjectResult[] =>
  evaluate(pack, record, { asOf, explain: true }).subjects

/** Both laws for one record evaluated by itself. */
const checkRecord = (pack: PackTree, record: Row, seen: Seen): void => {
  const [result] = judge(pack, record)
  if (result === undefined) throw new Error('no result')
  const subject = subjectOf(pack, result.subject)
  for (const finding of result.findings) {
    checkCitations(finding, seen)
    const again = judge(pack, reduced(subject, record, finding.because ?? []))[0]
    expect(again?.outcomes[finding.rule], `${finding.rule} of ${JSON.stringify(record)}`).toBe(
      finding.outcome,
    )
    seen.add(finding.outcome)
  }
}

describe('what a finding rests on', () => {
  it(`can be worked out again, and alone gives the outcome: random conditions, seed ${seed}`, () => {
    const seen = new Seen()
    const conditions = fc.array(condition, { minLength: 10, maxLength: 20 })
    const records = fc.array(partialHousehold, { minLength: 5, maxLength: 10 })
    fc.assert(
      fc.property(conditions, records, (all, rows) => {
        const pack = packOf(all)
        for (const row of rows) checkRecord(pack, row, seen)
      }),
      { seed, numRuns: 30 },
    )
    for (const what of ['known', 'unknown', 'from', 'unmet', 'undetermined'])
      expect(seen.count(what), what).toBeGreaterThan(100)
  })

  it.each(['household', 'member'])(
    `and so it is where child records are counted: %s, seed ${seed}`,
    (subject) => {
      const seen = new Seen()
      const conditions = fc.array(conditionOf(vocabulary, subject), {
        minLength: 10,
        maxLength: 20,
      })
      const record = recordOf(vocabulary, subject, 0.2, new Set(vocabulary.facts.keys()))
      const records = fc.array(record, { minLength: 5, maxLength: 10 })
      fc.assert(
        fc.property(conditions, records, (all, rows) => {
          const pack = packOfConditions(subject, all)
          for (const row of rows) checkRecord(pack, { ...row, subject, id: 'R-1' }, seen)
        }),
        { seed, numRuns: 20 },
      )
      for (const what of ['known', 'unknown', 'from', 'unmet', 'undetermined'])
        expect(seen.count(what), what).toBeGreaterThan(100)
      if (subject === 'household') expect(seen.count('bounds')).toBeGreaterThan(10)
    },
  )
})

describe('the sample county', () => {
  const { manifest, tables } = sampleDataset({ seed: 2025, households: 300 })

  it('rests on comparisons that anybody can work out again', () => {
    const seen = new Seen()
    const dataset = {
      tables: Object.fromEntries(
        Object.entries(tables).map(([name, records]) => [
          name,
          { records, complete: manifest.tables[name as keyof typeof tables].complete },
        ]),
      ),
    }
    const result = evaluateDataset(shidian2025, dataset, { asOf: manifest.asOf, explain: true })
    for (const { findings } of result.subjects)
      for (const finding of findings) checkCitations(finding, seen)
    expect(seen.count('known')).toBeGreaterThan(500)
  })

  /** A record with its child records inside it. */
  const withChildren = (subject: SubjectNode, record: Row): Row => {
    const inside = subject.children.flatMap(({ name, subject: child, by }) => {
      const rows = (tables[child as keyof typeof tables] ?? []) as readonly Row[]
      const own = rows.filter((row) => by !== null && row[by] === record['id'])
      return [[name, own.map((row) => withChildren(subjectOf(shidian2025, child), row))]]
    })
    return { ...record, ...(Object.fromEntries(inside) as Row), subject: subject.name }
  }

  it.each(['household', 'member'] as const)(
    'gives each outcome of a %s by what is cited alone',
    (name) => {
      const seen = new Seen()
      const subject = subjectOf(shidian2025, name)
      for (const record of tables[name].slice(0, 300))
        checkRecord(shidian2025, withChildren(subject, record), seen)
      expect(seen.count('unmet')).toBeGreaterThan(20)
    },
  )
})

it('cites the day on which an obligation fell due, and follows from it', () => {
  const seen = new Seen()
  const rules = shidian2025.points.flatMap((point) => point.rules)
  for (const rule of rules.filter(({ due }) => due !== null))
    for (const { record, asOf: day, outcome } of rule.examples) {
      const result = evaluate(shidian2025, record as never, { asOf: day, explain: true })
      const finding = result.subjects[0]?.findings.find((item) => item.rule === rule.id)
      if (outcome === 'met' || outcome === 'pending') expect(finding).toBeUndefined()
      if (finding === undefined) continue
      checkCitations(finding, seen)
      if (finding.outcome !== 'unmet') continue
      seen.add('unmet')
      const last = finding.because?.at(-1)
      // A day that stands in where nothing was recorded decides, but is no due day to be told.
      const required = (finding.due ?? expect.stringContaining('1970-')) as string
      expect(last).toMatchObject({ fact: 'asOf', operator: 'greaterThan', required })
    }
  expect(seen.count('unmet')).toBeGreaterThan(10)
})
