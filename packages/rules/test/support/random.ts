import type { Condition } from '@workpoints/model'
import fc from 'fast-check'

/**
 * Random conditions and records that meet often: both draw from the same few values, so that equal,
 * just below and just above all happen.
 */

const money = [-300, 0, 8699.99, 8700, 8700.01, 26100, 30000.5, 52199.99]
const counts = [1, 2, 3, 4, 6]
const dates = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-06-30', '2024-02-29']
const householdTypes = ['lifted', 'general']
const categories = ['none', 'unstable', 'marginal', 'sudden']
const risks = ['illness', 'disability', 'schooling']

const moneyFacts = ['wageIncome', 'transferIncome', 'businessExpenditure', 'netIncome']
const flagFacts = ['relocated', 'suddenHardship', 'educationSecured']
const dateFacts = ['riskIdentifiedOn', 'lastVerifiedOn']
/** The operators that compare by size, and the two that ask for the same. */
export const ordered = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1 })
const parameter = (fact: string) => fc.constant({ fact })

const comparison = fc.oneof(
  fc.record({
    fact: pick(moneyFacts),
    operator: pick(ordered),
    value: fc.oneof(
      pick(money),
      parameter('amountForTest'),
      pick(moneyFacts).map((fact) => ({ fact })),
    ),
  }),
  fc.record({
    fact: fc.constant('perCapitaNetIncome'),
    operator: pick(ordered),
    value: fc.oneof(pick(money), parameter('lineForTest')),
  }),
  fc.record({
    fact: fc.constant('householdSize'),
    operator: pick(ordered),
    value: fc.oneof(pick(counts), parameter('sizeForTest')),
  }),
  fc.record({
    fact: fc.constant('householdSize'),
    operator: pick(['in', 'notIn'] as const),
    value: some(counts),
  }),
  fc.record({
    fact: pick(flagFacts),
    operator: pick(['equal', 'notEqual'] as const),
    value: fc.boolean(),
  }),
  fc.record({
    fact: pick([...dateFacts, 'asOf']),
    operator: pick(ordered),
    value: fc.oneof(
      pick(dates),
      parameter('dayForTest'),
      parameter('asOf'),
      pick(dateFacts).map((fact) => ({ fact })),
    ),
  }),
  fc.record({
    fact: fc.constant('householdType'),
    operator: pick(['equal', 'notEqual'] as const),
    value: pick(householdTypes),
  }),
  fc.record({
    fact: fc.constant('householdType'),
    operator: pick(['in', 'notIn'] as const),
    value: fc.oneof(some(householdTypes), parameter('typesForTest')),
  }),
  fc.record({
    fact: fc.constant('monitoringCategory'),
    operator: pick(['in', 'notIn'] as const),
    value: fc.oneof(some(categories), parameter('categoriesForTest')),
  }),
  fc.record({
    fact: fc.constant('risks'),
    operator: pick(['contains', 'doesNotContain'] as const),
    value: pick(risks),
  }),
  fc.record({
    fact: fc.constant('village'),
    operator: pick(['equal', 'notEqual'] as const),
    value: pick(['甲村', '乙村']),
  }),
) satisfies fc.Arbitrary<Condition>

/** Well-typed conditions over a household, up to four levels deep. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: comparison },
    {
      weight: 1,
      arbitrary: pick(['poorForTest', 'smallForTest', 'movedForTest']).map((name) => ({
        condition: name,
      })),
    },
    {
      weight: 2,
      arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    },
    {
      weight: 2,
      arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    },
    { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
  ),
})).node

const facts = {
  village: pick(['甲村', '乙村', '丙村']),
  householdType: pick(householdTypes),
  monitoringCategory: pick(categories),
  householdSize: pick(counts),
  wageIncome: pick(money),
  businessIncome: pick(money),
  propertyIncome: pick(money),
  transferIncome: pick(money),
  businessExpenditure: pick(money),
  relocated: fc.boolean(),
  suddenHardship: fc.boolean(),
  educationSecured: fc.boolean(),
  riskIdentifiedOn: pick(dates),
  lastVerifiedOn: pick(dates),
  risks: fc.subarray(risks),
}

const household = fc.constant('household' as const)

/** A household with every fact that the conditions may look at. */
export const completeHousehold = fc.record({ subject: household, id: fc.constant('H-1'), ...facts })

/** The same with any of the facts missing. */
export const partialHousehold = fc.record(
  { subject: household, id: fc.constant('H-1'), ...facts },
  { requiredKeys: ['subject', 'id'] },
)
