import { outcomeCodes } from '../../ir/outcomes.js'
import { present } from '../../ir/present.js'
import { Reaching } from '../../ir/reach.js'
import type {
  DueNode,
  Expression,
  Operand,
  Outcome,
  PackTree,
  RuleNode,
  SubjectNode,
} from '../../ir/tree.js'
import { type Columns, type Context, contextOf, type SqlOptions } from './context.js'
import type { Dialect } from './dialect.js'
import { duckdb } from './duckdb.js'
import { nested, select } from './layout.js'
import { operandSql, settledSql } from './operands.js'
import { relationIn } from './relation.js'
import type { Relation } from './rows.js'

const dialects = { duckdb } satisfies Readonly<Record<string, Dialect>>

/** A database that the generated SQL is written for and tested on. */
export type DialectName = keyof typeof dialects

/** Every dialect there is. */
export const dialectNames = Object.freeze(Object.keys(dialects)) as readonly DialectName[]

/** @throws TypeError where there is no such dialect */
export const dialectOf = (name: string): Dialect => {
  if (!Object.hasOwn(dialects, name))
    throw new TypeError(`no dialect ${JSON.stringify(name)}; there is ${dialectNames.join(', ')}`)
  return dialects[name as DialectName]
}

/**
 * One SELECT that judges every record of a subject by the rules of a pack, on one day.
 *
 * Its columns: `id`; each classification by its name (true, false, or NULL for unknown); each rule by
 * its id, as a small integer: its place in `outcomesByCode`. It reads the subject's table and those named in
 * `tables`, as `createTables` declares them, and answers as `evaluateDataset` does.
 *
 * @throws TypeError where the pack has no such subject, rule or parameter, the day is none, or the
 *   dialect is not known
 */
export const toSql = (
  pack: PackTree,
  subject: string,
  dialect: DialectName,
  options: SqlOptions,
): string => {
  const context = contextOf(pack, dialectOf(dialect), {
    ...options,
    tables: { [subject]: {}, ...options.tables },
  })
  const node = context.subject(subject)
  const reaching = new Reaching(node)
  for (const { name } of node.classifications) reaching.expression({ kind: 'classification', name })
  const rules = rulesOf(node, options.rules)
  for (const { applies, requires, due } of rules) {
    reaching.expression(requires)
    if (applies !== null) reaching.expression(applies)
    if (due !== null) reaching.operand(due.date)
    if (due?.kind === 'after') reaching.operand(due.days)
  }
  const tests = rules.flatMap(({ applies, requires }) =>
    applies === null ? [requires] : [applies, requires],
  )
  const rows = relationIn(context)(node, reaching.reach, { key: null, tests })
  const named = (sql: string, name: string): string =>
    `${sql} AS ${context.dialect.identifier(name)}`
  return select(
    [
      named('id', 'id'),
      ...node.classifications.map(({ name }) => named(rows.columns.classification(name), name)),
      ...rules.map((rule) => named(outcomeSql(rule, rows, context), rule.id)),
    ],
    [`FROM ${nested(rows.sql)} s`],
  )
}

/** @throws TypeError where one is no rule of the subject */
const rulesOf = (node: SubjectNode, ids?: readonly string[]): readonly RuleNode[] => {
  for (const id of ids ?? [])
    if (!node.rules.some((rule) => rule.id === id))
      throw new TypeError(`${node.name} has no rule ${JSON.stringify(id)}`)
  return ids === undefined ? node.rules : node.rules.filter(({ id }) => ids.includes(id))
}

const outcomeSql = (rule: RuleNode, { columns, tests }: Relation, context: Context): string => {
  const { applies, requires, due } = rule
  const code = (outcome: Outcome): string => String(outcomeCodes[outcome])
  const truth = (test: Expression): string => present(tests.get(test), 'condition')
  const when = [
    ...(applies === null
      ? []
      : [
          `WHEN NOT ${truth(applies)} THEN ${code('notApplicable')}`,
          `WHEN ${truth(applies)} IS NULL THEN ${code('undetermined')}`,
        ]),
    `WHEN ${truth(requires)} THEN ${code('met')}`,
    `WHEN ${truth(requires)} IS NULL THEN ${code('undetermined')}`,
    ...(due === null ? [] : dueSql(due, columns, context)),
  ]
  const otherwise = due === null ? 'unmet' : 'undetermined'
  return `CAST(CASE ${when.join(' ')} ELSE ${code(otherwise)} END AS ${context.dialect.code})`
}

/** On the due date itself a rule is still pending. */
const dueSql = (due: DueNode, columns: Columns, context: Context): readonly string[] => {
  const { dialect, asOf } = context
  const settled = (operand: Operand): string => settledSql(operandSql(operand, columns, context))
  const left = dialect.days(settled(due.date), dialect.date(asOf))
  const days = due.kind === 'after' ? settled(due.days) : dialect.number(0)
  return [
    `WHEN ${left} <= ${days} THEN ${String(outcomeCodes.pending)}`,
    `WHEN ${left} > ${days} THEN ${String(outcomeCodes.unmet)}`,
  ]
}
