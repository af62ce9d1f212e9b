import type { Language, Text } from '@workpoints/model'
import { outcomeLabels, type PackTree, type Result } from '@workpoints/rules'
import { summarise, type Summary } from '@workpoints/rules/report'
import { outcomeHeads, outcomeOrder, report as words } from '../messages/report.js'
import { outcomeColours, type Paint } from './paint.js'
import { tableLines } from './table.js'
import { actualText, lackText, requiredText } from './values.js'
import { flow } from './width.js'

export interface ReportOptions {
  readonly language: Language
  readonly paint: Paint
  /** Width to keep to, in columns. */
  readonly columns: number
  /** Only this point; null for all. */
  readonly point: number | null
  /** How many records were read, and what became of them. */
  readonly account: Text
}

/** How many households and bodies a report names. */
const named = 10

/** Titles are wrapped to make room for numbers, but not below this. */
const leastTitle = 16

const heading = (text: string, paint: Paint): readonly string[] => ['', paint('bold', text)]

/** Who judged by what, and what it is worth: the lines above every result for people. */
export const headLines = (
  pack: PackTree,
  result: Result,
  { language, paint, columns }: Pick<ReportOptions, 'language' | 'paint' | 'columns'>,
): readonly string[] => {
  const { id, version, digest } = result.pack
  const colon = language === 'zh' ? '：' : ': '
  return [
    paint('bold', pack.title[language]),
    ...flow(
      [
        pack.jurisdiction[language],
        `${words.asOf[language]}${colon}${result.asOf}`,
        `${words.pack[language]}${colon}${id} ${version} (${digest.slice(0, 19)}…)`,
      ],
      columns,
    ),
    words.hint[language],
    ...(result.outsidePeriod === true ? [paint('yellow', words.outsidePeriod[language])] : []),
  ]
}

const recordLines = (
  pack: PackTree,
  { records }: Summary,
  { language, columns }: ReportOptions,
): readonly string[] => {
  const colon = language === 'zh' ? '：' : ': '
  const parts = pack.subjects.flatMap(({ name, entry }) => {
    const count = records[name]
    return count === undefined ? [] : `${entry.label[language]} ${count.toLocaleString('en-GB')}`
  })
  return flow([`${words.records[language]}${colon}${parts[0] ?? ''}`, ...parts.slice(1)], columns)
}

const count = (value: number): string => (value === 0 ? '·' : value.toLocaleString('en-GB'))

const pointLines = (
  pack: PackTree,
  summary: Summary,
  { language, paint, columns, point }: ReportOptions,
): readonly string[] => {
  const shown = summary.points.filter((item) => point === null || item.point === point)
  const titles = new Map(pack.points.map(({ number, title }) => [number, title[language]]))
  const { head, body } = tableLines(
    [
      { title: words.pointNumber[language], align: 'right' },
      { title: words.point[language], least: leastTitle },
      ...outcomeOrder.map((outcome) => ({
        title: outcomeHeads[outcome][language],
        align: 'right' as const,
      })),
    ],
    shown.map((item) => [
      String(item.point),
      titles.get(item.point) ?? '',
      ...outcomeOrder.map((outcome) => count(item.outcomes[outcome])),
    ]),
    columns,
  )
  const lines = [...heading(words.points[language], paint), paint('dim', head)]
  for (const { number, title } of pack.sections) {
    const own = body.filter((_line, index) => shown[index]?.section === number)
    if (own.length > 0) lines.push(paint('cyan', `${number}. ${title[language]}`), ...own.flat())
  }
  return lines
}

const targetLines = (
  pack: PackTree,
  { targets }: Summary,
  { language, paint, columns }: ReportOptions,
): readonly string[] => {
  if (targets.length === 0) return []
  const titles = new Map(
    pack.points.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title[language]])),
  )
  const { head, body } = tableLines(
    [
      { title: words.pointNumber[language], align: 'right' },
      { title: words.target[language], least: leastTitle },
      { title: words.actual[language], align: 'right' },
      { title: words.required[language], align: 'right' },
      { title: words.gap[language], align: 'right' },
      { title: words.outcome[language] },
    ],
    targets.map((target) => [
      String(target.point),
      titles.get(target.rule) ?? target.rule,
      actualText(pack, target.subject, target.gap, language),
      requiredText(pack, target.subject, target.gap, language),
      lackText(pack, target, language),
      outcomeLabels[target.outcome][language],
    ]),
    columns,
  )
  // Coloured only now: the table measures plain text.
  const coloured = body.flatMap(([first = '', ...rest], index) => {
    const outcome = targets[index]?.outcome ?? 'notApplicable'
    const label = outcomeLabels[outcome][language]
    const trunk = first.slice(0, first.length - label.length)
    return [`${trunk}${paint(outcomeColours[outcome], label)}`, ...rest]
  })
  return [...heading(words.targets[language], paint), paint('dim', head), ...coloured]
}

const workloadLines = (
  title: string,
  name: string,
  rows: readonly { readonly name: string; readonly unmet: number; readonly undetermined: number }[],
  { language, paint, columns }: ReportOptions,
): readonly string[] => {
  const { head, body } = tableLines(
    [
      { title: name, least: leastTitle },
      { title: outcomeHeads.unmet[language], align: 'right' },
      { title: outcomeHeads.undetermined[language], align: 'right' },
    ],
    rows.map((row) => [row.name, count(row.unmet), count(row.undetermined)]),
    columns,
  )
  return [
    ...heading(title, paint),
    ...(rows.length === 0 ? [words.nothing[language]] : [paint('dim', head), ...body.flat()]),
  ]
}

/** Ids only: a report may be pinned to a wall. */
const subjectLines = (
  pack: PackTree,
  summary: Summary,
  options: ReportOptions,
): readonly string[] => {
  const { language } = options
  const households = summary.subjects.filter(({ subject }) => subject === 'household')
  const any = (summary.records.household ?? 0) > 0
  const label = (subject: string): string =>
    pack.subjects.find(({ name }) => name === subject)?.entry.label[language] ?? subject
  const rows = (any ? households : summary.subjects).slice(0, named).map((row) => ({
    ...row,
    name: [...(any ? [] : [label(row.subject)]), row.id ?? '?'].join(' '),
  }))
  const title = (any ? words.households : words.otherRecords)[language]
  return workloadLines(title, words.id[language], rows, options)
}

const agencyLines = (
  pack: PackTree,
  { agencies }: Summary,
  options: ReportOptions,
): readonly string[] => {
  const names = new Map(pack.agencies.map((agency) => [agency.id, agency[options.language]]))
  const rows = agencies
    .slice(0, named)
    .map((row) => ({ ...row, name: names.get(row.agency) ?? row.agency }))
  return workloadLines(
    words.agencies[options.language],
    words.agency[options.language],
    rows,
    options,
  )
}

/** The report on a dataset, as an official reads it. */
export const reportText = (pack: PackTree, result: Result, options: ReportOptions): string => {
  const summary = summarise(pack, result)
  return `${[
    ...headLines(pack, result, options),
    ...recordLines(pack, summary, options),
    options.account[options.language],
    ...pointLines(pack, summary, options),
    ...targetLines(pack, summary, options),
    ...subjectLines(pack, summary, options),
    ...agencyLines(pack, summary, options),
    '',
    options.paint('dim', words.howToExplain[options.language]),
  ].join('\n')}\n`
}
