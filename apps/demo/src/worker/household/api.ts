import type { Language } from '@workpoints/model'
import type { SubjectResult } from '@workpoints/rules'
import { placesOf } from '@workpoints/rules/report'
import { monitoringLine } from '../line.js'
import { county, pack, resultOf } from '../state.js'
import { type Belonging, belongingTo, type RawRecord } from './belonging.js'
import { knownFacts, shownFact, type ShownFact, shownTable, type ShownTable } from './facts.js'
import { type Income, incomeOf } from './income.js'
import { type BelongingFinding, type ShownRule, shownRules } from './rules.js'

/** All that a page says of one household, in one language. */
export interface HouseholdView {
  readonly id: string
  /** A township's code; null where nothing says so. */
  readonly township: string | null
  /** What the village is called, else its code. */
  readonly village: string | null
  readonly classifications: readonly {
    readonly name: string
    readonly title: string
    readonly holds: boolean | null
  }[]
  readonly facts: readonly ShownFact[]
  readonly income: Income
  readonly tables: readonly ShownTable[]
  readonly rules: readonly ShownRule[]
  /** What calls for action on members, measures and whatever else belongs to the household. */
  readonly findings: readonly BelongingFinding[]
}

const subject = 'household'

const placeOf = (record: RawRecord): Pick<HouseholdView, 'township' | 'village'> => {
  const { village, township } = county().tables
  const around = {
    household: { records: [record] },
    ...(village === undefined ? {} : { village }),
    ...(township === undefined ? {} : { township }),
  }
  const [place] = placesOf(pack, { tables: around })
  const known = village?.records.find(({ id }) => id === place?.village)?.['name']
  return {
    township: place?.township ?? null,
    village: typeof known === 'string' ? known : (place?.village ?? null),
  }
}

/** The results of the records that belong to the household, with these records. */
const belongingResults = (
  household: string,
  belongings: readonly Belonging[],
): readonly { readonly result: SubjectResult; readonly record: RawRecord }[] => {
  const wanted = new Map(
    belongings.map(({ subject: name, records }) => [
      name,
      new Map(records.map((record) => [record['id'], record])),
    ]),
  )
  const within = (parent: SubjectResult['parent']): boolean =>
    parent === undefined ||
    (parent.subject === subject
      ? parent.id === household
      : (wanted.get(parent.subject)?.has(parent.id) ?? false))
  // A loop, since the county has hundreds of thousands of results and few of them are wanted.
  const found: { readonly result: SubjectResult; readonly record: RawRecord }[] = []
  for (const result of county().result.subjects) {
    const record = result.id === null ? undefined : wanted.get(result.subject)?.get(result.id)
    if (record !== undefined && within(result.parent)) found.push({ result, record })
  }
  return found
}

const callsForAction = ({ outcome }: ShownRule): boolean =>
  outcome === 'unmet' || outcome === 'undetermined'

const labelOf = (name: string, language: Language): string =>
  pack.subjects.find((each) => each.name === name)?.entry.label[language] ?? name

/** @returns null where the county has no such household */
export const household = (id: string, language: Language): HouseholdView | null => {
  const { tables, asOf } = county()
  const record = tables[subject]?.records.find((each) => each['id'] === id)
  const result = resultOf(subject, id)
  if (record === undefined || result === undefined) return null
  const facts = knownFacts(record, subject)
  const belongings = belongingTo(pack, tables, subject, [record])
  const results = belongingResults(id, belongings)
  const titles = new Map(
    pack.subjects
      .find(({ name }) => name === subject)
      ?.classifications.map(({ name, title }) => [name, title[language]]),
  )
  return {
    id,
    ...placeOf(record),
    classifications: Object.entries(result.classifications).map(([name, holds]) => ({
      name,
      title: titles.get(name) ?? name,
      holds,
    })),
    facts: facts.map((fact) => shownFact(fact, subject, language)),
    income: incomeOf(facts, monitoringLine(asOf)),
    tables: belongings.map((each) => shownTable(each, language)),
    rules: shownRules(result, record, language),
    findings: results.flatMap(({ result: each, record: own }) =>
      each.findings.length === 0
        ? []
        : shownRules(each, own, language)
            .filter(callsForAction)
            .map((rule) => ({
              ...rule,
              subject: each.subject,
              label: labelOf(each.subject, language),
              id: each.id,
            })),
    ),
  }
}
