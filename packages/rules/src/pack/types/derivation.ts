import {
  aggregateNames,
  type AggregateName,
  type Derivation,
  type Over,
  type ScalarName,
  showName,
} from '@workpoints/model'
import { present } from '../../ir/present.js'
import type { AggregateNode, DerivationNode, Literal, Operand } from '../../ir/tree.js'
import type { ConditionFile } from '../format.js'
import type { LinkedFact, LinkedSubject } from '../linked.js'
import { type Site, under } from '../report.js'
import { resolve, resolveFact, type Scope } from '../resolve.js'
import { checkCondition } from './condition.js'
import { checkLiteral } from './literal.js'
import { checkScalarOperation } from './scalar-operations.js'
import { either, type ValueType, valueType } from './value-type.js'

/** A derivation with names found, and the type it gives; the unit is null where any will do. */
export interface CheckedDerivation {
  readonly node: DerivationNode
  /** Null where an operand's own declaration was refused. */
  readonly result: ValueType | null
}

const ordered = ['money', 'count', 'share', 'date'] as const
const keys = ['identifier', 'choice', 'date', 'count'] as const

/** The operation of a derivation: its only key. */
export const operationOf = (derivation: Derivation): string =>
  present(Object.keys(derivation)[0], 'operation')

/** A fact with one of the types; reported and null where it is unknown or of another type. */
const factOf = (
  name: string,
  types: readonly ValueType['type'][],
  operation: string,
  scope: Scope,
  site: Site,
): LinkedFact | null => {
  const fact = resolveFact(name, scope, site)
  if (fact?.type == null || types.includes(fact.type.type)) return fact
  scope.report.add('derivation-operand', site, showName(name), operation, either(types))
  return null
}

/** Names found and types checked; null where something was reported. */
export const checkDerivation = (
  written: Derivation,
  scope: Scope,
  site: Site,
): CheckedDerivation | null => {
  const operation = operationOf(written)
  const place = under(site, operation)
  if ('recorded' in written) {
    const fact = resolveFact(written.recorded, scope, place)
    if (fact === null) return null
    if (fact.entry?.openEnded === true) {
      scope.report.add('derivation-recorded-open-ended', place, showName(fact.name))
      return null
    }
    return { node: { kind: 'recorded', fact: fact.name }, result: valueType('flag') }
  }
  if ('lookup' in written) {
    const { fact: name, property } = written.lookup
    const fact = factOf(name, ['identifier'], operation, scope, under(place, 'fact'))
    if (fact === null) return null
    return { node: { kind: 'lookup', fact: fact.name, property }, result: valueType('flag') }
  }
  if ('occurrences' in written) {
    const key = factOf(
      written.occurrences.key,
      ['identifier'],
      operation,
      scope,
      under(place, 'key'),
    )
    if (key === null) return null
    return { node: { kind: 'occurrences', key: key.name }, result: valueType('count') }
  }
  if ('largestBelow' in written) return checkLargestBelow(written.largestBelow, scope, place)
  const aggregate = aggregateNames.find((name) => name in written)
  if (aggregate !== undefined) {
    const over = (written as Readonly<Record<string, AggregateOver>>)[aggregate]
    return checkAggregate(aggregate, present(over, aggregate), scope, place)
  }
  return checkScalarNode(written, operation, scope, place)
}

const checkScalarNode = (
  written: Derivation,
  operation: string,
  scope: Scope,
  site: Site,
): CheckedDerivation | null => {
  const parts = (written as Readonly<Record<string, unknown>>)[operation]
  const names = typeof parts === 'string' ? [parts] : (parts as readonly (string | number)[])
  const sites = names.map((_, index) => (typeof parts === 'string' ? site : under(site, index)))
  const operands: Operand[] = []
  const types: (ValueType | null)[] = []
  names.forEach((name, index) => {
    if (typeof name === 'number') {
      operands.push({ kind: 'literal', type: 'count', value: name })
      return
    }
    const found = resolve(name, scope, present(sites[index], name))
    if (found === null) return
    operands.push(found.reference)
    types.push(found.type)
  })
  if (operands.length !== names.length) return null
  const shown = names.map(String)
  const known = types.filter((type) => type !== null)
  if (known.length !== types.length) return scalarNode(operation, operands, null)
  const result = checkScalarOperation(operation, known, shown, sites, scope.report)
  return result === null ? null : scalarNode(operation, operands, result)
}

/** `daysSince` is the days between a date and the evaluation date. */
const scalarNode = (
  operation: string,
  operands: readonly Operand[],
  result: ValueType | null,
): CheckedDerivation =>
  operation === 'daysSince'
    ? {
        node: {
          kind: 'scalar',
          operation: 'daysBetween',
          operands: [...operands, { kind: 'asOf' }],
        },
        result,
      }
    : { node: { kind: 'scalar', operation: operation as ScalarName, operands }, result }

type AggregateOver = Over & {
  readonly key?: string
  readonly value?: string
  readonly ifNone?: number | string
}

/** Follows the path of child collections from the subject; the last one's subject, or null. */
const follow = (path: readonly string[], scope: Scope, site: Site): LinkedSubject | null => {
  let subject = scope.subject
  for (const name of path) {
    const child = subject.children.get(name)
    const next = child === undefined ? undefined : scope.linked.subjects.get(child.subject)
    if (next === undefined) {
      const near = scope.report.near(name, subject.children.keys())
      scope.report.add('name-unknown-child', site, showName(name), subject.name, near)
      return null
    }
    subject = next
  }
  return subject
}

const checkAggregate = (
  operation: AggregateName,
  over: AggregateOver,
  scope: Scope,
  site: Site,
): CheckedDerivation | null => {
  const path = over.of.split('.')
  const subject = follow(path, scope, under(site, 'of'))
  if (subject === null) return null
  const child: Scope = { ...scope, subject }
  const condition = over.where as ConditionFile | undefined
  const where =
    condition === undefined ? null : checkCondition(condition, child, under(site, 'where'))
  const key =
    over.key === undefined ? null : factOf(over.key, keys, operation, child, under(site, 'key'))
  const valueTypes = operation === 'total' ? (['money', 'count'] as const) : ordered
  const value =
    over.value === undefined
      ? null
      : factOf(over.value, valueTypes, operation, child, under(site, 'value'))
  const ifNone = checkIfNone(over.ifNone, value, scope, under(site, 'ifNone'))
  if ((condition !== undefined && where === null) || ifNone === undefined) return null
  if ((over.key !== undefined && key === null) || (over.value !== undefined && value === null)) {
    return null
  }
  const node: AggregateNode = {
    kind: 'aggregate',
    operation,
    path,
    subject: subject.name,
    where,
    key: key?.name ?? null,
    value: value?.name ?? null,
    ifNone,
  }
  return { node, result: aggregateResult(operation, value) }
}

const aggregateResult = (operation: AggregateName, value: LinkedFact | null): ValueType | null => {
  switch (operation) {
    case 'count':
    case 'distinct':
      return valueType('count')
    case 'any':
    case 'every':
      return valueType('flag')
    case 'total':
    case 'smallest':
    case 'largest':
      return value?.type ?? null
  }
}

/** The value where there is no record: null where none is declared, undefined where it was refused. */
const checkIfNone = (
  written: number | string | undefined,
  value: LinkedFact | null,
  { report }: Scope,
  site: Site,
): Literal | null | undefined => {
  if (written === undefined || value?.type == null) return null
  return checkLiteral(written, value.type, showName(value.name), site, report) ?? undefined
}

const checkLargestBelow = (
  written: Extract<Derivation, { largestBelow: unknown }>['largestBelow'],
  scope: Scope,
  site: Site,
): CheckedDerivation | null => {
  const of = (name: 'value' | 'orderBy' | 'within', types: readonly ValueType['type'][]) =>
    factOf(written[name], types, 'largestBelow', scope, under(site, name))
  const value = of('value', ordered)
  const orderBy = of('orderBy', ordered)
  const within = of('within', ['identifier'])
  const ifNone = checkIfNone(written.ifNone, value, scope, under(site, 'ifNone'))
  if (value === null || orderBy === null || within === null || ifNone === undefined) return null
  return {
    node: {
      kind: 'largestBelow',
      value: value.name,
      orderBy: orderBy.name,
      within: within.name,
      ifNone,
    },
    result: value.type,
  }
}
