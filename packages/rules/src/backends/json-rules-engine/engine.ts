import type { Condition } from '@workpoints/model'
import { Engine, type TopLevelCondition } from 'json-rules-engine'

/** What json-rules-engine is told about one record; dates as text, money in yuan. */
export type Facts = Readonly<Record<string, unknown>>

/**
 * An engine that can do nothing but compare: a fact without a value stops it, conditions must be
 * known, and paths into values, which its own resolver would run as code, are refused.
 */
const newEngine = (): Engine =>
  new Engine([], {
    allowUndefinedFacts: false,
    allowUndefinedConditions: false,
    replaceFactsInEventParams: false,
    pathResolver: () => {
      throw new Error('paths are not part of the rule language')
    },
  })

/** json-rules-engine wants a group at the top. */
const group = (condition: Condition): TopLevelCondition =>
  ({ all: [condition] }) as unknown as TopLevelCondition

/**
 * Whether the condition holds, as json-rules-engine says.
 *
 * @param named the classifications it may name
 * @returns null where a fact it looked at has no value: its logic knows only two values
 */
export const holds = async (
  condition: Condition,
  named: ReadonlyMap<string, Condition>,
  facts: Facts,
): Promise<boolean | null> => {
  const engine = newEngine()
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
