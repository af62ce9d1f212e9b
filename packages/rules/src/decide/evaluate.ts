import type { Diagnostic } from '@workpoints/model'
import type { Outcome, Pack, PackTree } from '../ir/tree.js'
import { unknown, yes } from '../backends/closures/frame.js'
import { idOf, isRecord, type RawRecord } from '../backends/closures/links.js'
import { giveBack, type Plan, takeFrame } from '../backends/closures/plan.js'
import { type Discrepancy as Disagreement, load } from '../backends/closures/run.js'
import { findingOf, targetOf } from './findings.js'
import type { Site } from './missing.js'
import { outlineOf } from './outline.js'
import { outcomeOf } from './outcome.js'
import { outerNumber } from './outer.js'
import { entryPointer, pointerStep, problem, type RecordProblem } from './problems.js'
import type { Discrepancy, Finding, Note, Result, SubjectResult, Target } from './result.js'
import { addOutput, emptyOutput, noteIn, type Output } from './said.js'
import { beyondLimits } from './size.js'
import { type EvaluateOptions, type Session, sessionOf } from './session.js'

/**
 * Judges one record with its child records by a pack, on one day.
 *
 * Pure and synchronous; never throws on data. What cannot be read in the record is reported in
 * `diagnostics` and counts as unknown. A result is a hint for the people responsible, never an
 * administrative decision.
 *
 * @returns the record's result first, then those of its child records that rules speak about
 */
export const evaluate = <R extends object>(
  pack: Pack<R>,
  record: NoInfer<R>,
  options: EvaluateOptions,
): Result => {
  const opened = sessionOf(pack, options, null)
  if ('diagnostics' in opened) return refusal(pack, options, opened.diagnostics)
  const output = emptyOutput()
  evaluateRecord(opened.session, record, '', output)
  return resultOf(pack, options.asOf, output)
}

/** The envelope of a result. */
export const resultOf = (
  pack: PackTree,
  asOf: string,
  { subjects, diagnostics }: Pick<Output, 'subjects' | 'diagnostics'>,
): Result => ({
  pack: { id: pack.id, version: pack.version, digest: pack.digest },
  asOf,
  subjects,
  ...(asOf < pack.period.from || asOf > pack.period.to ? { outsidePeriod: true as const } : {}),
  ...(diagnostics.length > 0 ? { diagnostics } : {}),
})

/** The result where the options do not even allow to begin; what they say of the day is no date. */
export const refusal = (
  pack: PackTree,
  options: EvaluateOptions,
  diagnostics: readonly Diagnostic[],
): Result => {
  const asOf: unknown = options.asOf
  const day = typeof asOf === 'string' ? asOf.slice(0, 'YYYY-MM-DD'.length) : ''
  return resultOf(pack, day, { subjects: [], diagnostics: [...diagnostics] })
}

/** Evaluates one record of nobody, with its child records, and adds what comes out. */
export const evaluateRecord = (
  session: Session,
  record: unknown,
  pointer: string,
  output: Output,
): void => {
  const one = emptyOutput()
  evaluateInto(session, record, pointer, null, one)
  addOutput(one, pointer, output)
}

interface Parent {
  readonly subject: string
  readonly id: string | null
}

const evaluateInto = (
  session: Session,
  record: unknown,
  pointer: string,
  parent: (Parent & { readonly as: string }) | null,
  output: Output,
): void => {
  const refuse = (found: () => Diagnostic): void => noteIn(output.diagnostics, output, found)
  if (!isRecord(record)) {
    refuse(() => problem('not-a-record', pointer))
    return
  }
  const name = parent === null ? record.subject : parent.as
  const plan = typeof name === 'string' ? session.engine.plan(name) : undefined
  if (plan === undefined) {
    refuse(() => problem('unknown-subject', `${pointer}/subject`))
    return
  }
  const beyond = beyondLimits(record, plan.subject.entry.limits, pointer)
  if (beyond !== null) {
    refuse(() => beyond)
    return
  }
  const own = evaluateOne(session, plan, record, pointer, parent, output)
  if (own !== null) output.subjects.push(own)
  const self: Parent = { subject: plan.subject.name, id: idOf(record) ?? null }
  for (const { name: collection, subject } of plan.subject.children) {
    const children = record[collection]
    if (!Array.isArray(children)) continue
    const within = `${pointer}${pointerStep(collection)}`
    children.forEach((child, index) => {
      const place = `${within}${pointerStep(index)}`
      if (isRecord(child)) evaluateInto(session, child, place, { ...self, as: subject }, output)
    })
  }
}

/** @returns null for a record no rule or classification speaks about, unless it has problems */
const evaluateOne = (
  session: Session,
  plan: Plan,
  record: RawRecord,
  pointer: string,
  parent: Parent | null,
  output: Output,
): SubjectResult | null => {
  const frame = takeFrame(plan, session.environment)
  const diagnostics: Diagnostic[] = []
  const disagreements: Disagreement[] = []
  const note = (code: RecordProblem, key: string): void =>
    noteIn(diagnostics, output, () => problem(code, entryPointer(pointer, key), key))
  load(plan, record, frame, session.links, note, disagreements)
  if (record.id !== undefined && record.id !== null && typeof record.id !== 'string')
    note('bad-id', 'id')
  const silent = plan.rules.length === 0 && plan.classifications.length === 0
  if (parent !== null && silent && diagnostics.length === 0) {
    giveBack(plan, frame)
    return null
  }
  const outline = outlineOf(plan, session.engine)
  const classifications: Record<string, boolean | null> = { ...outline.classifications }
  plan.classifications.forEach(({ node, compiled }, place) => {
    const known = frame.classes[place]
    const value = known === 3 ? compiled.test(frame) : known
    frame.classes[place] = value ?? unknown
    if (value !== unknown) classifications[node.name] = value === yes
  })
  const outcomes: Record<string, Outcome> = { ...outline.outcomes }
  const findings: Finding[] = []
  const targets: Target[] = []
  const notes: Note[] = []
  const site: Site = { session, plan, record, frame }
  for (const { rule, isTarget } of outline.rules) {
    const outcome = outcomeOf(rule, frame)
    if (outcome === 'notApplicable') continue
    outcomes[rule.node.id] = outcome
    if (outcome === 'unmet' || outcome === 'undetermined')
      findings.push(findingOf(rule, outcome, site))
    if (isTarget) targets.push(targetOf(rule, outcome, site))
    if (rule.inform?.when.test(frame) === yes)
      notes.push({ rule: rule.node.id, ...rule.inform.text })
  }
  giveBack(plan, frame)
  return {
    subject: plan.subject.name,
    id: idOf(record) ?? null,
    ...(parent === null ? {} : { parent: { subject: parent.subject, id: parent.id } }),
    classifications,
    outcomes,
    findings,
    ...(targets.length > 0 ? { targets } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(disagreements.length > 0 ? { discrepancies: disagreements.map(discrepancyOf) } : {}),
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  }
}

const discrepancyOf = ({ fact, stated, low, high }: Disagreement): Discrepancy => {
  const outer = (value: number) => outerNumber(value, fact.type, fact.choices)
  return {
    fact: fact.name,
    stated: outer(stated),
    derived: outer(low),
    ...(low === high ? {} : { atMost: outer(high) }),
  }
}
