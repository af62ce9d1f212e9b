import type { Diagnostic, Language } from '@workpoints/model'
import {
  agencyNames,
  displayValue,
  type ExampleResult,
  factLabel,
  type Origin,
  type Outcome,
  type PackTree,
  provenanceLabels,
  type RuleNode,
  type Strength,
} from '@workpoints/rules'
import { outerValue, type RuleInWords, ruleInWords } from '@workpoints/rules/report'
import { latest } from './state.js'

export interface ClauseWords {
  readonly locator: string
  readonly summary: string
  /** Why no rule was made of it; null where there are rules. */
  readonly reason: string | null
}

export interface ExampleWords {
  readonly title: string
  readonly asOf: string
  readonly expected: Outcome
  readonly actual: Outcome
  readonly passed: boolean
  /** Labels of the missing facts. */
  readonly missing: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly origin: Origin
}

export interface RuleWords extends RuleInWords {
  readonly id: string
  readonly title: string
  readonly strength: Strength
  readonly subject: string
  readonly clauses: readonly ClauseWords[]
  readonly agencies: string
  readonly action: string
  readonly parameters: readonly {
    readonly id: string
    readonly title: string
    readonly value: string
    readonly provenance: string
    readonly origin: Origin
  }[]
  readonly examples: readonly ExampleWords[]
  readonly origin: Origin
}

/** A point in sentences. */
export interface PointWords {
  readonly number: number
  readonly section: string
  readonly title: string
  readonly summary: string
  readonly agencies: string
  readonly rules: readonly RuleWords[]
  /** Sentences of the document that are no rules, and why. */
  readonly notRules: readonly ClauseWords[]
}

const clauseWords = (pack: PackTree, locator: string, lang: Language): ClauseWords => {
  const clause = pack.clauses.find((item) => item.locator === locator)
  return {
    locator,
    summary: clause?.summary[lang] ?? '',
    reason: clause === undefined || clause.coverage === 'rules' ? null : clause.reason[lang],
  }
}

const parameterWords = (
  pack: PackTree,
  subject: string,
  id: string,
  lang: Language,
): RuleWords['parameters'] => {
  const parameter = pack.parameters.find((item) => item.id === id)
  if (parameter === undefined) return []
  const { title, type, values, provenance, origin } = parameter
  const value = values
    .map((dated) => displayValue(pack, subject, id, outerValue(dated.value, type), lang))
    .join(lang === 'zh' ? '；' : '; ')
  return [{ id, title: title[lang], value, provenance: provenanceLabels[provenance][lang], origin }]
}

const exampleWords = (
  pack: PackTree,
  rule: RuleNode,
  result: ExampleResult,
  lang: Language,
): ExampleWords => {
  const { title, expected, actual, passed, missing, diagnostics, origin } = result
  const example = rule.examples.find((item) => item.origin.pointer === origin.pointer)
  return {
    title: title[lang],
    asOf: example?.asOf ?? '',
    expected,
    actual,
    passed,
    missing: missing.map((fact) => factLabel(pack, rule.subject, fact, lang)),
    diagnostics,
    origin,
  }
}

const ruleWords = (
  pack: PackTree,
  rule: RuleNode,
  results: readonly ExampleResult[],
  lang: Language,
): RuleWords => {
  const { id, title, strength, subject, clause, furtherClauses, agencies, action, origin } = rule
  return {
    ...ruleInWords(pack, rule, lang),
    id,
    title: title[lang],
    strength,
    subject: pack.subjects.find(({ name }) => name === subject)?.entry.label[lang] ?? subject,
    clauses: [clause, ...furtherClauses].map((locator) => clauseWords(pack, locator, lang)),
    agencies: agencyNames(pack, agencies, lang),
    action: action[lang],
    parameters: rule.parameters.flatMap((name) => parameterWords(pack, subject, name, lang)),
    examples: results
      .filter((result) => result.rule === id)
      .map((result) => exampleWords(pack, rule, result, lang)),
    origin,
  }
}

/** A point of the pack as it last compiled; null where there is none of that number. */
export const pointInWords = (number: number, lang: Language): PointWords | null => {
  const { pack, report } = latest()
  const point = pack.points.find((item) => item.number === number)
  if (point === undefined) return null
  const { section, title, summary, agencies, rules } = point
  return {
    number,
    section: pack.sections.find((item) => item.number === section)?.title[lang] ?? '',
    title: title[lang],
    summary: summary[lang],
    agencies: agencyNames(pack, agencies, lang),
    rules: rules.map((rule) => ruleWords(pack, rule, report.results, lang)),
    notRules: pack.clauses
      .filter(({ locator, coverage }) => locator.startsWith(`${number}.`) && coverage !== 'rules')
      .map(({ locator }) => clauseWords(pack, locator, lang)),
  }
}
