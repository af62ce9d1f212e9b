import type { ChoiceEntries, DepartmentCode, FactType, Text, UnitCode } from '@workpoints/model'
import type { Pack, PackTree } from '../ir/tree.js'
import { evaluate } from './evaluate.js'
import type { EvaluateOptions } from './session.js'
import { describe } from './wording.js'

/** A fact that is worth asking for, with all that a form needs to ask for it. */
export interface Question {
  /** The record it is about. */
  readonly subject: string
  readonly id: string | null
  /** By name; a dot leads into child records. A collection is asked for by its own name. */
  readonly fact: string
  readonly label: Text
  /** `records` where the list of child records itself is missing. */
  readonly type: FactType | 'records'
  readonly unit: UnitCode | null
  readonly choices: ChoiceEntries | null
  /** Null for a list of child records. */
  readonly holder: DepartmentCode | null
  /** Whether a department already holds it, so that nobody need be asked. */
  readonly extractable: boolean
  /** Rules that are undetermined without it, in the order of the pack. */
  readonly rules: readonly string[]
}

export interface QuestionOptions extends Omit<EvaluateOptions, 'explain'> {
  /** Only what these rules wait for; all rules where left out. */
  readonly rules?: readonly string[]
  /** Name as well what a department already holds; it is left out otherwise. */
  readonly held?: boolean
}

interface Found {
  readonly subject: string
  readonly id: string | null
  readonly fact: string
  readonly rules: string[]
  worth: number
}

/**
 * The facts still worth asking for: those without which a rule about the record, or about a child
 * record inside it, cannot be answered. A fact that no open rule needs is not among them.
 *
 * The best come first: a fact counts for each rule that waits for it, and more where the rule waits
 * for little else. What a department already holds is left out unless asked for.
 *
 * @returns nothing where the options or the record cannot be read; `evaluate` says why
 */
export const questions = <R extends object>(
  pack: Pack<R>,
  record: NoInfer<R>,
  options: QuestionOptions,
): readonly Question[] => {
  const { rules: wanted, held = false, ...rest } = options
  const found = new Map<string, Found>()
  for (const { subject, id, findings } of evaluate(pack, record, rest).subjects)
    for (const { rule, missing } of findings) {
      if (wanted?.includes(rule) === false) continue
      for (const fact of missing) {
        const key = JSON.stringify([subject, id, fact])
        const known = found.get(key) ?? { subject, id, fact, rules: [], worth: 0 }
        known.rules.push(rule)
        known.worth += 1 / missing.length
        found.set(key, known)
      }
    }
  return [...found.values()]
    .toSorted((left, right) => right.worth - left.worth)
    .flatMap(({ worth: _worth, ...item }): Question[] => {
      const described = asked(pack, item.subject, item.fact)
      return described === null || (described.extractable && !held)
        ? []
        : [{ ...item, ...described }]
    })
}

/** Null for what is no fact: a parameter without a value cannot be asked of anybody. */
const asked = (
  pack: PackTree,
  subject: string,
  name: string,
): Omit<Question, 'subject' | 'id' | 'fact' | 'rules'> | null => {
  const described = describe(pack, subject, name)
  if (described === null) return null
  const { fact, ...words } = described
  if (fact === null && words.type !== 'records') return null
  return {
    ...words,
    holder: fact?.entry.holder ?? null,
    extractable: fact?.entry.extractable ?? false,
  }
}
