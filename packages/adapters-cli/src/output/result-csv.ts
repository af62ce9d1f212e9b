import type { Language } from '@workpoints/model'
import {
  agencyNames,
  factLabel,
  outcomeLabels,
  type OuterValue,
  type PackTree,
  type Result,
  type RuleNode,
  strengthLabels,
  type SubjectResult,
} from '@workpoints/rules'
import { csvHeads } from '../messages/report.js'
import { byteOrderMark, type CsvCell, csvLine } from './csv.js'

export interface CsvOptions {
  readonly language: Language
  /** For Excel: a byte order mark, and ids that it does not damage. */
  readonly forExcel: boolean
}

const valueCell = (value: OuterValue | undefined): CsvCell => {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : value.join(' ')
}

const idCell = (id: string | null | undefined): CsvCell => (id == null ? null : { id })

const rowOf = (
  pack: PackTree,
  result: Result,
  item: SubjectResult,
  rule: RuleNode,
  language: Language,
): Readonly<Record<keyof typeof csvHeads, CsvCell>> => {
  const finding = item.findings.find((found) => found.rule === rule.id)
  const target = item.targets?.find((found) => found.rule === rule.id)
  const gap = finding?.gap ?? target?.gap ?? null
  const outcome = item.outcomes[rule.id]
  const label = (fact: string): string => factLabel(pack, item.subject, fact, language)
  return {
    asOf: result.asOf,
    pack: `${result.pack.id} ${result.pack.version}`,
    subject:
      pack.subjects.find(({ name }) => name === item.subject)?.entry.label[language] ??
      item.subject,
    id: idCell(item.id),
    parent: idCell(item.parent?.id),
    point: rule.point,
    // A clause such as 3.10 is a name: as a number it would become 3.1.
    clause: { id: rule.clause },
    rule: rule.id,
    title: rule.title[language],
    strength: strengthLabels[rule.strength][language],
    outcome: outcome === undefined ? null : outcomeLabels[outcome][language],
    fact: gap === null ? null : label(gap.fact),
    actual: valueCell(gap?.actual),
    atMost: valueCell(gap?.atMost),
    required: valueCell(gap?.required),
    missing:
      finding === undefined
        ? null
        : finding.missing.map(label).join(language === 'zh' ? '、' : ', '),
    agencies: agencyNames(pack, finding?.agencies ?? rule.agencies, language),
    action: finding === undefined ? null : finding.action[language],
    due: finding?.due ?? target?.due ?? null,
  }
}

const columns = Object.keys(csvHeads) as (keyof typeof csvHeads)[]

/** One line per record and rule, for spreadsheets. */
export function* csvChunks(
  pack: PackTree,
  result: Result,
  { language, forExcel }: CsvOptions,
): Generator<string> {
  const rules = new Map(pack.points.flatMap((point) => point.rules.map((rule) => [rule.id, rule])))
  if (forExcel) yield byteOrderMark
  yield csvLine(columns.map((column) => csvHeads[column][language]))
  for (const item of result.subjects) {
    for (const id of Object.keys(item.outcomes)) {
      const rule = rules.get(id)
      if (rule === undefined) continue
      const row = rowOf(pack, result, item, rule, language)
      yield csvLine(
        columns.map((column) => row[column]),
        forExcel,
      )
    }
  }
}
