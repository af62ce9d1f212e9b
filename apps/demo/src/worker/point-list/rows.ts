import type { Language } from '@workpoints/model'
import {
  factLabel,
  type Finding,
  type Outcome,
  type SubjectResult,
  type Target,
} from '@workpoints/rules'
import { explainTree } from '@workpoints/rules/report'
import { placeName } from '../../county/places.js'
import { gapWords } from '../gap-words.js'
import { county, pack, ruleOf } from '../state.js'
import { type NamedRecord, namesIn } from './names.js'

/** Outcomes of rules that bind; what does not apply is not listed. */
export type Listed = Exclude<Outcome, 'notApplicable'>

/** One outcome of one rule for one record, in words. */
export interface PointRow {
  readonly key: string
  readonly subject: string
  readonly id: string | null
  /** What kind of record it is, with its own name where it has one that is no person's. */
  readonly record: string
  readonly township: string
  readonly rule: string
  readonly ruleTitle: string
  readonly outcome: Listed
  /** What the numbers are of; empty where there is no gap, as the two after it. */
  readonly fact: string
  readonly actual: string
  readonly required: string
  readonly missing: readonly string[]
  readonly due: string
}

/** An outcome on its way to a row. */
export interface Entry {
  readonly item: SubjectResult
  readonly place: string | null
  readonly rule: string
  readonly outcome: Listed
}

export const subjectLabel = (subject: string, language: Language): string =>
  pack.subjects.find(({ name }) => name === subject)?.entry.label[language] ?? subject

/** Puts outcomes into words. */
export const rowsOf = (entries: readonly Entry[], language: Language): readonly PointRow[] => {
  const names = namesIn(county().tables)
  return entries.map((entry, index) => rowOf(entry, index, names, language))
}

const rowOf = (
  { item, place, rule, outcome }: Entry,
  index: number,
  names: (subject: string, id: string | null) => NamedRecord,
  language: Language,
): PointRow => {
  const { subject, id } = item
  const finding = item.findings.find((each) => each.rule === rule)
  const target = item.targets?.find((each) => each.rule === rule)
  const named = names(subject, id)
  return {
    key: String(index),
    subject,
    id,
    record: [subjectLabel(subject, language), named.name].filter(Boolean).join(' '),
    township: placeName(place)[language],
    rule,
    ruleTitle: ruleOf(rule).title[language],
    outcome,
    ...gapOf(subject, finding, target, language),
    missing: (finding?.missing ?? []).map((fact) => factLabel(pack, subject, fact, language)),
    due: finding?.due ?? target?.due ?? (outcome === 'pending' ? dueOf(named, rule, language) : ''),
  }
}

const gapOf = (
  subject: string,
  finding: Finding | undefined,
  target: Target | undefined,
  language: Language,
): Pick<PointRow, 'fact' | 'actual' | 'required'> => {
  const gap = finding?.gap ?? target?.gap ?? null
  if (gap === null) return { fact: '', actual: '', required: '' }
  return { fact: factLabel(pack, subject, gap.fact, language), ...gapWords(subject, gap, language) }
}

/** A result tells the day of what is overdue; until when something may still be done, a tree does. */
const dueOf = ({ record }: NamedRecord, rule: string, language: Language): string => {
  if (record === null) return ''
  const { asOf, dataset } = county()
  return explainTree(pack, record, rule, { asOf, dataset, lang: language })?.due ?? ''
}
