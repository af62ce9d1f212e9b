import type { Condition } from '@workpoints/model'
import type { AuthoredPack } from '../../ir/authored.js'
import { type Facts, holds } from './engine.js'
import { whereEngines } from './where-engines.js'
import { exactFacts, factsOf, named, type RawRecord } from './facts.js'
import { plainCondition } from './plain.js'
import { subjectOf } from './subject.js'
import { parametersOn } from './values.js'

/** What the reference says of a rule; due dates are not its business, so pending is unmet here. */
export type ReferenceOutcome = 'met' | 'unmet' | 'notApplicable'

/** The rules of one subject, ready for an `Engine` of one's own. */
export interface JsonRulesEngineSubject {
  /** Named conditions, for `engine.setCondition(name, condition)`. */
  readonly conditions: Readonly<Record<string, { readonly all: readonly Condition[] }>>
  /** Two rules for each rule of the pack, for `engine.addRule(rule)`. */
  readonly rules: readonly {
    readonly conditions: { readonly all: readonly Condition[] }
    readonly event: {
      readonly type: 'applies' | 'met'
      readonly params: { readonly rule: string }
    }
  }[]
}

/** A pack in the form of json-rules-engine. */
export interface JsonRulesEnginePack {
  readonly subject: (name: string) => JsonRulesEngineSubject
  /** The facts of a record, derived ones included, as `engine.run(facts)` wants them. */
  readonly facts: (
    record: Readonly<Record<string, unknown>>,
    options: { readonly asOf: string },
  ) => Promise<Facts>
}

/** The facts of a record that have one value, as the operators of json-rules-engine compare them. */
const factsFor = async (
  authored: AuthoredPack,
  record: RawRecord,
  asOf: string,
): Promise<Facts> => {
  const subject = subjectOf(authored, record['subject'])
  const parameters = parametersOn(authored, asOf)
  const { ask } = whereEngines(authored)
  const known = await factsOf(subject, record, { pack: authored, parameters, ask })
  return exactFacts(subject.facts, authored, known)
}

/**
 * The authored conditions of a pack for json-rules-engine, unchanged but for amounts and names that
 * it would not compare as we do: amounts in text become numbers, names are composed (NFC). Only a
 * pack that has passed the checks can come here: json-rules-engine must never see unchecked JSON,
 * since its `path` can run code. Its logic has two values, so it is a reference for complete facts
 * only.
 *
 * @throws TypeError from `subject` and `facts` where the pack does not have such a subject
 */
export const toJsonRulesEngine = (pack: {
  readonly authored: AuthoredPack
}): JsonRulesEnginePack => {
  const { authored } = pack
  return {
    subject: (name) => {
      const subject = subjectOf(authored, name)
      const plain = (condition: Condition): Condition =>
        plainCondition(condition, authored, subject)
      return {
        conditions: Object.fromEntries(
          [...named(authored, name)].map(([key, condition]) => [key, { all: [plain(condition)] }]),
        ),
        rules: authored.rules
          .filter(({ subject }) => subject === name)
          .flatMap(({ id, applies, requires }) => {
            const binding = applies === null ? [] : [plain(applies)]
            return [
              ...(applies === null
                ? []
                : [
                    {
                      conditions: { all: binding },
                      event: { type: 'applies', params: { rule: id } },
                    } as const,
                  ]),
              {
                conditions: { all: [...binding, plain(requires)] },
                event: { type: 'met', params: { rule: id } },
              } as const,
            ]
          }),
      }
    },
    facts: (record, { asOf }) => factsFor(authored, record, asOf),
  }
}

/**
 * What json-rules-engine says of every rule of a record's subject.
 *
 * @returns null for a rule that looks at a fact without a value
 * @throws TypeError where the pack does not have the record's subject
 */
export const secondOpinion = async (
  pack: { readonly authored: AuthoredPack },
  record: Readonly<Record<string, unknown>>,
  { asOf, rules }: { readonly asOf: string; readonly rules?: readonly string[] },
): Promise<Readonly<Record<string, ReferenceOutcome | null>>> => {
  const { authored } = pack
  const subject = subjectOf(authored, record['subject'])
  const facts = await factsFor(authored, record, asOf)
  const plain = (condition: Condition): Condition => plainCondition(condition, authored, subject)
  const conditions = new Map(
    [...named(authored, subject.name)].map(([name, condition]) => [name, plain(condition)]),
  )
  const opinions: Record<string, ReferenceOutcome | null> = {}
  for (const { id, applies, requires, ...rule } of authored.rules) {
    if (rule.subject !== subject.name || (rules !== undefined && !rules.includes(id))) continue
    const binds = applies === null ? true : await holds(plain(applies), conditions, facts)
    const met = binds === true ? await holds(plain(requires), conditions, facts) : null
    opinions[id] = binds === false ? 'notApplicable' : met === null ? null : met ? 'met' : 'unmet'
  }
  return opinions
}
