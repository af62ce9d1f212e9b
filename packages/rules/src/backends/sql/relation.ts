import { present } from '../../ir/present.js'
import { factsUsed, type Reach } from '../../ir/reach.js'
import type { Expression, FactNode, SubjectNode } from '../../ir/tree.js'
import { conditionSql } from './conditions.js'
import {
  type Columns,
  type Context,
  exactly,
  heldAs,
  isExact,
  type Sides,
  unknownOf,
} from './context.js'
import { lookupSql, scalarSql, statedSql } from './derivations.js'
import { type AggregateFact, type Group, groupSql, parentId } from './groups.js'
import { nested, select } from './layout.js'
import { operandSql } from './operands.js'
import type { Relation, RelationOf, Wanted } from './rows.js'

/**
 * Queries in layers. The innermost reads the table and joins the aggregates of child records; each
 * further one adds the derived facts and classifications that need those before them, so that
 * nothing is written twice. Columns are numbered: `f3` is the fourth fact of the subject and `h3` its
 * upper bound, `c1` the second classification, `w0` a condition; names of people's making appear
 * only as columns of tables.
 */
export const relationIn =
  (context: Context): RelationOf =>
  (subject, reach, wanted) =>
    new Builder(subject, context).build(reach, wanted)

class Builder {
  readonly #subject: SubjectNode
  readonly #context: Context
  readonly #facts = new Map<string, Sides>()
  readonly #classes = new Map<string, string>()
  /** The layer in which a fact or classification is there. */
  readonly #layerOf = new Map<string, number>()
  readonly #layers: string[][] = [[]]
  readonly #columns: Columns = {
    fact: (name) => present(this.#facts.get(name), name),
    node: (name) =>
      present(
        this.#subject.facts.find((fact) => fact.name === name),
        name,
      ),
    classification: (name) => present(this.#classes.get(name), name),
  }

  constructor(subject: SubjectNode, context: Context) {
    this.#subject = subject
    this.#context = context
  }

  build(reach: Reach, { key, tests }: Wanted): Relation {
    const facts = this.#subject.facts.filter(({ name }) => reach.facts.has(name))
    const groups = this.#groups(facts)
    const stated = new Map([...groups].flatMap(({ values }) => [...values]))
    this.#layers[0]?.push(`${parentId(this.#context)} AS id`)
    if (key !== null) this.#layers[0]?.push(`${this.#column(key)} AS k`)
    facts.forEach((fact) => this.#fact(fact, stated))
    this.#subject.classifications.forEach(({ name, condition }, index) => {
      if (!reach.classifications.has(name)) return
      const layer = this.#above(condition)
      this.#add(layer, conditionSql(condition, this.#columns, this.#context), `c${index}`)
      this.#classes.set(name, `c${index}`)
      this.#layerOf.set(`is ${name}`, layer)
    })
    const named = new Map<Expression, string>()
    tests.forEach((test, index) => {
      const sql = conditionSql(test, this.#columns, this.#context)
      this.#add(this.#above(test), sql, `w${index}`)
      named.set(test, `w${index}`)
    })
    const table = this.#context.dialect.identifier(this.#subject.entry.table)
    const [first = [], ...others] = this.#layers
    const innermost = select(first, [`FROM ${table} t`, ...groups.flatMap(({ joins }) => joins)])
    const sql = others.reduce(
      (inner, layer) =>
        layer.length === 0 ? inner : select(['*', ...layer], [`FROM ${nested(inner)} s`]),
      innermost,
    )
    return { sql, columns: this.#columns, tests: named }
  }

  #column(name: string): string {
    return `t.${this.#context.dialect.identifier(name)}`
  }

  #add(layer: number, sql: string, as: string): void {
    while (this.#layers.length <= layer) this.#layers.push([])
    this.#layers[layer]?.push(`${sql} AS ${as}`)
  }

  /** The layer above everything that a condition uses. */
  #above(node: Expression): number {
    switch (node.kind) {
      case 'all':
      case 'any':
        return Math.max(1, ...node.items.map((item) => this.#above(item)))
      case 'not':
        return this.#above(node.item)
      case 'classification':
        return 1 + present(this.#layerOf.get(`is ${node.name}`), node.name)
      case 'compare':
        return (
          1 +
          Math.max(
            ...[node.left, node.right].map((operand) =>
              operand.kind === 'fact' ? present(this.#layerOf.get(operand.name), operand.name) : 0,
            ),
          )
        )
    }
  }

  #groups(facts: readonly FactNode[]): readonly Group[] {
    const byPath = new Map<string, AggregateFact[]>()
    for (const fact of facts) {
      if (fact.derivation?.kind !== 'aggregate') continue
      const path = fact.derivation.path.join('.')
      const items = byPath.get(path) ?? []
      byPath.set(path, items)
      items.push({ fact, node: fact.derivation })
    }
    return [...byPath.values()].map((items, index) =>
      groupSql(this.#subject, items, `g${index}`, this.#context, relationIn(this.#context)),
    )
  }

  #fact(fact: FactNode, aggregates: ReadonlyMap<string, Sides>): void {
    const { derivation } = fact
    const index = this.#subject.facts.indexOf(fact)
    const used = derivation === null ? [] : factsUsed(derivation)
    const inTable =
      derivation === null ||
      derivation.kind === 'aggregate' ||
      derivation.kind === 'occurrences' ||
      derivation.kind === 'largestBelow'
    const layer = inTable
      ? 0
      : 1 + Math.max(0, ...used.map((name) => present(this.#layerOf.get(name), name)))
    let sides = this.#derived(fact, aggregates)
    if (fact.givable && derivation !== null) {
      // A derived fact that is stated above the table: its column comes up with the others.
      let stated = statedSql(fact, this.#column(fact.name), this.#context)
      if (layer > 0) {
        this.#add(0, stated, `s${index}`)
        stated = `s${index}`
      }
      const or = (side: string): string => `COALESCE(${stated}, ${side})`
      sides = { low: or(sides.low), high: or(sides.high) }
    }
    this.#add(layer, sides.low, `f${index}`)
    const exact = isExact(sides)
    if (!exact) this.#add(layer, sides.high, `h${index}`)
    this.#facts.set(fact.name, { low: `f${index}`, high: exact ? `f${index}` : `h${index}` })
    this.#layerOf.set(fact.name, layer)
  }

  #derived(fact: FactNode, aggregates: ReadonlyMap<string, Sides>): Sides {
    const { derivation } = fact
    const context = this.#context
    if (derivation === null) return exactly(statedSql(fact, this.#column(fact.name), context))
    switch (derivation.kind) {
      case 'aggregate':
        return aggregates.get(fact.name) ?? exactly(this.#unknown(fact))
      case 'scalar':
        return scalarSql(derivation, this.#columns, context)
      case 'recorded': {
        const { low } = this.#columns.fact(derivation.fact)
        return exactly(`(CASE WHEN ${low} IS NOT NULL THEN TRUE END)`)
      }
      case 'lookup': {
        const { low } = this.#columns.fact(derivation.fact)
        return exactly(lookupSql(low, derivation.property, context))
      }
      case 'occurrences': {
        if (context.table(this.#subject.name) !== 'complete') return exactly(this.#unknown(fact))
        const key = this.#column(derivation.key)
        const counted = `CAST(count(*) OVER (PARTITION BY ${key}) AS ${context.dialect.double})`
        return exactly(`(CASE WHEN ${key} IS NOT NULL THEN ${counted} END)`)
      }
      case 'largestBelow':
        return exactly(this.#largestBelow(fact, derivation))
    }
  }

  #unknown(fact: FactNode): string {
    return unknownOf(heldAs(fact.type), this.#context)
  }

  /** Unknown for the whole group where one of its rows lacks its order or its value. */
  #largestBelow(
    fact: FactNode,
    { value, orderBy, within, ifNone }: Extract<FactNode['derivation'], { kind: 'largestBelow' }>,
  ): string {
    const context = this.#context
    const { dialect } = context
    if (context.table(this.#subject.name) !== 'complete') return this.#unknown(fact)
    const stated = (name: string): string => {
      const node = this.#columns.node(name)
      return node.givable ? statedSql(node, this.#column(name), context) : this.#unknown(node)
    }
    const [amount, order, group] = [stated(value), stated(orderBy), this.#column(within)]
    const none =
      ifNone === null ? this.#unknown(fact) : operandSql(ifNone, this.#columns, context).low
    const open = `max(CASE WHEN ${order} IS NULL OR ${amount} IS NULL THEN 1 ELSE 0 END)`
    return (
      `(CASE WHEN ${group} IS NOT NULL AND ${open} OVER (PARTITION BY ${group}) = 0 ` +
      `THEN COALESCE(${dialect.largestBelow(amount, group, order)}, ${none}) END)`
    )
  }
}
