import type { Outcome } from '@workpoints/rules'
import { noTownship } from '../../county/places.js'
import { type Coded, type HouseholdColumns, type MissingColumns, outcomeCode } from './columns.js'
import type { HouseholdQuery } from './query.js'

/** What households are chosen from. */
export interface Households {
  readonly columns: HouseholdColumns
  readonly missing: MissingColumns
}

type Test = (row: number) => boolean

const never: Test = () => false

const codedTest = ({ values, codes }: Coded, value: string): Test => {
  if (value === noTownship) return (row) => codes[row] === 0
  const code = values.indexOf(value) + 1
  return code === 0 ? never : (row) => codes[row] === code
}

const ruleTest = (
  { rules, outcomes, count }: HouseholdColumns,
  rule: string,
  outcome: Outcome | undefined,
): Test => {
  const place = rules.indexOf(rule)
  if (place < 0) return never
  const at = place * count
  if (outcome === undefined) {
    const none = outcomeCode('notApplicable')
    return (row) => outcomes[at + row] !== none
  }
  const code = outcomeCode(outcome)
  return (row) => outcomes[at + row] === code
}

const anyRuleTest = ({ rules, outcomes, count }: HouseholdColumns, outcome: Outcome): Test => {
  const code = outcomeCode(outcome)
  return (row) => rules.some((_, at) => outcomes[at * count + row] === code)
}

const missingTest = (
  { columns: { rules }, missing: { facts, start, rule: byRule, fact: byFact } }: Households,
  name: string,
  rule: string | undefined,
): Test => {
  const fact = facts.indexOf(name)
  const wanted = rule === undefined ? null : rules.indexOf(rule)
  if (fact < 0) return never
  return (row) => {
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1)
      if (byFact[at] === fact && (wanted === null || byRule[at] === wanted)) return true
    return false
  }
}

const testsOf = (households: Households, query: HouseholdQuery): readonly Test[] => {
  const { columns } = households
  const { township, village, rule, outcome, missing, text } = query
  const tests: Test[] = []
  if (township !== undefined) tests.push(codedTest(columns.township, township))
  if (village !== undefined) tests.push(codedTest(columns.village, village))
  if (rule !== undefined) tests.push(ruleTest(columns, rule, outcome))
  else if (outcome !== undefined) tests.push(anyRuleTest(columns, outcome))
  if (missing !== undefined) tests.push(missingTest(households, missing, rule))
  if (text !== undefined) {
    const part = text.toLowerCase()
    tests.push((row) => columns.ids[row]?.toLowerCase().includes(part) ?? false)
  }
  return tests
}

/** Orders of all rows, made when they are first asked for: sorting takes longer than choosing. */
const orders = new WeakMap<HouseholdColumns, Map<string, Uint32Array>>()

const { compare } = new Intl.Collator('en', { numeric: true })

type Compare = (left: number, right: number) => number

const compareIds =
  ({ ids }: HouseholdColumns): Compare =>
  (left, right) =>
    compare(ids[left] ?? '', ids[right] ?? '')

/** What is not known stands last whichever way the rest goes. */
const compareNumbers =
  (numbers: Float64Array | Uint8Array, descending: boolean): Compare =>
  (left, right) => {
    const [one = Number.NaN, other = Number.NaN] = [numbers[left], numbers[right]]
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other))
    return descending ? other - one : one - other
  }

const ordered = (columns: HouseholdColumns, { order, descending }: HouseholdQuery): Uint32Array => {
  const rows = Uint32Array.from({ length: columns.count }, (_, row) => row)
  if (order !== 'id') return rows.sort(compareNumbers(columns[order], descending))
  const compared = compareIds(columns)
  // Most files are in the order of their ids already, and comparing texts is slow.
  const inOrder = rows.every((row) => row === 0 || compared(row - 1, row) <= 0)
  if (!inOrder) rows.sort(compared)
  return descending ? rows.reverse() : rows
}

const orderOf = (columns: HouseholdColumns, query: HouseholdQuery): Uint32Array => {
  const known = orders.get(columns) ?? new Map<string, Uint32Array>()
  orders.set(columns, known)
  const key = `${query.order} ${query.descending}`
  const rows = known.get(key) ?? ordered(columns, query)
  known.set(key, rows)
  return rows
}

/** The rows of the households that are wanted, in the order that is wanted. */
export const selectHouseholds = (households: Households, query: HouseholdQuery): Uint32Array => {
  const tests = testsOf(households, query)
  return orderOf(households.columns, query).filter((row) => tests.every((test) => test(row)))
}
