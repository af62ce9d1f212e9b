import type { FactType, Text, UnitCode } from '@workpoints/model'
import { units } from '@workpoints/model'
import type { Expression, ParameterNode, PackTree, Provenance } from '@workpoints/rules'
import type { Tried } from './judging.js'
import { type Scale, scaleOf } from './scale.js'
import { household, pack } from './subject.js'
import { usageOf } from './usage.js'

/** A rule or classification as pages name it. */
export interface Named {
  readonly id: string
  readonly title: Text
  /** Of a rule; null of a classification. */
  readonly point: number | null
}

/** A parameter as a page offers it to be tried. */
export interface ParameterChoice {
  readonly id: string
  readonly title: Text
  readonly type: FactType
  /** Whether it is a list of codes. */
  readonly many: boolean
  readonly unit: Text | null
  /** By the day they begin; money in yuan. */
  readonly values: readonly {
    readonly from: string
    readonly to: string | null
    readonly value: Tried
  }[]
  readonly provenance: Provenance
  readonly clause: string | null
  readonly source: string | null
  readonly reason: Text
  /** Null for what is no number. */
  readonly scale: Scale | null
  readonly minimum: string | null
  readonly maximum: string | null
  /** Codes that it may be made of, where the facts it is compared with say which. */
  readonly codes: readonly { readonly code: string; readonly label: Text }[]
  /** What depends on it in households. */
  readonly rules: readonly Named[]
  readonly classifications: readonly Named[]
  /** Other subjects with rules that depend on it. */
  readonly others: readonly {
    readonly subject: string
    readonly label: Text
    readonly rules: readonly Named[]
  }[]
}

const outer = ({ type }: ParameterNode, value: Tried): Tried =>
  type === 'money' && typeof value === 'number' ? value / 100 : value

const day = (bound: number | string | null): string | null =>
  typeof bound === 'string' ? bound : null

/** The comparisons of a condition, however deep. */
const comparisons = (node: Expression): readonly Extract<Expression, { kind: 'compare' }>[] => {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.items.flatMap(comparisons)
    case 'not':
      return comparisons(node.item)
    case 'classification':
      return []
    case 'compare':
      return [node]
  }
}

/** Codes of the facts, and those written in conditions, that the parameter is compared with. */
const codesFor = (tree: PackTree, id: string): ParameterChoice['codes'] => {
  const codes = new Map<string, Text>()
  const plain = (code: string): void => {
    if (!codes.has(code)) codes.set(code, { zh: code, en: code })
  }
  const look = (node: Expression, subject: string): void => {
    for (const { left, right } of comparisons(node)) {
      if (![left, right].some((side) => side.kind === 'parameter' && side.id === id)) continue
      for (const side of [left, right]) {
        if (side.kind === 'literal' && typeof side.value === 'string') plain(side.value)
        if (side.kind !== 'fact') continue
        const fact = tree.subjects
          .find(({ name }) => name === subject)
          ?.facts.find(({ name }) => name === side.name)
        for (const [code, label] of Object.entries(fact?.entry.choices ?? {}))
          codes.set(code, { zh: label.zh, en: label.en })
      }
    }
  }
  for (const { name, facts, classifications, rules } of tree.subjects) {
    for (const { derivation } of facts)
      if (derivation?.kind === 'aggregate' && derivation.where !== null)
        look(derivation.where, derivation.subject)
    for (const { condition } of classifications) look(condition, name)
    for (const { applies, requires, inform } of rules)
      for (const condition of [applies, requires, inform?.when ?? null])
        if (condition !== null) look(condition, name)
  }
  const known = tree.parameters.find((parameter) => parameter.id === id)
  for (const { value } of known?.values ?? []) {
    if (Array.isArray(value)) for (const code of value) plain(String(code))
    else if (known?.type === 'choice' && typeof value === 'string') plain(value)
  }
  return [...codes].map(([code, label]) => ({ code, label }))
}

const choiceOf = (parameter: ParameterNode): ParameterChoice => {
  const { id, title, type, unit, provenance, clause, source, reason } = parameter
  const usage = usageOf(pack, household, id)
  const many = Array.isArray(parameter.values[0]?.value)
  return {
    id,
    title,
    type,
    many,
    unit: unit === null ? null : units[unit satisfies UnitCode],
    values: parameter.values.map(({ from, to, value }) => ({
      from,
      to,
      value: outer(parameter, value),
    })),
    provenance,
    clause,
    source,
    reason,
    scale: scaleOf(parameter),
    minimum: day(parameter.minimum),
    maximum: day(parameter.maximum),
    codes: many || type === 'choice' ? codesFor(pack, id) : [],
    rules: usage.rules.map((rule) => ({ id: rule.id, title: rule.title, point: rule.point })),
    classifications: usage.classifications.map((item) => ({
      id: item.name,
      title: item.title,
      point: null,
    })),
    others: pack.subjects.flatMap(({ name, entry, rules }) => {
      const found = rules.filter(({ parameters }) => parameters.includes(id))
      return name === household.name || found.length === 0
        ? []
        : [
            {
              subject: name,
              label: entry.label,
              rules: found.map((rule) => ({ id: rule.id, title: rule.title, point: rule.point })),
            },
          ]
    }),
  }
}

/** Every parameter of the pack, in its order. */
export const catalogue = (): readonly ParameterChoice[] => pack.parameters.map(choiceOf)
