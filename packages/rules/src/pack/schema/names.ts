import { type Text, units } from '@workpoints/model'
import type { FactNode, PackTree, ParameterNode, SubjectNode } from '../../ir/tree.js'

/** A name somebody may write, and what an editor says of it. */
export interface Name {
  readonly name: string
  readonly about: Text
}

/** The names of a pack and its catalogue, by where they may be written. */
export interface Names {
  readonly subjects: readonly Name[]
  readonly agencies: readonly Name[]
  readonly clauses: readonly Name[]
  readonly rules: readonly Name[]
  readonly parameters: readonly Name[]
  /** Lists of choices, as `subject.fact`. */
  readonly choices: readonly Name[]
  /** Of a subject; null: of any. */
  readonly facts: (subject: string | null) => readonly Name[]
  readonly classifications: (subject: string | null) => readonly Name[]
  /** Collections of child records, one or two levels down. */
  readonly children: (subject: string | null) => readonly Name[]
}

const withUnit = (label: Text, unit: keyof typeof units | null): Text =>
  unit === null
    ? label
    : { zh: `${label.zh}（${units[unit].zh}）`, en: `${label.en} (${units[unit].en})` }

const factName = ({ name, entry, unit }: FactNode): Name => ({
  name,
  about: withUnit(entry.label, unit),
})

const shownValue = ({ values, type }: ParameterNode): string => {
  const value = values.at(-1)?.value ?? ''
  if (typeof value === 'object') return value.join(', ')
  return type === 'money' ? String(Number(value) / 100) : String(value)
}

const parameterName = (parameter: ParameterNode): Name => {
  const { zh, en } = withUnit(parameter.title, parameter.unit)
  const value = shownValue(parameter)
  return {
    name: parameter.id,
    about: { zh: `参数：${zh} = ${value}`, en: `parameter: ${en} = ${value}` },
  }
}

/** Each name once: of facts that several subjects have, the first says what it is. */
const once = (names: readonly Name[]): readonly Name[] =>
  [...new Map(names.toReversed().map((each) => [each.name, each])).values()].toSorted(
    (left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
  )

const childNames = (
  subject: SubjectNode,
  subjects: ReadonlyMap<string, SubjectNode>,
): readonly Name[] =>
  subject.children.flatMap(({ name, subject: of }) => {
    const child = subjects.get(of)
    const about = subject.entry.children?.[name]?.label ?? { zh: name, en: name }
    const further = (child?.children ?? []).map((grandchild): Name => {
      const label = child?.entry.children?.[grandchild.name]?.label
      return {
        name: `${name}.${grandchild.name}`,
        about: {
          zh: `${about.zh} → ${label?.zh ?? grandchild.name}`,
          en: `${about.en} → ${label?.en ?? grandchild.name}`,
        },
      }
    })
    return [{ name, about }, ...further]
  })

/** All the names that files of this pack may use. */
export const namesOf = (pack: PackTree): Names => {
  const subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
  const of = (list: (subject: SubjectNode) => readonly Name[]) => (name: string | null) =>
    once(pack.subjects.filter((subject) => name === null || subject.name === name).flatMap(list))
  return {
    subjects: pack.subjects.map(({ name, entry }) => ({ name, about: entry.label })),
    agencies: pack.agencies.map(({ id, zh, en }) => ({ name: id, about: { zh, en } })),
    clauses: pack.clauses.map(({ locator, summary }) => ({ name: locator, about: summary })),
    rules: pack.points.flatMap(({ rules }) =>
      rules.map(({ id, title }) => ({ name: id, about: title })),
    ),
    parameters: pack.parameters.map(parameterName),
    choices: pack.subjects.flatMap(({ name: subject, entry, facts }) =>
      facts
        .filter(({ choices }) => choices !== null)
        .map(({ name, entry: fact }) => ({
          name: `${subject}.${name}`,
          about: {
            zh: `${entry.label.zh}的${fact.label.zh}`,
            en: `${fact.label.en} (${entry.label.en})`,
          },
        })),
    ),
    facts: of(({ facts }) => facts.map(factName)),
    classifications: of((subject) =>
      subject.classifications.map(({ name, title }) => ({ name, about: title })),
    ),
    children: of((subject) => childNames(subject, subjects)),
  }
}
