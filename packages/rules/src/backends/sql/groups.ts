import { present } from '../../ir/present.js'
import { Reaching } from '../../ir/reach.js'
import type { AggregateNode, ChildNode, Expression, FactNode, SubjectNode } from '../../ir/tree.js'
import { type Aggregated, aggregateSql } from './aggregates.js'
import type { Context, Sides } from './context.js'
import { nested, select } from './layout.js'
import { isWhole, settledSql } from './operands.js'
import type { RelationOf } from './rows.js'

/** A derived fact that is an aggregate over child records. */
export interface AggregateFact {
  readonly fact: FactNode
  readonly node: AggregateNode
}

/** Aggregates over the same child records, ready to stand beside their parent. */
export interface Group {
  /** Joins for the FROM of the parent. */
  readonly joins: readonly string[]
  readonly values: ReadonlyMap<string, Sides>
}

interface Level {
  readonly child: ChildNode
  readonly subject: SubjectNode
}

/** Where child records are joined upwards: the row source, and the parent's id as a column of it. */
interface Joined {
  readonly from: readonly string[]
  /** Null where every record belongs to every parent. */
  readonly key: string | null
}

const levelsOf = (parent: SubjectNode, path: readonly string[], context: Context): Level[] => {
  let subject = parent
  return path.map((collection) => {
    const child = present(
      subject.children.find(({ name }) => name === collection),
      collection,
    )
    subject = context.subject(child.subject)
    return { child, subject }
  })
}

/**
 * The aggregates of one path as a grouped query that is joined to the parent by its id.
 *
 * @param alias names the join, unique among those of the parent
 */
export const groupSql = (
  parent: SubjectNode,
  items: readonly AggregateFact[],
  alias: string,
  context: Context,
  relation: RelationOf,
): Group => {
  const levels = levelsOf(parent, present(items[0], 'aggregate').node.path, context)
  const absent = levels.findIndex(({ subject }) => context.table(subject.name) === 'absent')
  const open = levels.findIndex(({ subject }) => context.table(subject.name) !== 'complete')
  const joins: string[] = []
  const join = (name: string, { from, key }: Joined, columns: readonly string[]): void => {
    const keyed = key === null ? columns : [`${key} AS k`, ...columns]
    const query = select(keyed, [...from, ...(key === null ? [] : [`GROUP BY ${key}`])])
    joins.push(
      key === null
        ? `CROSS JOIN ${nested(query)} ${name}`
        : `LEFT JOIN ${nested(query)} ${name} ON ${name}.k = ${parentId(context)}`,
    )
  }
  // One that lacks records at a lower level lacks none for a parent with nothing above it.
  let complete = open < 0 ? 'TRUE' : 'FALSE'
  if (open > 0) {
    const above = levels[open - 1] as Level
    const table = context.dialect.identifier(above.subject.entry.table)
    const counted = `${alias}n`
    join(
      counted,
      upwards(levels.slice(0, open), `${table} r`, byColumn(above, 'r', context), context),
      ['count(*) AS n'],
    )
    complete = `COALESCE(${counted}.n, 0) = 0`
  }
  const values = new Map<string, Sides>()
  if (absent === 0) return { joins: [], values }
  const last = levels.at(-1) as Level
  const { columns, aggregated, from } = childrenSql(items, last, context, relation)
  if (absent < 0)
    join(alias, upwards(levels, from, last.child.by === null ? null : 'r.k', context), columns)
  items.forEach(({ fact }, index) => {
    const column = (as: string): string => (absent < 0 ? `${alias}.${as}` : 'NULL')
    const value = (aggregated[index] as Aggregated).value(column, complete)
    values.set(fact.name, value)
  })
  return { joins, values }
}

export const parentId = ({ dialect }: Context): string => `t.${dialect.identifier('id')}`

const byColumn = ({ child }: Level, alias: string, { dialect }: Context): string | null =>
  child.by === null ? null : `${alias}.${dialect.identifier(child.by)}`

/** Joins the innermost rows to those above them, level by level, up to the parent's id. */
const upwards = (
  levels: readonly Level[],
  rows: string,
  key: string | null,
  context: Context,
): Joined => {
  const from = [`FROM ${rows}`]
  let at = key
  for (let depth = levels.length - 2; depth >= 0; depth -= 1) {
    const level = levels[depth] as Level
    const name = `m${depth}`
    const table = context.dialect.identifier(level.subject.entry.table)
    const id = `${name}.${context.dialect.identifier('id')}`
    from.push(`JOIN ${table} ${name} ON ${at === null ? 'TRUE' : `${id} = ${at}`}`)
    at = byColumn(level, name, context)
  }
  return { from, key: at }
}

/** The innermost child records with all that their aggregates look at. */
const childrenSql = (
  items: readonly AggregateFact[],
  { child, subject }: Level,
  context: Context,
  relation: RelationOf,
): {
  readonly columns: readonly string[]
  readonly aggregated: readonly Aggregated[]
  readonly from: string
} => {
  const reaching = new Reaching(subject)
  const tests: Expression[] = []
  for (const { node } of items) {
    if (node.where !== null) {
      reaching.expression(node.where)
      tests.push(node.where)
    }
    for (const name of [node.key, node.value]) if (name !== null) reaching.fact(name)
  }
  const rows = relation(subject, reaching.reach, { key: child.by, tests })
  const aggregated = items.map(({ fact, node }, index) => {
    const name = node.key ?? node.value
    const sides = name === null ? null : rows.columns.fact(name)
    return aggregateSql(
      {
        fact,
        operation: node.operation,
        where: node.where === null ? null : present(rows.tests.get(node.where), 'condition'),
        // A value of which only bounds are known is not known.
        value: sides === null ? null : settledSql(sides),
        whole: name !== null && isWhole(rows.columns.node(name)),
        ifNone: typeof node.ifNone?.value === 'object' ? null : (node.ifNone?.value ?? null),
      },
      index,
      context,
    )
  })
  const columns = aggregated.flatMap((each) => each.columns.map(({ as, sql }) => `${sql} AS ${as}`))
  return { columns, aggregated, from: `${nested(rows.sql)} r` }
}
