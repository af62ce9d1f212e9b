import type { Condition, Derivation } from '@workpoints/model'
import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'
import { SubjectEngine, type Truth } from './engine.js'
import { type Ask, named } from './facts.js'
import type { KnownFacts } from './values.js'

/** What an aggregate asks of its child records, null where it asks nothing. */
const whereOf = (
  declared: Derivation,
): { readonly of: string; readonly where: Condition } | null => {
  const [over] = Object.values(declared) as readonly unknown[]
  return typeof over === 'object' && over !== null && 'of' in over && 'where' in over
    ? (over as { readonly of: string; readonly where: Condition })
    : null
}

/** The subject at the end of a path of collections. */
const innermost = (
  pack: AuthoredPack,
  from: AuthoredSubject,
  path: string,
): AuthoredSubject | undefined =>
  path
    .split('.')
    .reduce<AuthoredSubject | undefined>(
      (at, collection) => pack.subjects.find(({ name }) => name === at?.children[collection]),
      from,
    )

/**
 * The conditions of all derivations on child records, in one engine for each kind of child record.
 * A record is asked about all of them at once, and once only.
 */
export class WhereEngines {
  readonly #pack: AuthoredPack
  /** By subject; one condition may stand in several declarations. */
  readonly #questions = new Map<string, Map<Condition, string>>()
  readonly #engines = new Map<string, SubjectEngine>()
  readonly #answers = new WeakMap<KnownFacts, Promise<ReadonlyMap<string, Truth>>>()

  constructor(pack: AuthoredPack) {
    this.#pack = pack
    for (const subject of pack.subjects)
      for (const { derive } of Object.values(subject.facts)) {
        const over = derive === undefined ? null : whereOf(derive)
        const child = over === null ? undefined : innermost(pack, subject, over.of)
        if (over === null || child === undefined) continue
        const questions = this.#questions.get(child.name) ?? new Map<Condition, string>()
        if (!questions.has(over.where)) questions.set(over.where, `where ${questions.size}`)
        this.#questions.set(child.name, questions)
      }
  }

  readonly ask: Ask = async (subject, where, facts) => {
    const name = this.#questions.get(subject)?.get(where)
    if (name === undefined) throw new Error('a condition that no derivation of the pack has')
    const answers = this.#answers.get(facts) ?? this.#engine(subject).ask(facts)
    this.#answers.set(facts, answers)
    return (await answers).get(name) ?? null
  }

  #engine(name: string): SubjectEngine {
    const known = this.#engines.get(name)
    if (known !== undefined) return known
    const subject = this.#pack.subjects.find((each) => each.name === name)
    if (subject === undefined) throw new Error(`no subject ${name}`)
    const questions = new Map(
      [...(this.#questions.get(name) ?? [])].map(([where, question]) => [question, where] as const),
    )
    const engine = new SubjectEngine(this.#pack, subject, named(this.#pack, name), questions)
    this.#engines.set(name, engine)
    return engine
  }
}

const made = new WeakMap<AuthoredPack, WhereEngines>()

/** The engines of a pack, built when they are first asked for. */
export const whereEngines = (pack: AuthoredPack): WhereEngines => {
  const known = made.get(pack) ?? new WhereEngines(pack)
  made.set(pack, known)
  return known
}
