import { secondOpinion, toJsonRulesEngine } from '@workpoints/rules/json-rules-engine'
import { Engine as JsonRulesEngine, type RuleProperties } from 'json-rules-engine'
import { asOf, type FlatRecord, type Load } from '../load/load.js'
import { type Engine, letters } from './engine.js'

/**
 * json-rules-engine with two rules for each rule of the pack, as it is needed to tell unmet from not
 * applicable. Derived facts and parameters are worked out for it beforehand and cost it nothing.
 */
export const jsonRulesEngine = async (load: Load): Promise<Engine> => {
  const translated = toJsonRulesEngine(load.pack)
  const { conditions, rules } = translated.subject(load.subject)
  const engine = new JsonRulesEngine([], { allowUndefinedFacts: true })
  for (const [name, condition] of Object.entries(conditions))
    engine.setCondition(name, condition as unknown as RuleProperties['conditions'])
  for (const rule of rules) engine.addRule(rule as unknown as RuleProperties)
  const ids = (load.pack.subjects.find(({ name }) => name === load.subject)?.rules ?? []).map(
    ({ id }) => id,
  )
  const always = new Set(
    ids.filter(
      (id) => !rules.some(({ event }) => event.type === 'applies' && event.params.rule === id),
    ),
  )
  const parameters = new Set(['asOf', ...load.pack.parameters.map(({ id }) => id)])
  const records: FlatRecord[] = []
  for (const record of load.records) {
    const known = await translated.facts({ ...record, subject: load.subject }, { asOf })
    // What is the same for every record is told to the engine once.
    if (records.length === 0)
      for (const id of parameters) if (known[id] !== undefined) engine.addFact(id, known[id])
    records.push(
      Object.fromEntries(Object.entries(known).filter(([name]) => !parameters.has(name))),
    )
  }
  const authored = new Map(records.map((record, index) => [record, load.records[index]]))
  return {
    records,
    waits: true,
    letters: async (record) => {
      const opinions =
        load.rules === null
          ? await secondOpinion(load.pack, { ...authored.get(record) }, { asOf })
          : null
      const { events } = await engine.run(record)
      const applies = new Set(always)
      const met = new Set<unknown>()
      for (const { type, params } of events)
        (type === 'applies' ? applies : met).add(String(params?.['rule']))
      return ids
        .map((id) => {
          // A derived fact that it could not work out: no answer that could be compared.
          if (opinions?.[id] === null) return letters.undetermined
          if (met.has(id)) return letters.met
          return applies.has(id) ? letters.unmet : letters.notApplicable
        })
        .join('')
    },
    judge: (record) => engine.run(record),
  }
}
