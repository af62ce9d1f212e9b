import type { AggregateName } from '@workpoints/model'
import { present } from '../../ir/present.js'
import type { FactNode } from '../../ir/tree.js'
import { type Context, exactly, heldAs, literal, type Sides, unknownOf } from './context.js'

/** One aggregate over the child records of a group, as columns that the records are grouped into. */
export interface Aggregated {
  /** Expressions of the grouping query, each with its name. */
  readonly columns: readonly { readonly as: string; readonly sql: string }[]
  /**
   * The value beside the parent.
   *
   * @param column the column of that name beside the parent; NULL where no record was grouped
   * @param complete a condition: whether every record there is was seen
   */
  readonly value: (column: (as: string) => string, complete: string) => Sides
}

/** What an aggregate looks at in each child record. */
export interface AggregateParts {
  readonly fact: FactNode
  readonly operation: AggregateName
  /** The column that says whether a record is taken; null: every one is. */
  readonly where: string | null
  /** The value, or the key of distinct records; null where the operation needs none. */
  readonly value: string | null
  /** Whether the value is a whole number whenever it is known. */
  readonly whole: boolean
  /** The literal for no record, if one is declared. */
  readonly ifNone: number | string | boolean | null
}

/** The rows of a group: certainly taken, possibly, certainly not, or both of the first two. */
const filters = (where: string | null) => {
  const filter = (condition: string): string => ` FILTER (WHERE ${condition})`
  return where === null
    ? { certain: '', possible: filter('FALSE'), failing: filter('FALSE'), any: '' }
    : {
        certain: filter(where),
        possible: filter(`${where} IS NULL`),
        failing: filter(`NOT ${where}`),
        any: filter(`${where} IS NOT FALSE`),
      }
}

/** @param index tells the columns of this aggregate from the others of its group */
export const aggregateSql = (
  parts: AggregateParts,
  index: number,
  context: Context,
): Aggregated => {
  switch (parts.operation) {
    case 'count':
      return countSql(parts, index, context)
    case 'distinct':
      return distinctSql(parts, index, context)
    case 'total':
      return totalSql(parts, index, context)
    case 'smallest':
    case 'largest':
      return extremeSql(parts, index, context)
    case 'any':
    case 'every':
      return quantifiedSql(parts, index)
  }
}

const unknownValue = ({ where, value }: AggregateParts): string => {
  const missing = `${present(value, 'value')} IS NULL`
  const taken = where === null ? missing : `${where} IS NOT FALSE AND ${missing}`
  return `count(*) FILTER (WHERE ${taken})`
}

const orZero = (column: string): string => `COALESCE(${column}, 0)`

/** A count as a double, with an upper bound that is open where records may be missing. */
const counted = (low: string, high: string, complete: string, { dialect }: Context): Sides => {
  const double = (value: string): string => `CAST(${value} AS ${dialect.double})`
  const endless = dialect.number(Number.POSITIVE_INFINITY)
  if (complete === 'FALSE') return { low: double(low), high: endless }
  if (complete === 'TRUE') return { low: double(low), high: double(high) }
  return {
    low: double(low),
    high: `(CASE WHEN ${complete} THEN ${double(high)} ELSE ${endless} END)`,
  }
}

const countSql = ({ where }: AggregateParts, index: number, context: Context): Aggregated => {
  const { certain, possible } = filters(where)
  const [a, b] = [`a${index}`, `b${index}`]
  return {
    columns: [
      { as: a, sql: `count(*)${certain}` },
      ...(where === null ? [] : [{ as: b, sql: `count(*)${possible}` }]),
    ],
    value: (column, complete) => {
      const sure = orZero(column(a))
      return counted(
        sure,
        where === null ? sure : `(${sure} + ${orZero(column(b))})`,
        complete,
        context,
      )
    },
  }
}

/** A record without a key may be one already counted, or the first of its own. */
const distinctSql = (
  { where, value }: AggregateParts,
  index: number,
  context: Context,
): Aggregated => {
  const { certain, any } = filters(where)
  const key = present(value, 'key')
  const [a, b, c, d] = [`a${index}`, `b${index}`, `c${index}`, `d${index}`]
  const unnamed = (condition: string | null): string =>
    `count(*) FILTER (WHERE ${condition === null ? '' : `${condition} AND `}${key} IS NULL)`
  return {
    columns: [
      { as: a, sql: `count(DISTINCT ${key})${certain}` },
      { as: b, sql: `count(DISTINCT ${key})${any}` },
      { as: c, sql: unnamed(where) },
      { as: d, sql: unnamed(where === null ? null : `${where} IS NOT FALSE`) },
    ],
    value: (column, complete) => {
      const named = orZero(column(a))
      const low = `(CASE WHEN ${named} = 0 AND ${orZero(column(c))} > 0 THEN 1 ELSE ${named} END)`
      return counted(low, `(${orZero(column(b))} + ${orZero(column(d))})`, complete, context)
    },
  }
}

const totalSql = (parts: AggregateParts, index: number, context: Context): Aggregated => {
  const { where, value, whole } = parts
  const { dialect } = context
  const amount = present(value, 'value')
  const zero = dialect.number(0)
  const [a, b, u] = [`a${index}`, `b${index}`, `u${index}`]
  const sum = (sign: string): string =>
    where === null
      ? `sum(${amount})`
      : `sum(CASE WHEN ${where} OR ${amount} ${sign} ${zero} THEN ${amount} ELSE ${zero} END)` +
        filters(where).any
  return {
    columns: [
      { as: a, sql: sum('<') },
      ...(where === null ? [] : [{ as: b, sql: sum('>') }]),
      { as: u, sql: unknownValue(parts) },
    ],
    value: (column, complete) => {
      if (complete === 'FALSE') return exactly(unknownOf('number', context))
      const low = `COALESCE(${column(a)}, ${zero})`
      const high = where === null ? low : `COALESCE(${column(b)}, ${zero})`
      const largest = dialect.number(Number.MAX_SAFE_INTEGER)
      const exact = [low, high].flatMap((each) => [
        `abs(${each}) <= ${largest}`,
        ...(whole ? [] : [`${each} = floor(${each})`]),
      ])
      const checks = [complete, `${orZero(column(u))} = 0`, ...new Set(exact)]
      const known = (side: string): string => `(CASE WHEN ${checks.join(' AND ')} THEN ${side} END)`
      return { low: known(low), high: known(high) }
    },
  }
}

const extremeSql = (parts: AggregateParts, index: number, context: Context): Aggregated => {
  const { fact, operation, where, value, ifNone } = parts
  const held = heldAs(fact.type) === 'date' ? 'date' : 'number'
  const name = operation === 'smallest' ? 'min' : 'max'
  const of = present(value, 'value')
  const { certain, any } = filters(where)
  const [a, b, u] = [`a${index}`, `b${index}`, `u${index}`]
  const none = ifNone === null ? unknownOf(held, context) : literal(ifNone, held, context)
  return {
    columns: [
      { as: a, sql: `${name}(${of})${certain}` },
      { as: b, sql: `${name}(${of})${any}` },
      { as: u, sql: unknownValue(parts) },
    ],
    value: (column, complete) => {
      if (complete === 'FALSE') return exactly(unknownOf(held, context))
      const known = (side: string): string =>
        `(CASE WHEN ${complete} AND ${orZero(column(u))} = 0 THEN ` +
        `(CASE WHEN ${column(b)} IS NULL THEN ${none} ` +
        `WHEN ${column(a)} IS NOT NULL THEN ${side} END) END)`
      const [sure, possible] = [known(column(a)), known(column(b))]
      return operation === 'smallest'
        ? { low: possible, high: sure }
        : { low: sure, high: possible }
    },
  }
}

const quantifiedSql = ({ operation, where }: AggregateParts, index: number): Aggregated => {
  const { certain, possible, failing } = filters(where)
  const [a, b] = [`a${index}`, `b${index}`]
  const any = operation === 'any'
  return {
    columns: [
      { as: a, sql: `count(*)${any ? certain : failing}` },
      { as: b, sql: `count(*)${possible}` },
    ],
    value: (column, complete) =>
      exactly(
        `(CASE WHEN ${orZero(column(a))} > 0 THEN ${any ? 'TRUE' : 'FALSE'} ` +
          `WHEN ${orZero(column(b))} = 0 AND ${complete} THEN ${any ? 'FALSE' : 'TRUE'} END)`,
      ),
  }
}
