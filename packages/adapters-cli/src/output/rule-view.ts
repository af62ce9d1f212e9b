import type { Language } from '@workpoints/model'
import {
  agencyNames,
  displayValue,
  type Outcome,
  outcomeLabels,
  type PackTree,
  type PointNode,
  provenanceLabels,
  type RuleNode,
  strengthLabels,
} from '@workpoints/rules'
import { outerValue, ruleInWords, type WordedLine } from '@workpoints/rules/report'
import { explainWords as words } from '../messages/explain.js'
import { outcomeOrder } from '../messages/report.js'
import { labelledLines, type ViewOptions } from './record-view.js'

interface Line {
  readonly label: string
  readonly text: string
}

const joined = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '；' : '; ')

const clauseText = (
  pack: PackTree,
  { clause, furtherClauses }: RuleNode,
  language: Language,
): string =>
  joined(
    [clause, ...furtherClauses].map((locator) => {
      const found = pack.clauses.find((item) => item.locator === locator)
      return found === undefined ? locator : `${locator} ${found.summary[language]}`
    }),
    language,
  )

const indented = (lines: readonly WordedLine[]): string =>
  lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text}`).join('\n')

/** Each number of a rule with its value, where it comes from and why. */
const parameterLines = (pack: PackTree, rule: RuleNode, language: Language): readonly string[] =>
  rule.parameters.flatMap((id) => {
    const parameter = pack.parameters.find((item) => item.id === id)
    if (parameter === undefined) return []
    const values = parameter.values.map(({ value }) =>
      displayValue(pack, rule.subject, id, outerValue(value, parameter.type), language),
    )
    const from = [
      provenanceLabels[parameter.provenance][language],
      parameter.clause ?? parameter.source ?? '',
    ].filter((part) => part !== '')
    const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')']
    const name = `${parameter.title[language]} = ${values.join(' / ')}`
    return [
      `${name}${open}${from.join(' ')}${close}${language === 'zh' ? '：' : ': '}${parameter.reason[language]}`,
    ]
  })

const exampleText = ({ examples }: RuleNode, language: Language): string => {
  const count = (outcome: Outcome): number =>
    examples.filter((example) => example.outcome === outcome).length
  return outcomeOrder
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${outcomeLabels[outcome][language]} ${count(outcome)}`)
    .join(' · ')
}

const linesOf = (pack: PackTree, rule: RuleNode, language: Language): readonly Line[] => {
  const { applies, requires, due } = ruleInWords(pack, rule, language)
  const subject = pack.subjects.find(({ name }) => name === rule.subject)
  const texts: readonly (readonly [string, string | null])[] = [
    [words.clause[language], clauseText(pack, rule, language)],
    [words.subject[language], subject?.entry.label[language] ?? rule.subject],
    [words.strength[language], strengthLabels[rule.strength][language]],
    [words.applies[language], applies === null ? words.always[language] : indented(applies)],
    [words.requires[language], indented(requires)],
    [words.due[language], due],
    ...parameterLines(pack, rule, language).map(
      (line, index) => [index === 0 ? words.parameters[language] : '', line] as const,
    ),
    [words.agencies[language], agencyNames(pack, rule.agencies, language)],
    [words.action[language], rule.action[language]],
    [words.inform[language], rule.inform?.text[language] ?? null],
    [words.examples[language], exampleText(rule, language)],
  ]
  return texts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))
}

/** How one rule decides. */
export const ruleText = (pack: PackTree, rule: RuleNode, options: ViewOptions): string =>
  `${[
    options.paint('bold', `${rule.id} ${rule.title[options.language]}`),
    ...labelledLines(linesOf(pack, rule, options.language), options),
  ].join('\n')}\n`

const belongsTo = (locator: string, point: PointNode): boolean =>
  locator.startsWith(`${point.number}.`)

/** A point with its sentences and its rules. */
export const pointText = (pack: PackTree, point: PointNode, options: ViewOptions): string => {
  const { language, paint } = options
  const section = pack.sections.find(({ number }) => number === point.section)
  const agencies = [
    agencyNames(pack, point.agencies, language),
    point.andOthers ? words.others[language] : '',
  ]
  const head: readonly Line[] = [
    { label: words.section[language], text: `${point.section} ${section?.title[language] ?? ''}` },
    { label: words.summary[language], text: point.summary[language] },
    {
      label: words.agencies[language],
      text: agencies.filter((part) => part !== '').join(language === 'zh' ? '' : ' '),
    },
    ...(point.townshipsImplement ? [{ label: '', text: words.townships[language] }] : []),
  ]
  const clauses = pack.clauses
    .filter(({ locator }) => belongsTo(locator, point))
    .map((clause) => ({
      label: clause.locator,
      text: `${clause.summary[language]} [${words.coverage[clause.coverage][language]}]`,
    }))
  const rules = point.rules.map((rule) => ({
    label: rule.id,
    text: `${rule.title[language]} [${strengthLabels[rule.strength][language]}]`,
  }))
  return `${[
    paint('bold', `${words.point[language]} ${point.number} ${point.title[language]}`),
    ...labelledLines(head, options),
    '',
    paint('bold', words.clauses[language]),
    ...labelledLines(clauses, options),
    '',
    paint('bold', words.rules[language]),
    ...labelledLines(rules, options),
  ].join('\n')}\n`
}
