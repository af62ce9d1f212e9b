import type { Diagnostic, Text } from '@workpoints/model'
import { engineOf } from '../backends/closures/compile.js'
import type { Compiled } from '../backends/closures/conditions.js'
import { type Frame, no, yes } from '../backends/closures/frame.js'
import { type CompiledRule, frameOf, type Plan } from '../backends/closures/plan.js'
import { load } from '../backends/closures/run.js'
import { present } from '../ir/present.js'
import type { CompareNode, ExampleNode, Origin, Outcome, PackTree, RuleNode } from '../ir/tree.js'
import { evaluateRecord } from './evaluate.js'
import { outcomeOf } from './outcome.js'
import { problem } from './problems.js'
import { emptyOutput } from './said.js'
import { sessionOf } from './session.js'

/** How one example beside a rule came out. */
export interface ExampleResult {
  readonly rule: string
  readonly title: Text
  readonly expected: Outcome
  readonly actual: Outcome
  readonly passed: boolean
  /** Of an undetermined outcome: what was missing. */
  readonly missing: readonly string[]
  /** Entries of the record that could not be read; an example with such fails. */
  readonly diagnostics: readonly Diagnostic[]
  readonly origin: Origin
}

/** All examples of a pack, and how much of it they show. */
export interface ExampleReport {
  readonly results: readonly ExampleResult[]
  readonly points: number
  readonly rules: number
  /** Sentences of the document, and how they are accounted for. */
  readonly clauses: {
    readonly total: number
    readonly rules: number
    readonly discretion: number
    readonly aspiration: number
  }
  /** Comparisons written in rules and classifications, and those seen both true and false. */
  readonly conditions: { readonly total: number; readonly bothWays: number }
  /** Outcomes seen for each rule. */
  readonly outcomes: Readonly<Record<string, readonly Outcome[]>>
}

/** Evaluates every example of the pack on the closures. */
export const runExamples = (pack: PackTree): ExampleReport => {
  const engine = engineOf(pack)
  const seen = new Map<CompareNode, { yes: boolean; no: boolean }>()
  const rules = pack.points.flatMap((point) => point.rules)
  const results: ExampleResult[] = []
  const outcomes: Record<string, Outcome[]> = {}
  for (const subject of pack.subjects) {
    const plan = present(engine.plan(subject.name), subject.name)
    for (const rule of plan.rules) note(rule, plan, null, seen)
  }
  for (const node of rules) {
    const plan = present(engine.plan(node.subject), node.subject)
    const rule = present(
      plan.rules.find((item) => item.node.id === node.id),
      node.id,
    )
    for (const example of node.examples) {
      const result = runExample(pack, node, rule, plan, example, seen)
      results.push(result)
      const list = (outcomes[node.id] ??= [])
      if (!list.includes(result.actual)) list.push(result.actual)
    }
  }
  const covered = (coverage: string): number =>
    pack.clauses.filter((clause) => clause.coverage === coverage).length
  return {
    results,
    points: pack.points.length,
    rules: rules.length,
    clauses: {
      total: pack.clauses.length,
      rules: covered('rules'),
      discretion: covered('discretion'),
      aspiration: covered('aspiration'),
    },
    conditions: {
      total: seen.size,
      bothWays: [...seen.values()].filter((ways) => ways.yes && ways.no).length,
    },
    outcomes,
  }
}

const runExample = (
  pack: PackTree,
  node: RuleNode,
  rule: CompiledRule,
  plan: Plan,
  example: ExampleNode,
  seen: Map<CompareNode, { yes: boolean; no: boolean }>,
): ExampleResult => {
  const opened = sessionOf(pack, { asOf: example.asOf }, null)
  const told = {
    rule: node.id,
    title: example.title,
    expected: example.outcome,
    origin: example.origin,
  }
  if ('diagnostics' in opened)
    return {
      ...told,
      actual: 'undetermined',
      passed: false,
      missing: [],
      diagnostics: opened.diagnostics,
    }
  const { session } = opened
  const output = emptyOutput()
  evaluateRecord(session, example.record, '', output)
  const { subjects, diagnostics } = output
  for (const subject of subjects) diagnostics.push(...(subject.diagnostics ?? []))
  if (example.record.subject !== node.subject)
    diagnostics.push(problem('unknown-subject', '/subject'))
  const frame = frameOf(plan, session.environment)
  load(plan, example.record, frame, null, null, null)
  note(rule, plan, frame, seen)
  const actual = outcomeOf(rule, frame)
  const finding = subjects[0]?.findings.find((item) => item.rule === node.id)
  const passed = actual === example.outcome && diagnostics.length === 0
  return { ...told, actual, passed, missing: finding?.missing ?? [], diagnostics }
}

/** Marks the comparisons of a rule as there are, and with a frame as they come out. */
const note = (
  rule: CompiledRule,
  plan: Plan,
  frame: Frame | null,
  seen: Map<CompareNode, { yes: boolean; no: boolean }>,
): void => {
  const visit = ({ node, test, items }: Compiled): void => {
    if (node.kind === 'compare') {
      const ways = seen.get(node) ?? { yes: false, no: false }
      seen.set(node, ways)
      const truth = frame === null ? null : test(frame)
      if (truth === yes) ways.yes = true
      if (truth === no) ways.no = true
    } else if (node.kind === 'classification') {
      const named = plan.classifications.find((item) => item.node.name === node.name)
      visit(present(named, node.name).compiled)
    } else for (const item of items) visit(item)
  }
  if (rule.applies !== null) visit(rule.applies)
  visit(rule.requires)
  if (rule.inform !== null) visit(rule.inform.when)
}
