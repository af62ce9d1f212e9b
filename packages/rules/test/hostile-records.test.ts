/** Records that are made to mislead: keys that objects have of themselves, ids of other types, odd days. */
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

const asOf = '2025-06-30'
const household = { subject: 'household' as const, id: 'H-1', householdSize: 2, netIncome: 20_000 }

const judge = (record: unknown, day: unknown = asOf) =>
  evaluate(shidian2025, record as never, { asOf: day as string })

const codesOf = (record: unknown): readonly string[] => {
  const { subjects, diagnostics = [] } = judge(record)
  return [...diagnostics, ...subjects.flatMap((subject) => subject.diagnostics ?? [])].map(
    ({ code, pointer }) => `${code} ${pointer ?? ''}`,
  )
}

describe('keys and ids', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'the key %s is no fact and changes nothing',
    (key) => {
      const record = JSON.parse(
        JSON.stringify(household).replace('{', `{"${key}":{"a":1},`),
      ) as object
      expect(codesOf(record)).toEqual([`unknown-fact /${key}`])
      const { outcomes } = judge(record).subjects[0] ?? {}
      expect(outcomes).toEqual(judge(household).subjects[0]?.outcomes)
      expect(Object.prototype).not.toHaveProperty('a')
    },
  )

  it.each([['__proto__'], ['constructor'], ['toString'], [''], [null], [7], [{}], [['household']]])(
    'the subject %j is none',
    (subject) => {
      expect(codesOf({ ...household, subject })).toEqual(['unknown-subject /subject'])
    },
  )

  it.each([[7], [true], [{}], [['H-1']], [Number.NaN]])('the id %j is no text', (id) => {
    expect(codesOf({ ...household, id })).toEqual(['bad-id /id'])
    expect(judge({ ...household, id }).subjects[0]?.id).toBeNull()
  })
})

describe('the evaluation date', () => {
  it.each([['2025-02-30'], ['99999-01-01'], ['9'.repeat(100_000)], [''], [7], [null], [{}]])(
    '%j is no day, and is not repeated at length',
    (day) => {
      const { asOf: shown, subjects, diagnostics } = judge(household, day)
      expect(subjects).toEqual([])
      expect(diagnostics).toMatchObject([{ code: 'bad-as-of' }])
      expect(shown.length).toBeLessThanOrEqual(10)
    },
  )

  it.each(['9999-12-31', '1900-01-01'])(
    '%s is judged, and days beyond it are not written',
    (day) => {
      const result = evaluate(
        shidian2025,
        { ...household, riskIdentifiedOn: '9999-12-31', measures: [{ startedOn: '9999-12-30' }] },
        { asOf: day, explain: true },
      )
      expect(result.outsidePeriod).toBe(true)
      for (const [date] of JSON.stringify(result).matchAll(/-?\d+-\d\d-\d\d/g))
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    },
  )
})

describe('a dataset', () => {
  /** One name in two Unicode forms. */
  const [composed, taken] = ['H-\u00e9', 'H-e\u0301']

  it('joins child records by equal text, however its accents are written', () => {
    const labourOf = (id: string, parent: string): unknown => {
      const tables = {
        household: { records: [{ ...household, id }] },
        member: { records: [{ id: 'P-1', household: parent, labourClass: 'ordinary' }] },
      }
      const { subjects } = evaluateDataset(shidian2025, { tables }, { asOf })
      return subjects.find(({ subject }) => subject === 'household')?.classifications['hasLabour']
    }
    expect(labourOf(composed, composed)).toBe(true)
    expect(labourOf(composed, taken)).toBe(true)
    expect(labourOf(taken, composed)).toBe(true)
    expect(labourOf(composed, 'H-e')).not.toBe(true)
  })

  it.each([[null], [7], ['text'], [[household]]])(
    'says that %j is no record, and judges the others',
    (odd) => {
      const records = [household, odd] as (typeof household)[]
      const member = { records: [{ id: 'P-1', household: 'H-1' }, odd] as object[] }
      const result = evaluateDataset(
        shidian2025,
        { tables: { household: { records }, member: member as never } },
        { asOf },
      )
      expect(result.diagnostics).toMatchObject([
        { code: 'not-a-record', pointer: '/household/1' },
        { code: 'not-a-record', pointer: '/member/1' },
      ])
      expect(result.subjects.map(({ id }) => id)).toEqual(['H-1', 'P-1'])
    },
  )
})
