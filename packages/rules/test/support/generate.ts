import type { Condition, FactType, OperatorName } from '@workpoints/model'
import fc from 'fast-check'
import { operators } from '../../src/ir/operators.js'
import { Reaching } from '../../src/ir/reach.js'
import type { FactNode, PackTree, ParameterNode, SubjectNode } from '../../src/ir/tree.js'

/**
 * Random conditions and records over the vocabulary of any pack. Both draw from the same few values
 * of a type, so that equal, just below and just above all happen.
 */

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

const values: Readonly<Record<Exclude<FactType, 'choice' | 'choices'>, readonly unknown[]>> = {
  money: [-300, -0.01, 0, 0.01, '1200.50', 8699.99, 8700, 8700.01, '26100.00', 52_199.99],
  count: [0, 1, 2, 3, 4, 6, 12],
  share: [0, 0.25, 1 / 3, 0.5, 0.9, 1, 1.5],
  flag: [true, false],
  date: [
    '1960-02-29',
    '2007-06-30',
    '2007-07-01',
    '2024-02-29',
    '2025-01-31',
    '2025-02-28',
    '2025-03-01',
    '2025-06-29',
    '2025-06-30',
    '2025-07-01',
  ],
  // The third is the second in another Unicode form, which is the same text.
  identifier: [
    '甲村',
    'é',
    'e\u0301',
    '😀',
    "o'clock",
    '"; SELECT 1 --',
    '\\x41',
    'household.risks',
  ],
}

/** Seldom: amounts and counts at the end of what is exact. */
const extremes: Partial<Record<FactType, readonly unknown[]>> = {
  money: ['90071992547409.91', '-90071992547409.91'],
  count: [Number.MAX_SAFE_INTEGER],
}

const valueOf = (type: FactType, choices: readonly string[] | null): fc.Arbitrary<unknown> => {
  if (type === 'choice') return pick((choices ?? []).slice(0, 4))
  if (type === 'choices') return fc.subarray((choices ?? []).slice(0, 4))
  const common = pick(values[type])
  const rare = extremes[type]
  return rare === undefined
    ? common
    : fc.oneof({ weight: 30, arbitrary: common }, { weight: 1, arbitrary: pick(rare) })
}

/** What of a pack is worth asking about: its own facts, and all that they are made of. */
export interface Vocabulary {
  readonly pack: PackTree
  readonly facts: ReadonlyMap<string, readonly FactNode[]>
}

export const vocabularyOf = (pack: PackTree): Vocabulary => {
  const subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
  const reaching = new Map(pack.subjects.map((subject) => [subject.name, new Reaching(subject)]))
  const reach = (subject: SubjectNode, name: string): void => {
    const at = reaching.get(subject.name)
    const before = at?.reach.facts.has(name)
    at?.fact(name)
    const { derivation } = subject.facts.find((fact) => fact.name === name) ?? {}
    if (before === true || derivation?.kind !== 'aggregate') return
    const child = subjects.get(derivation.subject)
    const below = reaching.get(derivation.subject)
    if (child === undefined || below === undefined) return
    if (derivation.where !== null) below.expression(derivation.where)
    for (const used of [derivation.key, derivation.value]) if (used !== null) reach(child, used)
  }
  for (const subject of pack.subjects) {
    for (const { name, origin } of subject.facts) if (origin !== null) reach(subject, name)
    for (const { name } of subject.classifications)
      reaching.get(subject.name)?.expression({ kind: 'classification', name })
  }
  // Once more: what classifications reach may be counted in child records as well.
  for (const subject of pack.subjects)
    for (const name of [...(reaching.get(subject.name)?.reach.facts ?? [])]) reach(subject, name)
  return {
    pack,
    facts: new Map(
      pack.subjects.map(({ name, facts }) => [
        name,
        facts.filter((fact) => reaching.get(name)?.reach.facts.has(fact.name)),
      ]),
    ),
  }
}

interface Named {
  readonly name: string
  readonly type: FactType
  readonly unit: string | null
  readonly choices: readonly string[] | null
  readonly list: boolean
}

const parameterNamed = ({ id, type, unit, values }: ParameterNode): Named => {
  const codes = values.flatMap(({ value }) => value).filter((value) => typeof value === 'string')
  return {
    name: id,
    type,
    unit: unit ?? (type === 'money' ? 'yuan' : null),
    choices: type === 'choice' ? codes : null,
    list: Array.isArray(values[0]?.value),
  }
}

const sameKind = (first: Named, second: Named): boolean =>
  first.type === second.type &&
  first.unit === second.unit &&
  (second.choices ?? []).every((code) => first.choices?.includes(code) === true)

const operatorsFor = (type: FactType): readonly OperatorName[] =>
  Object.values(operators)
    .filter(({ types }) => types.includes(type))
    .map(({ name }) => name)

/** Equal texts may be written in two ways; a list names each once. */
const textOf = (value: unknown): string => String(value).normalize('NFC')

const literalFor = (named: Named, operator: OperatorName): fc.Arbitrary<unknown> => {
  const { right } = operators[operator]
  const single = valueOf(named.type === 'choices' ? 'choice' : named.type, named.choices)
  return right === 'list'
    ? fc.uniqueArray(single, { minLength: 1, maxLength: 3, selector: textOf })
    : single
}

const comparison = (vocabulary: Vocabulary, subject: string): fc.Arbitrary<Condition> => {
  const facts: readonly Named[] = (vocabulary.facts.get(subject) ?? []).map((fact) => ({
    ...fact,
    list: false,
  }))
  const parameters = vocabulary.pack.parameters.map(parameterNamed)
  const one = (left: Named): fc.Arbitrary<Condition> =>
    pick(operatorsFor(left.type)).chain((operator) => {
      const { right } = operators[operator]
      const wanted: Named = left.type === 'choices' ? { ...left, type: 'choice' } : left
      const others = [...facts, ...parameters].filter(
        (other) =>
          other.name !== left.name &&
          other.list === (right === 'list') &&
          (right !== 'list' || parameters.includes(other)) &&
          sameKind(wanted, other),
      )
      const value = fc.oneof(
        { weight: 3, arbitrary: literalFor(left, operator) },
        ...(others.length === 0
          ? []
          : [{ weight: 1, arbitrary: pick(others).map(({ name }) => ({ fact: name })) }]),
      )
      return value.map((written) => ({ fact: left.name, operator, value: written }) as Condition)
    })
  return fc.oneof(
    { weight: 20, arbitrary: pick(facts).chain(one) },
    {
      weight: 1,
      arbitrary: pick(parameters.filter(({ list }) => !list)).chain(one),
    },
  )
}

/** Well-typed conditions over a subject, up to five levels deep. */
export const conditionOf = (vocabulary: Vocabulary, subject: string): fc.Arbitrary<Condition> => {
  const names =
    vocabulary.pack.subjects
      .find(({ name }) => name === subject)
      ?.classifications.map(({ name }) => name) ?? []
  const leaf = comparison(vocabulary, subject)
  return fc.letrec<{ node: Condition }>((tie) => {
    const group = fc.array(tie('node'), { minLength: 1, maxLength: 4 })
    return {
      node: fc.oneof(
        { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
        { weight: 5, arbitrary: leaf },
        ...(names.length === 0
          ? []
          : [{ weight: 1, arbitrary: pick(names).map((condition) => ({ condition })) }]),
        { weight: 2, arbitrary: group.map((all) => ({ all })) },
        { weight: 2, arbitrary: group.map((any) => ({ any })) },
        { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
      ),
    }
  }).node
}

/** Which child collections the records have at all, by subject; a dataset has a table or not. */
export type Collections = ReadonlySet<string>

/**
 * Records of a subject with their child records, each fact missing with that probability. Child
 * records are few, and go as deep as the vocabulary reaches.
 */
export const recordOf = (
  vocabulary: Vocabulary,
  subject: string,
  missing: number,
  tables: Collections,
): fc.Arbitrary<Readonly<Record<string, unknown>>> => {
  const node = vocabulary.pack.subjects.find(({ name }) => name === subject)
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  for (const fact of vocabulary.facts.get(subject) ?? []) {
    if (!fact.givable) continue
    const absent = fact.derivation === null ? missing : Math.max(missing, 0.7)
    const keep = Math.round((1 - absent) * 100)
    fields[fact.name] = fc.oneof(
      { weight: keep, arbitrary: valueOf(fact.type, fact.choices) },
      { weight: 100 - keep, arbitrary: pick([null, undefined]) },
    )
  }
  for (const child of node?.children ?? []) {
    if (!tables.has(child.subject)) continue
    if ((vocabulary.facts.get(child.subject) ?? []).length === 0) continue
    fields[child.name] = fc.array(recordOf(vocabulary, child.subject, missing, tables), {
      maxLength: 3,
    })
    // Its parent is what it stands in, not what it says.
    if (child.by !== null) delete fields[child.by]
  }
  return fc.record(fields, { noNullPrototype: true })
}
