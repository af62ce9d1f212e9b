import type { Text } from '@workpoints/model'
import { factLabel } from '@workpoints/rules'
import { transfer } from 'comlink'
import { monitoringLine } from '../line.js'
import { type County, county, pack } from '../state.js'
import { columnsOf, type HouseholdColumns, type MissingColumns } from './columns.js'
import type { HouseholdQuery } from './query.js'
import { type Households, selectHouseholds } from './select.js'

const made = new WeakMap<County, Households>()

const households = (): Households => {
  const current = county()
  const known = made.get(current) ?? columnsOf(pack, current)
  made.set(current, known)
  return known
}

type Labels = Readonly<Record<string, Text>>

/** What a page needs to show any row, and to choose among the rows, without asking again. */
export interface HouseholdList {
  readonly columns: HouseholdColumns
  /** Net income per head below which a household is looked at; null on days without a line. */
  readonly line: number | null
  /** What the codes of the choices are called. */
  readonly labels: { readonly householdType: Labels; readonly monitoringCategory: Labels }
  /** What villages are called, where their records say so. */
  readonly villageNames: Readonly<Record<string, string>>
  /** Rules about households, in the order of the columns. */
  readonly rules: readonly {
    readonly id: string
    readonly clause: string
    readonly title: Text
  }[]
  /** The facts that are missing, and to how many households; those that are missing most first. */
  readonly missing: readonly {
    readonly fact: string
    readonly label: Text
    readonly households: number
  }[]
}

const subject = pack.subjects.find(({ name }) => name === 'household')

const choicesOf = (fact: string): Labels =>
  Object.fromEntries(
    Object.entries(subject?.entry.facts[fact]?.choices ?? {}).map(([code, { zh, en }]) => [
      code,
      { zh, en },
    ]),
  )

const villageNames = (used: ReadonlySet<string>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (county().tables['village']?.records ?? []).flatMap(({ id, name }) =>
      typeof id === 'string' && used.has(id) && typeof name === 'string' ? [[id, name]] : [],
    ),
  )

const missingFacts = ({ facts, start, fact }: MissingColumns): HouseholdList['missing'] => {
  const counts = new Uint32Array(facts.length)
  for (let row = 0; row + 1 < start.length; row += 1)
    for (const each of new Set(fact.subarray(start[row], start[row + 1])))
      counts[each] = (counts[each] ?? 0) + 1
  return facts
    .map((name, at) => ({
      fact: name,
      label: {
        zh: factLabel(pack, 'household', name, 'zh'),
        en: factLabel(pack, 'household', name, 'en'),
      },
      households: counts[at] ?? 0,
    }))
    .sort((one, other) => other.households - one.households)
}

export const householdList = (): HouseholdList => {
  const { columns, missing } = households()
  return {
    columns,
    line: monitoringLine(county().asOf),
    labels: {
      householdType: choicesOf('householdType'),
      monitoringCategory: choicesOf('monitoringCategory'),
    },
    villageNames: villageNames(new Set(columns.village.values)),
    rules: (subject?.rules ?? []).map(({ id, clause, title }) => ({ id, clause, title })),
    missing: missingFacts(missing),
  }
}

/** The rows of `householdList` that are wanted, in the order that is wanted. */
export const findHouseholds = (query: HouseholdQuery): Uint32Array => {
  const rows = selectHouseholds(households(), query)
  return transfer(rows, [rows.buffer])
}

/** The households before and after one, in the list that a query gives. */
interface Neighbours {
  /** From 1; null where the household is not in the list. */
  readonly place: number | null
  readonly total: number
  readonly before: string | null
  readonly after: string | null
}

export const householdNeighbours = (id: string, query: HouseholdQuery): Neighbours => {
  const rows = selectHouseholds(households(), query)
  const { ids } = households().columns
  const at = rows.findIndex((row) => ids[row] === id)
  const idAt = (place: number): string | null => {
    const row = rows[place]
    return row === undefined ? null : (ids[row] ?? null)
  }
  return {
    place: at < 0 ? null : at + 1,
    total: rows.length,
    before: at < 0 ? null : idAt(at - 1),
    after: at < 0 ? null : idAt(at + 1),
  }
}
