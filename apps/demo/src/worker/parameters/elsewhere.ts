import type { Text } from '@workpoints/model'
import { impactOf, type PackTree, type Table } from '@workpoints/rules'
import type { ClassificationChange, OutcomeChange, RuleChange } from '@workpoints/rules'
import { sampleCounty } from '../../county/sample.js'
import type { Source } from '../../county/source.js'
import type { Tried } from './judging.js'
import { household, pack } from './subject.js'

/** Who is affected by a value, of all subjects but households. */
export interface ElsewhereAnswer {
  readonly records: number
  /** Records affected. */
  readonly affected: number
  readonly rules: readonly (RuleChange & { readonly subject: string })[]
  readonly classifications: readonly (Omit<ClassificationChange, 'id'> & {
    readonly title: Text
    readonly records: number
  })[]
  /** What people call the subjects. */
  readonly subjects: Readonly<Record<string, Text>>
  readonly first: readonly OutcomeChange[]
}

/** So many records are named. */
const named = 20

const titles: ReadonlyMap<string, Text> = new Map(
  pack.subjects.flatMap(({ name, classifications }) =>
    classifications.map((item) => [`${name} ${item.name}`, item.title] as const),
  ),
)

const labels: Readonly<Record<string, Text>> = Object.fromEntries(
  pack.subjects.map(({ name, entry }) => [name, entry.label]),
)

let opened: Readonly<Record<string, Table>> | null = null

/** Takes the tables of a county; one that is not small would keep people waiting. */
export const openElsewhere = (source: Source): void => {
  opened = source.kind === 'sample' ? sampleCounty(source.households).tables : source.tables
}

/** The pack without the rules that the parameter has no say in, and without those of households. */
const without = (tree: PackTree, parameter: string): PackTree => ({
  ...tree,
  subjects: tree.subjects.map((subject) => ({
    ...subject,
    rules:
      subject.name === household.name
        ? []
        : subject.rules.filter(({ parameters }) => parameters.includes(parameter)),
  })),
})

/** Who else is affected by a value of a parameter; null before a county was opened. */
export const attemptElsewhere = (
  parameter: string,
  value: Tried,
  asOf: string,
): ElsewhereAnswer | null => {
  if (opened === null) return null
  const impact = impactOf(
    without(pack, parameter),
    { tables: opened },
    { asOf, parameters: { [parameter]: value } },
  )
  const outcomes = impact.outcomes
  const classified = impact.classifications.filter(({ subject }) => subject !== household.name)
  const subjects = new Map(
    pack.subjects.flatMap(({ name, rules }) => rules.map(({ id }) => [id, name] as const)),
  )
  const counts = new Map<string, ElsewhereAnswer['classifications'][number]>()
  for (const { subject, classification, before, after } of classified) {
    const key = `${subject} ${classification} ${before} ${after}`
    const records = (counts.get(key)?.records ?? 0) + 1
    const title = titles.get(`${subject} ${classification}`) ?? {
      zh: classification,
      en: classification,
    }
    counts.set(key, { subject, classification, title, before, after, records })
  }
  return {
    records: impact.records,
    affected: new Set([...outcomes, ...classified].map(({ subject, id }) => `${subject} ${id}`))
      .size,
    rules: impact.rules.map((change) => ({ ...change, subject: subjects.get(change.rule) ?? '' })),
    classifications: [...counts.values()],
    first: outcomes.slice(0, named),
    subjects: labels,
  }
}
