import { parseDate, type FactType } from '@workpoints/model'
import { innerValue, valueOn } from '../../ir/parameters.js'
import type {
  FactNode,
  PackTree,
  ParameterNode,
  ParameterValue,
  SubjectNode,
} from '../../ir/tree.js'
import type { Dialect } from './dialect.js'

/** What is known of the dataset and the day when a query is written. */
export interface SqlOptions {
  /** The day the records are judged on, `YYYY-MM-DD`. */
  readonly asOf: string
  /**
   * The tables there are beside the subject's own, by subject, and whether each holds every record
   * there is: counts over one that does not are lower bounds. What is counted in a table that is not
   * named is unknown.
   */
  readonly tables?: Readonly<Record<string, { readonly complete?: boolean }>>
  /** Values to use instead of the pack's, by parameter; money in yuan. */
  readonly parameters?: Readonly<Record<string, number | string | boolean | readonly string[]>>
  /** Judge by these rules of the subject only, by id. */
  readonly rules?: readonly string[]
}

/** Everything that turns nodes into text and is the same in the whole query. */
export interface Context {
  readonly dialect: Dialect
  readonly asOf: string
  readonly subject: (name: string) => SubjectNode
  readonly parameter: (id: string) => {
    readonly node: ParameterNode
    readonly value: ParameterValue | undefined
  }
  readonly table: (subject: string) => 'complete' | 'partial' | 'absent'
}

/** A number, date, flag or text as an expression; where only bounds are known they differ. */
export interface Sides {
  readonly low: string
  readonly high: string
}

export const exactly = (text: string): Sides => ({ low: text, high: text })

export const isExact = ({ low, high }: Sides): boolean => low === high

/** How a fact's value is held inside a query. */
export type Held = 'number' | 'date' | 'flag' | 'text' | 'set'

export const heldAs = (type: FactType): Held => {
  switch (type) {
    case 'money':
    case 'count':
    case 'share':
      return 'number'
    case 'date':
      return 'date'
    case 'flag':
      return 'flag'
    case 'choice':
    case 'identifier':
      return 'text'
    case 'choices':
      return 'set'
  }
}

/** What the conditions of one subject may name, as columns of the row at hand. */
export interface Columns {
  readonly fact: (name: string) => Sides
  readonly node: (name: string) => FactNode
  readonly classification: (name: string) => string
}

/** An unknown value that has a type. */
export const unknownOf = (held: Held, { dialect }: Context): string => {
  const types = {
    number: dialect.double,
    date: dialect.columns.date,
    flag: dialect.columns.flag,
    text: dialect.columns.identifier,
    set: dialect.columns.identifier,
  }
  return `CAST(NULL AS ${types[held]})`
}

/** One value in the inner representation, as a literal. */
export const literal = (
  value: number | string | boolean,
  held: Held,
  { dialect }: Context,
): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return dialect.number(value)
  return held === 'date' ? dialect.date(value) : dialect.text(value)
}

const given = <T>(value: T | undefined, message: string): T => {
  if (value === undefined) throw new TypeError(message)
  return value
}

/** @throws TypeError where the day is none, or a parameter is not known or of another type */
export const contextOf = (pack: PackTree, dialect: Dialect, options: SqlOptions): Context => {
  const { asOf, tables = {}, parameters = {} } = options
  if (parseDate(asOf) === null) throw new TypeError('asOf is no date such as 2025-06-30')
  const subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
  const nodes = new Map(pack.parameters.map((parameter) => [parameter.id, parameter]))
  const subject = (name: string): SubjectNode =>
    given(subjects.get(name), `the pack has no subject ${JSON.stringify(name)}`)
  const parameter = (id: string): ParameterNode =>
    given(nodes.get(id), `the pack has no parameter ${JSON.stringify(id)}`)
  const overrides = new Map(
    Object.entries(parameters).map(([id, value]) => {
      const inner = innerValue(parameter(id), value)
      return [id, given(inner, `parameter ${id} has another type`)]
    }),
  )
  for (const name of Object.keys(tables)) subject(name)
  return {
    dialect,
    asOf,
    subject,
    parameter: (id) => {
      const node = parameter(id)
      return { node, value: overrides.get(id) ?? valueOn(node, asOf) }
    },
    table: (name) => {
      if (!Object.hasOwn(tables, name)) return 'absent'
      return tables[name]?.complete === false ? 'partial' : 'complete'
    },
  }
}
