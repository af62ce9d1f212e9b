import type { Language } from '@workpoints/model'
import {
  agencyNames,
  factLabel,
  type Finding,
  type Outcome,
  type Strength,
  type SubjectResult,
} from '@workpoints/rules'
import { explainTree, type RuleTree, type Way, waysToSettle } from '@workpoints/rules/report'
import { county, pack, ruleOf } from '../state.js'
import type { RawRecord } from './belonging.js'

/** A rule as it comes out for one record, with all that somebody needs to act on it. */
export interface ShownRule {
  readonly rule: string
  readonly point: number
  readonly title: string
  readonly strength: Strength
  readonly outcome: Outcome
  readonly clauses: readonly { readonly locator: string; readonly summary: string }[]
  readonly agencies: string
  readonly action: string
  readonly due: string | null
  readonly tree: RuleTree | null
  readonly ways: readonly Way[]
  /** What the missing facts are called. */
  readonly labels: Readonly<Record<string, string>>
}

/** A rule about a record that belongs to the household. */
export interface BelongingFinding extends ShownRule {
  readonly subject: string
  /** What such a record is called. */
  readonly label: string
  readonly id: string | null
}

const missingIn = (node: RuleTree['requires']): readonly string[] =>
  node.kind === 'comparison' ? (node.missing ?? []) : node.items.flatMap(missingIn)

const labelsOf = (
  subject: string,
  tree: RuleTree | null,
  language: Language,
): Readonly<Record<string, string>> => {
  const parts = tree === null ? [] : [tree.applies, tree.requires]
  const missing = parts.flatMap((part) => (part === null ? [] : missingIn(part)))
  return Object.fromEntries(missing.map((fact) => [fact, factLabel(pack, subject, fact, language)]))
}

const shownRule = (
  id: string,
  outcome: Outcome,
  record: RawRecord,
  subject: string,
  finding: Finding | undefined,
  language: Language,
): ShownRule => {
  const rule = ruleOf(id)
  const { asOf, dataset } = county()
  const named = { ...record, subject }
  const tree = explainTree(pack, named, id, { lang: language, asOf, dataset })
  return {
    rule: id,
    point: rule.point,
    title: rule.title[language],
    strength: rule.strength,
    outcome,
    clauses: [rule.clause, ...rule.furtherClauses].map((locator) => ({
      locator,
      summary: pack.clauses.find((clause) => clause.locator === locator)?.summary[language] ?? '',
    })),
    agencies: agencyNames(pack, rule.agencies, language),
    action: rule.action[language],
    due: tree?.due ?? finding?.due ?? null,
    tree,
    ways: tree === null ? [] : waysToSettle(tree),
    labels: labelsOf(subject, tree, language),
  }
}

/** The rules of a record, in the order of the pack. */
export const shownRules = (
  { subject, outcomes, findings }: SubjectResult,
  record: RawRecord,
  language: Language,
): readonly ShownRule[] => {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]))
  return Object.entries(outcomes).map(([rule, outcome]) =>
    shownRule(rule, outcome, record, subject, byRule.get(rule), language),
  )
}
