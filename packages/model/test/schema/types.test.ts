import { describe, expect, expectTypeOf, test } from 'vitest'
import { recordSchema } from '../../src/schema/records.js'
import type { CatalogueRecord, RecordOf } from '../../src/schema/types.js'

// What must not compile is marked; tsc fails where a mark has nothing to mark.

describe('types of records', () => {
  test('the record of the contract compiles and is accepted', () => {
    const record: RecordOf<'household'> = {
      subject: 'household',
      id: 'H-0001',
      township: '530521101',
      householdType: 'lifted',
      monitoringCategory: 'unstable',
      riskRemoved: false,
      riskIdentifiedOn: '2025-03-02',
      householdSize: 4,
      wageIncome: 21000,
      businessIncome: 9000,
      propertyIncome: 0,
      transferIncome: '3600.00',
      businessExpenditure: 2500,
      developmentConditions: true,
      educationSecured: true,
      medicalSecured: true,
      housingSecured: true,
      waterSecured: true,
      members: [
        { id: 'P-1', birthDate: '1980-05-01', labourClass: 'ordinary' },
        { id: 'P-2', birthDate: '1983-09-12', labourClass: 'weak' },
      ],
      measures: [{ category: 'publicPost', startedOn: '2025-03-20' }],
    }
    expect(recordSchema('household').safeParse(record).success).toBe(true)
  })

  test('mistakes do not compile', () => {
    const start = { subject: 'household', id: 'H-1' } as const
    // @ts-expect-error a misspelt fact
    const misspelt: RecordOf<'household'> = { ...start, houseHoldSize: 4 }
    // @ts-expect-error a code that is none of the choices
    const code: RecordOf<'household'> = { ...start, householdType: 'poor' }
    // @ts-expect-error a date is text
    const date: RecordOf<'household'> = { ...start, riskIdentifiedOn: 20250302 }
    // @ts-expect-error computed, never given
    const derived: RecordOf<'household'> = { ...start, perCapitaNetIncome: 8700 }
    // @ts-expect-error a child's code that is none of the choices
    const child: RecordOf<'household'> = { ...start, measures: [{ category: 'loan' }] }
    // @ts-expect-error a misspelt fact of a child
    const grandchild: CatalogueRecord = { ...start, members: [{ birthday: '1980-05-01' }] }
    // @ts-expect-error no such subject
    const subject: CatalogueRecord = { subject: 'houshold', id: 'H-1' }
    // @ts-expect-error a record on its own has an id
    const nameless: RecordOf<'village'> = { subject: 'village' }
    for (const wrong of [misspelt, code, date, derived, child]) {
      expect(recordSchema('household').safeParse(wrong).success).toBe(false)
    }
    expect([grandchild, subject, nameless]).toHaveLength(3)
  })

  test('each fact has the type of its kind', () => {
    type Household = RecordOf<'household'>
    expectTypeOf<Household['subject']>().toEqualTypeOf<'household'>()
    expectTypeOf<Household['wageIncome']>().toEqualTypeOf<number | string | null | undefined>()
    expectTypeOf<Household['householdType']>().toEqualTypeOf<
      'lifted' | 'general' | null | undefined
    >()
    expectTypeOf<Household['riskRemoved']>().toEqualTypeOf<boolean | null | undefined>()
    expectTypeOf<Household>().not.toHaveProperty('perCapitaNetIncome')
    expectTypeOf<Household>().toHaveProperty('netIncome')
    expectTypeOf<Extract<CatalogueRecord, { subject: 'county' }>>().toEqualTypeOf<
      RecordOf<'county'>
    >()
  })
})
