/** The facts of a record as people see them, and one number of many records. */
import { sampleDataset } from '@workpoints/model/sample'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import { factsOf, type FactsOptions, type KnownFact } from '../src/decide/facts.js'
import { prepareFact } from '../src/decide/one-fact.js'
import type { RecordOptions } from '../src/decide/site.js'
import type { PackTree } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { condition, partialHousehold } from './support/random.js'
import { packOf } from './support/small-pack.js'

const seed = 71_003
const asOf = '2025-06-30'
const pack: PackTree = shidian2025

const household = {
  subject: 'household',
  id: 'H-0001',
  householdSize: 4,
  wageIncome: 21_000,
  businessIncome: 9000,
  propertyIncome: 0,
  transferIncome: '3600.00',
  businessExpenditure: 2500,
  lastVerifiedOn: '2025-02-30',
}

type Known = Readonly<Record<string, KnownFact>>

const known = (record: object, more: Partial<FactsOptions> = {}, of: PackTree = pack): Known => {
  const told = factsOf(of, record, { asOf, ...more })
  if ('diagnostics' in told) throw new Error(JSON.stringify(told.diagnostics))
  return Object.fromEntries(told.facts.map((each) => [each.fact, each]))
}

const codes = (told: object): unknown =>
  'diagnostics' in told && (told.diagnostics as { code: string }[]).map(({ code }) => code)

const reader = (subject: string, fact: string, more: Partial<RecordOptions> = {}) => {
  const ready = prepareFact(pack, subject, fact, { asOf, ...more })
  if ('diagnostics' in ready) throw new Error(JSON.stringify(ready.diagnostics))
  return ready
}

const { manifest, tables } = sampleDataset({ seed: 2025, households: 120 })
const dataset: Dataset = {
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, records]) => [
      name,
      { records, complete: manifest.tables[name as keyof typeof tables].complete },
    ]),
  ),
}

describe('the facts of a record', () => {
  it('are what it states and what follows, with what people need to know of them', () => {
    const facts = known(household)
    expect(facts['transferIncome']).toMatchObject({ value: 3600, derived: false })
    expect(facts['netIncome']).toMatchObject({ value: 31_100, derived: true })
    expect(facts['perCapitaNetIncome']).toEqual({
      fact: 'perCapitaNetIncome',
      label: { zh: '家庭人均纯收入', en: 'Net income per head' },
      type: 'money',
      unit: 'yuanPerPerson',
      value: 7775,
      derived: true,
      holder: 'village',
      extractable: false,
      sensitivity: 'personal',
    })
  })

  it('are all of the subject, in its order, unknown ones as null', () => {
    const told = factsOf(pack, household, { asOf })
    const subject = pack.subjects.find(({ name }) => name === 'household')
    expect(told).toMatchObject({ subject: 'household', id: 'H-0001' })
    expect('facts' in told && told.facts.map(({ fact }) => fact)).toEqual(
      subject?.facts.map(({ name }) => name),
    )
    const facts = known(household)
    for (const name of ['village', 'relocated', 'risks', 'lastVerifiedOn'])
      expect(facts[name], name).toMatchObject({ value: null, derived: false })
    expect(known({ ...household, id: undefined })['householdSize']?.value).toBe(4)
  })

  it('are used as stated where they could be derived', () => {
    const facts = known({ ...household, netIncome: 20_000 })
    expect(facts['netIncome']).toMatchObject({ value: 20_000, derived: false })
    expect(facts['perCapitaNetIncome']).toMatchObject({ value: 5000, derived: true })
    const unreadable = known({ ...household, netIncome: 'much' })
    expect(unreadable['netIncome']).toMatchObject({ value: 31_100, derived: true })
  })

  it('tell a span that has not ended from one whose end is unknown', () => {
    const end = (endedOn?: unknown) => known({ subject: 'measure', endedOn })['endedOn']
    expect(end()).toMatchObject({ value: null, notEnded: true })
    expect(end('someday')).not.toHaveProperty('notEnded')
    expect(end('2025-05-01')).toMatchObject({ value: '2025-05-01' })
  })

  it('need no subject in the record where it is told, and follow from a dataset', () => {
    for (const row of tables.household.slice(0, 40)) {
      const alone = known(row, { subject: 'household' })
      const among = known(row, { subject: 'household', dataset })
      expect(alone['perCapitaNetIncome']).toEqual(among['perCapitaNetIncome'])
    }
    const [village] = tables.village
    const within = Object.values(known(village as object, { subject: 'village', dataset }))
    const without = known(village as object, { subject: 'village' })
    const rolledUp = within.filter(({ fact, value }) => value !== without[fact]?.value)
    expect(rolledUp.length).toBeGreaterThan(0)
  })

  it(`are what findings cite, bounds among them: seed ${seed}`, () => {
    let compared = 0
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 5, maxLength: 9 }),
        partialHousehold,
        (all, row) => {
          const small = packOf(all)
          const facts = known(row, {}, small)
          const [own] = evaluate(small, row, { asOf, explain: true }).subjects
          for (const { because = [] } of own?.findings ?? [])
            for (const { fact, actual, atMost } of because) {
              const told = facts[fact]
              if (told === undefined) continue
              expect([told.value, told.atMost]).toEqual([actual, atMost])
              compared += 1
            }
        },
      ),
      { seed, numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(200)
  })

  it.each<readonly [string, unknown, Partial<FactsOptions>]>([
    ['bad-as-of', household, { asOf: '2025-02-30' }],
    ['unknown-parameter', household, { parameters: { nobodysLine: 1 } }],
    ['not-a-record', [household], {}],
    ['unknown-subject', { id: 'H-1' }, {}],
    ['unknown-subject', { id: 'H-1' }, { subject: 'castle' }],
    ['record-too-large', { ...household, village: 'x'.repeat(65_536) }, {}],
  ])('are not given where something is wrong: %s', (code, record, more) => {
    expect(codes(factsOf(pack, record as object, { asOf, ...more }))).toEqual([code])
  })
})

describe('one number of many records', () => {
  it('is what the facts of each record say, alone and within a dataset', () => {
    let numbers = 0
    for (const { name, facts } of pack.subjects) {
      const rows = dataset.tables[name]?.records.slice(0, 12) ?? []
      for (const around of [{}, { dataset }]) {
        const told = rows.map((row) => known(row, { subject: name, ...around }))
        for (const { name: fact, type } of facts) {
          if (!['money', 'count', 'share'].includes(type)) continue
          const { read } = reader(name, fact, around)
          rows.forEach((row, index) => {
            const { value = null, atMost } = told[index]?.[fact] ?? {}
            expect(read(row), `${name}.${fact}`).toBe(atMost === undefined ? value : null)
            if (value !== null) numbers += 1
          })
        }
      }
    }
    expect(numbers).toBeGreaterThan(1000)
  })

  it('says what it is', () => {
    const { read, ...about } = reader('household', 'perCapitaNetIncome')
    expect(about).toEqual({
      subject: 'household',
      fact: 'perCapitaNetIncome',
      type: 'money',
      unit: 'yuanPerPerson',
    })
    expect(read(household)).toBe(7775)
    expect(read([household])).toBeNull()
  })

  it.each<readonly [string, string, Partial<RecordOptions>, string]>([
    ['household', 'netIncome', { asOf: 'today' }, 'bad-as-of'],
    ['castle', 'netIncome', {}, 'unknown-subject'],
    ['household', 'castles', {}, 'unknown-fact'],
    ['household', 'householdType', {}, 'not-a-number'],
    ['household', 'lastVerifiedOn', {}, 'not-a-number'],
  ])('is not given of %s.%s with %j: %s', (subject, fact, more, code) => {
    expect(codes(prepareFact(pack, subject, fact, { asOf, ...more }))).toEqual([code])
  })
})
