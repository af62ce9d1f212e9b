import type { Text } from '@workpoints/model'
import {
  displayValue,
  type PackTree,
  type ParameterNode,
  type Provenance,
  type RuleNode,
} from '@workpoints/rules'
import { outerValue } from '@workpoints/rules/report'

export interface ParameterChange {
  readonly id: string
  readonly title: Text
  /** Null where the other pack alone has it. */
  readonly before: Text | null
  readonly after: Text | null
  readonly provenance: Provenance
}

/** A part of a rule that may change, as its key in the file. */
export type RulePart = (typeof ruleParts)[number]

export interface RuleDifference {
  readonly id: string
  readonly title: Text
  readonly parts: readonly RulePart[]
}

/** What two packs differ in, as somebody has to know who works by them. */
export interface PackChanges {
  readonly parameters: readonly ParameterChange[]
  readonly rulesAdded: readonly RuleDifference[]
  readonly rulesRemoved: readonly RuleDifference[]
  readonly rulesChanged: readonly RuleDifference[]
  readonly classifications: readonly {
    readonly name: string
    readonly title: Text
    readonly change: 'added' | 'removed' | 'changed'
  }[]
}

const ruleParts = [
  'title',
  'clause',
  'furtherClauses',
  'subject',
  'strength',
  'applies',
  'requires',
  'due',
  'gap',
  'agencies',
  'action',
  'inform',
  'examples',
] as const

/** Whether two parts say the same, wherever they stand. */
const same = (left: unknown, right: unknown): boolean => written(left) === written(right)

const written = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'origin' ? undefined : part))

const valuesOf = (pack: PackTree, { id, type, values }: ParameterNode): Text => {
  const words = (language: 'zh' | 'en'): string =>
    values
      .map(({ from, to, value }) => {
        const shown = displayValue(pack, '', id, outerValue(value, type), language)
        if (values.length === 1) return shown
        return to === null ? `${shown} (${from}–)` : `${shown} (${from}–${to})`
      })
      .join('; ')
  return { zh: words('zh'), en: words('en') }
}

const byKey = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [key(item), item]))

const parameterChanges = (before: PackTree, after: PackTree): readonly ParameterChange[] => {
  const [was, is] = [before, after].map(({ parameters }) => byKey(parameters, ({ id }) => id))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((id) => {
    const [old, now] = [was?.get(id), is?.get(id)]
    const either = now ?? old
    if (either === undefined || same(old, now)) return []
    return [
      {
        id,
        title: either.title,
        before: old === undefined ? null : valuesOf(before, old),
        after: now === undefined ? null : valuesOf(after, now),
        provenance: either.provenance,
      },
    ]
  })
}

const rulesOf = (pack: PackTree): ReadonlyMap<string, RuleNode> =>
  byKey(
    pack.points.flatMap(({ rules }) => rules),
    ({ id }) => id,
  )

const classificationChanges = (
  before: PackTree,
  after: PackTree,
): PackChanges['classifications'] => {
  const [was, is] = [before, after].map((pack) =>
    byKey(
      pack.subjects.flatMap(({ classifications }) => classifications),
      ({ name, subject }) => `${subject} ${name}`,
    ),
  )
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((key) => {
    const [old, now] = [was?.get(key), is?.get(key)]
    const either = now ?? old
    if (either === undefined || same(old, now)) return []
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
    return [{ name: either.name, title: either.title, change }]
  })
}

/** What changes from one pack to another; the order is that of the packs. */
export const changesBetween = (before: PackTree, after: PackTree): PackChanges => {
  const [was, is] = [rulesOf(before), rulesOf(after)]
  const only = (
    one: ReadonlyMap<string, RuleNode>,
    other: ReadonlyMap<string, RuleNode>,
  ): readonly RuleDifference[] =>
    [...one.values()]
      .filter(({ id }) => !other.has(id))
      .map(({ id, title }) => ({ id, title, parts: [] }))
  return {
    parameters: parameterChanges(before, after),
    rulesAdded: only(is, was),
    rulesRemoved: only(was, is),
    rulesChanged: [...is.values()].flatMap((rule) => {
      const old = was.get(rule.id)
      if (old === undefined) return []
      const parts = ruleParts.filter((part) => !same(old[part], rule[part]))
      return parts.length === 0 ? [] : [{ id: rule.id, title: rule.title, parts }]
    }),
    classifications: classificationChanges(before, after),
  }
}
