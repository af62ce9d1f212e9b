import { sampleDataset } from '@workpoints/model/sample'
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/index.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

const { manifest, tables } = sampleDataset({ seed: 2025, households: 2000 })
const result = evaluateDataset(
  shidian2025,
  {
    tables: Object.fromEntries(
      Object.entries(tables).map(([subject, records]) => [
        subject,
        { records, complete: manifest.tables[subject as keyof typeof tables].complete },
      ]),
    ),
  },
  { asOf: manifest.asOf },
)

const outcomesOf = (rule: string): ReadonlySet<string> =>
  new Set(result.subjects.flatMap(({ outcomes }) => outcomes[rule] ?? []))

const rules = shidian2025.points.flatMap((point) => point.rules)

/** A county has one record of itself, and one outcome for each rule. */
const single: ReadonlySet<string> = new Set(['county'])

describe('the sample county', () => {
  it('is read without a complaint', () => {
    expect(result.diagnostics ?? []).toEqual([])
  })

  it('gives every rule an outcome, and every rule about many records both met and not met', () => {
    const dull = rules.flatMap(({ id, subject }) => {
      const outcomes = outcomesOf(id)
      if (outcomes.size === 0) return [`${id}: none`]
      if (single.has(subject)) return []
      const shown = outcomes.has('met') && (outcomes.has('unmet') || outcomes.has('pending'))
      return shown ? [] : [`${id}: ${[...outcomes].join(', ')}`]
    })
    expect(dull).toEqual([])
  })

  it('leaves the county’s own figures decided', () => {
    const county = result.subjects.find(({ subject }) => subject === 'county')
    const undecided = Object.entries(county?.outcomes ?? {}).filter(
      ([, outcome]) => outcome === 'undetermined',
    )
    expect(undecided).toEqual([])
    expect(new Set(Object.values(county?.outcomes ?? {}))).toEqual(
      new Set(['met', 'unmet', 'pending']),
    )
  })

  it('shows three or more outcomes for nine in ten of the rules about many records', () => {
    const many = rules.filter(({ subject }) => !single.has(subject))
    const varied = many.filter(({ id }) => outcomesOf(id).size >= 3)
    expect(varied.length / many.length).toBeGreaterThan(0.9)
  })
})
