import type { Language } from '@workpoints/model'
import {
  displayValue,
  explain,
  factLabel,
  type Outcome,
  outcomeLabels,
  type PackTree,
  type Result,
  strengthLabels,
  type SubjectResult,
} from '@workpoints/rules'
import { outcomeHeads, outcomeOrder, report as words } from '../messages/report.js'
import { outcomeColours, type Paint } from './paint.js'
import { headLines } from './report.js'
import { padEnd, widthOf, wrap } from './width.js'

export interface ViewOptions {
  readonly language: Language
  readonly paint: Paint
  readonly columns: number
  /** Everything about every rule, not only what calls for action. */
  readonly detail?: boolean
}

export interface LabelledText {
  readonly label: string
  readonly text: string
}

const indent = '    '

/** Lines `label  text`, the text wrapped beside its label. */
export const labelledLines = (
  lines: readonly LabelledText[],
  { paint, columns }: Pick<ViewOptions, 'paint' | 'columns'>,
): readonly string[] => {
  const width = Math.max(0, ...lines.map(({ label }) => widthOf(label)))
  return lines.flatMap(({ label, text }) =>
    wrap(text, Math.max(20, columns - indent.length - width - 2)).map((part, index) =>
      `${indent}${paint('dim', padEnd(index === 0 ? label : '', width))}  ${part}`.trimEnd(),
    ),
  )
}

const nameOf = (pack: PackTree, { subject, id }: SubjectResult, language: Language): string => {
  const label = pack.subjects.find(({ name }) => name === subject)?.entry.label[language] ?? subject
  return id === null ? label : `${label} ${id}`
}

/** An explanation begins with subject, rule and outcome, and ends with the hint: said once above. */
const detailed = (
  pack: PackTree,
  result: Result,
  item: SubjectResult,
  rule: string,
  language: Language,
): readonly LabelledText[] =>
  explain(pack, { ...result, subjects: [item] }, rule, { lang: language })?.lines.slice(3, -1) ?? []

/** What to find out; all else waits until that is known. */
const missing = (
  pack: PackTree,
  item: SubjectResult,
  rule: string,
  language: Language,
): readonly LabelledText[] => {
  const finding = item.findings.find((found) => found.rule === rule)
  if (finding === undefined) return []
  const labels = finding.missing.map((fact) => factLabel(pack, item.subject, fact, language))
  return [{ label: words.missing[language], text: labels.join(language === 'zh' ? '、' : ', ') }]
}

/** Rules that call for nothing, by id. */
const listed = (
  rules: readonly string[],
  outcome: Outcome,
  { language, paint, columns }: ViewOptions,
): readonly string[] => {
  const label = outcomeLabels[outcome][language]
  const left = widthOf(label) + 4
  const [first = '', ...rest] = wrap(rules.join(' '), Math.max(20, columns - left))
  return [
    `  ${paint(outcomeColours[outcome], label)}  ${first}`,
    ...rest.map((line) => `${' '.repeat(left)}${line}`),
  ]
}

const ruleLines = (
  pack: PackTree,
  result: Result,
  item: SubjectResult,
  outcome: Outcome,
  options: ViewOptions,
): readonly string[] => {
  const { language, paint, detail = false } = options
  const ids = Object.keys(item.outcomes).filter((rule) => item.outcomes[rule] === outcome)
  if (ids.length === 0) return []
  const quiet = outcome === 'met' || outcome === 'notApplicable'
  if (quiet && !detail) return listed(ids, outcome, options)
  const rules = new Map(pack.points.flatMap((point) => point.rules.map((rule) => [rule.id, rule])))
  const label = paint(outcomeColours[outcome], outcomeLabels[outcome][language])
  return ids.flatMap((id) => {
    const rule = rules.get(id)
    if (rule === undefined) return []
    const left = widthOf(outcomeLabels[outcome][language]) + 4
    const strength = strengthLabels[rule.strength][language]
    const [title = '', ...more] = wrap(
      `${id} ${rule.title[language]} · ${strength}`,
      Math.max(20, options.columns - left),
    )
    const lines =
      outcome === 'undetermined' && !detail
        ? missing(pack, item, id, language)
        : detailed(pack, result, item, id, language)
    return [
      `  ${label}  ${paint('bold', title)}`,
      ...more.map((line) => `${' '.repeat(left)}${paint('bold', line)}`),
      ...labelledLines(lines, options),
    ]
  })
}

const noteLines = (
  pack: PackTree,
  item: SubjectResult,
  options: ViewOptions,
): readonly string[] => {
  const { language } = options
  const notes = (item.notes ?? []).map((note) => ({
    label: words.notes[language],
    text: `${note[language]} (${note.rule})`,
  }))
  const differences = (item.discrepancies ?? []).map(({ fact, stated, derived, atMost }) => {
    const show = (value: typeof stated): string =>
      displayValue(pack, item.subject, fact, value, language)
    const upper = atMost === undefined ? '' : ` – ${atMost === null ? '' : show(atMost)}`
    const label = factLabel(pack, item.subject, fact, language)
    return {
      label: words.discrepancies[language],
      text: `${label}: ${words.stated[language]} ${show(stated)}, ${words.derived[language]} ${show(derived)}${upper}`,
    }
  })
  return labelledLines([...notes, ...differences], options)
}

const subjectLines = (
  pack: PackTree,
  result: Result,
  item: SubjectResult,
  options: ViewOptions,
): readonly string[] => {
  const { language, paint } = options
  const counts = outcomeOrder.flatMap((outcome) => {
    const count = Object.values(item.outcomes).filter((own) => own === outcome).length
    return count === 0 ? [] : [`${outcomeHeads[outcome][language]} ${count}`]
  })
  const summary = counts.length === 0 ? words.nothing[language] : counts.join(' · ')
  return [
    '',
    `${paint('bold', nameOf(pack, item, language))}  ${summary}`,
    ...outcomeOrder.flatMap((outcome) => ruleLines(pack, result, item, outcome, options)),
    ...noteLines(pack, item, options),
  ]
}

/** Child records no rule speaks about need no line. */
const tells = ({ outcomes, notes, discrepancies, parent }: SubjectResult): boolean =>
  parent === undefined ||
  [outcomes, notes ?? {}, discrepancies ?? {}].some((part) => Object.keys(part).length > 0)

/** A few records, each with everything there is to do about it. */
export const recordText = (pack: PackTree, result: Result, options: ViewOptions): string =>
  `${[
    ...headLines(pack, result, options),
    ...result.subjects.filter(tells).flatMap((item) => subjectLines(pack, result, item, options)),
  ].join('\n')}\n`
