import { type Condition, parseDate } from '@workpoints/model'
import type { AuthoredDue, AuthoredPack, AuthoredRule, AuthoredSubject } from '../../ir/authored.js'
import { SubjectEngine, type Truth } from './engine.js'
import { whereEngines } from './where-engines.js'
import { factsOf, named, type RawRecord } from './facts.js'
import { subjectOf } from './subject.js'
import { type KnownFacts, parametersOn } from './values.js'

export type ThreeValuedOutcome = 'met' | 'unmet' | 'pending' | 'notApplicable' | 'undetermined'

/** What the reference says of one record, without its child records. */
export interface ThreeValuedOpinion {
  readonly outcomes: Readonly<Record<string, ThreeValuedOutcome>>
  /** Null is unknown. */
  readonly classifications: Readonly<Record<string, boolean | null>>
}

export interface ThreeValuedReference {
  /** @throws TypeError where the pack does not have the record's subject */
  readonly judge: (
    record: RawRecord,
    options: { readonly asOf: string },
  ) => Promise<ThreeValuedOpinion>
}

interface Prepared {
  readonly subject: AuthoredSubject
  readonly rules: readonly AuthoredRule[]
  readonly classifications: readonly string[]
  readonly engine: SubjectEngine
}

/**
 * json-rules-engine as a reference for incomplete records: each condition is asked for certain and
 * for possible, by operators of our own, and what is true of the one and not of the other is unknown.
 * It reads what was authored, never the checked tree. One engine for each subject is built on first
 * use and run once for each record, so keep the reference for all the records of a pack.
 *
 * @param options.rules only these; all where left out
 */
export const threeValuedReference = (
  pack: { readonly authored: AuthoredPack },
  options: { readonly rules?: readonly string[] } = {},
): ThreeValuedReference => {
  const { authored } = pack
  const { ask } = whereEngines(authored)
  const prepared = new Map<string, Prepared>()
  const prepare = (name: unknown): Prepared => {
    const subject = subjectOf(authored, name)
    const known = prepared.get(subject.name)
    if (known !== undefined) return known
    const rules = authored.rules.filter(
      (rule) => rule.subject === subject.name && options.rules?.includes(rule.id) !== false,
    )
    const classifications = named(authored, subject.name)
    const questions = new Map<string, Condition>()
    for (const key of classifications.keys()) questions.set(`is ${key}`, { condition: key })
    for (const { id, applies, requires } of rules) {
      if (applies !== null) questions.set(`applies ${id}`, applies)
      questions.set(`requires ${id}`, requires)
    }
    const engine = new SubjectEngine(authored, subject, classifications, questions)
    const made = { subject, rules, classifications: [...classifications.keys()], engine }
    prepared.set(subject.name, made)
    return made
  }
  return {
    judge: async (record, { asOf }) => {
      const { subject, rules, classifications, engine } = prepare(record['subject'])
      const parameters = parametersOn(authored, asOf)
      const facts = await factsOf(subject, record, { pack: authored, parameters, ask })
      const answers = await engine.ask(facts)
      const truth = (question: string): Truth => answers.get(question) ?? null
      return {
        outcomes: Object.fromEntries(
          rules.map(({ id, applies, due }) => [
            id,
            outcomeOf(
              applies === null ? true : truth(`applies ${id}`),
              truth(`requires ${id}`),
              () => (due === null ? false : hasTime(due, facts, asOf)),
            ),
          ]),
        ),
        classifications: Object.fromEntries(
          classifications.map((name) => [name, truth(`is ${name}`)]),
        ),
      }
    },
  }
}

const outcomeOf = (applies: Truth, requires: Truth, time: () => Truth): ThreeValuedOutcome => {
  if (applies === false) return 'notApplicable'
  if (applies === null || requires === null) return 'undetermined'
  if (requires) return 'met'
  const left = time()
  return left === null ? 'undetermined' : left ? 'pending' : 'unmet'
}

/** Whether the due date has not passed; on the day itself it has not. */
const hasTime = (due: AuthoredDue, facts: KnownFacts, asOf: string): Truth => {
  const day = (name: string): number | null => {
    const value = facts[name]
    return typeof value === 'string' ? parseDate(value) : null
  }
  const today = parseDate(asOf)
  const from = day('on' in due ? due.on : due.after)
  const days = 'on' in due ? 0 : facts[due.days]
  return today === null || from === null || typeof days !== 'number' ? null : from + days >= today
}
