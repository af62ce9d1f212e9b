import { type Outcome, outcomesByCode, type PackTree, type SubjectResult } from '@workpoints/rules'
import { placesOf, prepareFact } from '@workpoints/rules/report'
import type { County } from '../state.js'

/** Texts that repeat, each written once: 0 is none, any other number the text before it. */
export interface Coded {
  readonly values: readonly string[]
  readonly codes: Uint16Array
}

/** The households of a county as columns, in the order of the result; what a table shows of them. */
export interface HouseholdColumns {
  readonly count: number
  readonly ids: readonly (string | null)[]
  readonly township: Coded
  readonly village: Coded
  readonly householdType: Coded
  readonly monitoringCategory: Coded
  /** NaN where it is not known. */
  readonly size: Float64Array
  /** Net income per head in yuan; NaN where it is not known. */
  readonly income: Float64Array
  readonly unmet: Uint8Array
  readonly undetermined: Uint8Array
  readonly rules: readonly string[]
  /** Codes of outcomes, those of one rule after those of another, in the order of `rules`. */
  readonly outcomes: Uint8Array
}

/** Which facts are missing, by household: `start[row]` to `start[row + 1]` are those of a row. */
export interface MissingColumns {
  readonly facts: readonly string[]
  readonly start: Uint32Array
  /** By their places in `rules` and `facts`. */
  readonly rule: Uint16Array
  readonly fact: Uint16Array
}

type RawRecord = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const subject = 'household'

/** The number of an outcome in `outcomes`. */
export const outcomeCode = (outcome: Outcome): number => outcomesByCode.indexOf(outcome)

/** Makes the codes of one column, row by row. */
class Coder {
  readonly #known = new Map<string, number>()
  readonly #codes: Uint16Array

  constructor(count: number) {
    this.#codes = new Uint16Array(count)
  }

  set(row: number, value: unknown): void {
    if (typeof value !== 'string' || value === '') return
    const known = this.#known.get(value) ?? this.#known.size + 1
    // A file that puts another text in every row has no column worth choosing from.
    if (known > 65_535) return
    this.#known.set(value, known)
    this.#codes[row] = known
  }

  made(): Coded {
    return { values: [...this.#known.keys()], codes: this.#codes }
  }
}

/** The tables in which households are, and the places that they may name, in their order. */
const placed = ({ tables }: County): County['tables'] =>
  Object.fromEntries(
    Object.entries(tables).filter(([name]) => ['household', 'village', 'township'].includes(name)),
  )

/** The record of each result; where records were left out, they are told by their ids. */
const recordsOf = (
  county: County,
  results: readonly SubjectResult[],
): readonly (RawRecord | undefined)[] => {
  const records: readonly unknown[] = county.tables[subject]?.records ?? []
  if (records.length === results.length) return records.map((r) => (isRecord(r) ? r : undefined))
  const byId = new Map(records.filter(isRecord).map((record) => [record['id'], record]))
  return results.map(({ id }) => (id === null ? undefined : byId.get(id)))
}

/** What gives one number of a record, where the pack has such a fact. */
const readerOf = (pack: PackTree, county: County, fact: string) => {
  const { asOf, dataset } = county
  const prepared = prepareFact(pack, subject, fact, { asOf, dataset })
  return (record: RawRecord | undefined): number =>
    record === undefined || 'diagnostics' in prepared
      ? Number.NaN
      : (prepared.read(record) ?? Number.NaN)
}

/** Takes time in proportion to the households: some two seconds for 100,000. */
export const columnsOf = (
  pack: PackTree,
  county: County,
): { readonly columns: HouseholdColumns; readonly missing: MissingColumns } => {
  const results = county.result.subjects.filter((item) => item.subject === subject)
  const count = results.length
  const records = recordsOf(county, results)
  const places = placesOf(pack, { tables: placed(county) }).filter((p) => p.subject === subject)
  const coders = {
    township: new Coder(count),
    village: new Coder(count),
    householdType: new Coder(count),
    monitoringCategory: new Coder(count),
  }
  const size = new Float64Array(count)
  const income = new Float64Array(count)
  const readSize = readerOf(pack, county, 'householdSize')
  const readIncome = readerOf(pack, county, 'perCapitaNetIncome')
  records.forEach((record, row) => {
    coders.township.set(row, places[row]?.township)
    coders.village.set(row, places[row]?.village)
    coders.householdType.set(row, record?.['householdType'])
    coders.monitoringCategory.set(row, record?.['monitoringCategory'])
    size[row] = readSize(record)
    income[row] = readIncome(record)
  })
  const rules = pack.subjects.find(({ name }) => name === subject)?.rules.map(({ id }) => id) ?? []
  return {
    columns: {
      count,
      ids: results.map(({ id }) => id),
      township: coders.township.made(),
      village: coders.village.made(),
      householdType: coders.householdType.made(),
      monitoringCategory: coders.monitoringCategory.made(),
      size,
      income,
      ...outcomesOf(results, rules),
    },
    missing: missingOf(results, rules),
  }
}

const outcomesOf = (
  results: readonly SubjectResult[],
  rules: readonly string[],
): Pick<HouseholdColumns, 'rules' | 'outcomes' | 'unmet' | 'undetermined'> => {
  const count = results.length
  const outcomes = new Uint8Array(rules.length * count).fill(outcomeCode('notApplicable'))
  const unmet = new Uint8Array(count)
  const undetermined = new Uint8Array(count)
  results.forEach((result, row) => {
    rules.forEach((rule, at) => {
      const outcome = result.outcomes[rule]
      if (outcome !== undefined) outcomes[at * count + row] = outcomeCode(outcome)
    })
    const open = result.findings.filter(({ outcome }) => outcome === 'undetermined').length
    undetermined[row] = open
    unmet[row] = result.findings.length - open
  })
  return { rules, outcomes, unmet, undetermined }
}

const missingOf = (results: readonly SubjectResult[], rules: readonly string[]): MissingColumns => {
  const places = new Map(rules.map((rule, at) => [rule, at]))
  const known = new Map<string, number>()
  const start = new Uint32Array(results.length + 1)
  const rule: number[] = []
  const fact: number[] = []
  results.forEach(({ findings }, row) => {
    start[row] = rule.length
    for (const finding of findings)
      for (const name of finding.missing) {
        const at = known.get(name) ?? known.size
        known.set(name, at)
        rule.push(places.get(finding.rule) ?? 0)
        fact.push(at)
      }
  })
  start[results.length] = rule.length
  return {
    facts: [...known.keys()],
    start,
    rule: Uint16Array.from(rule),
    fact: Uint16Array.from(fact),
  }
}
