import type { Condition } from '@workpoints/model'
import { Engine, Fact, type TopLevelCondition } from 'json-rules-engine'
import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'
import { conditionInMode, inMode, modes, operatorsInModes } from './possibly.js'
import type { KnownFacts } from './values.js'

/** What json-rules-engine is told about one record; dates as text, money in yuan. */
export type Facts = Readonly<Record<string, unknown>>

/** What a condition comes to; null is unknown. */
export type Truth = boolean | null

/**
 * An engine that can do nothing but compare: conditions must be known, and paths into values, which
 * its own resolver would run as code, are refused.
 *
 * @param allowUndefinedFacts where false, a fact without a value stops it
 */
const newEngine = (allowUndefinedFacts: boolean): Engine =>
  new Engine([], {
    allowUndefinedFacts,
    allowUndefinedConditions: false,
    replaceFactsInEventParams: false,
    pathResolver: () => {
      throw new Error('paths are not part of the rule language')
    },
  })

/** json-rules-engine wants a group at the top. */
const group = (condition: object): TopLevelCondition =>
  ({ all: [condition] }) as unknown as TopLevelCondition

/**
 * Whether the condition holds, as json-rules-engine says with its own operators.
 *
 * @param named the classifications it may name
 * @returns null where a fact it looked at has no value: its logic knows only two values
 */
export const holds = async (
  condition: Condition,
  named: ReadonlyMap<string, Condition>,
  facts: Facts,
): Promise<Truth> => {
  const engine = newEngine(false)
  for (const [name, definition] of named) engine.setCondition(name, group(definition))
  let held = false
  engine.addRule({
    conditions: group(condition),
    event: { type: 'held' },
    onSuccess: () => {
      held = true
    },
  })
  for (const [name, value] of Object.entries(facts)) engine.addFact(name, value)
  try {
    await engine.run()
  } catch (error) {
    if (isUndefinedFact(error)) return null
    throw error
  }
  return held
}

const isUndefinedFact = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'UNDEFINED_FACT'

/**
 * One engine for all conditions on the records of a subject, asked with three values. It is built
 * once and run once for each record.
 */
export class SubjectEngine {
  readonly #engine = newEngine(true)
  readonly #names: readonly string[]
  /** An engine does one run at a time: the end of one would stop another. */
  #last: Promise<unknown> = Promise.resolve()

  /**
   * @param named the classifications of the subject
   * @param questions conditions by a name of the caller's
   */
  constructor(
    pack: AuthoredPack,
    subject: AuthoredSubject,
    named: ReadonlyMap<string, Condition>,
    questions: ReadonlyMap<string, Condition>,
  ) {
    this.#names = [...questions.keys()]
    for (const [name, asked] of operatorsInModes) this.#engine.addOperator(name, asked)
    for (const mode of modes) {
      for (const [name, condition] of named)
        this.#engine.setCondition(
          inMode(name, mode),
          group(conditionInMode(condition, mode, pack, subject)),
        )
      for (const [name, condition] of questions)
        this.#engine.addRule({
          conditions: group(conditionInMode(condition, mode, pack, subject)),
          event: { type: inMode(name, mode) },
        })
    }
  }

  /** What each question comes to for the record that has these facts. */
  ask(facts: KnownFacts): Promise<ReadonlyMap<string, Truth>> {
    const asked = this.#last.then(() => this.#run(facts))
    this.#last = asked.catch(() => undefined)
    return asked
  }

  async #run(facts: KnownFacts): Promise<ReadonlyMap<string, Truth>> {
    if (this.#names.length === 0) return new Map()
    const known: Record<string, Fact> = {}
    // A fact that is not to be remembered is not hashed, which would take longer than comparing it.
    for (const [name, value] of Object.entries(facts))
      known[name] = new Fact(name, value, { cache: false })
    const { events } = await this.#engine.run(known)
    const held = new Set(events.map(({ type }) => type))
    return new Map(
      this.#names.map((name) => [
        name,
        held.has(inMode(name, 'certainly'))
          ? true
          : held.has(inMode(name, 'possibly'))
            ? null
            : false,
      ]),
    )
  }
}
