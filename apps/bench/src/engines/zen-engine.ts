import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { FlatRecord, Load, LoadCondition, LoadRule } from '../load/load.js'
import { type Engine, letters } from './engine.js'
import { translatable } from './translatable.js'

/** What is used of the peer; its package stands in a folder of its own and may be missing. */
interface ZenModule {
  readonly ZenEngine: new () => {
    readonly createDecision: (content: object) => {
      readonly evaluate: (context: FlatRecord) => Promise<{ readonly result: unknown }>
    }
  }
}

/** The folder with the peers that the registry does not hold for every platform. */
export const peersFolder = fileURLToPath(new URL('../peers/', import.meta.url))

const signs = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'in',
  notIn: 'not in',
} as const

const toExpression = (condition: LoadCondition): string => {
  if ('all' in condition) return `(${condition.all.map(toExpression).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(toExpression).join(' or ')})`
  if ('not' in condition) return `not (${toExpression(condition.not)})`
  return `${condition.fact} ${signs[condition.operator]} ${JSON.stringify(condition.value)}`
}

const ruleToExpression = ({ applies, requires }: LoadRule): string =>
  `${toExpression(applies)} ? (${toExpression(requires)} ? '${letters.met}' : '${letters.unmet}') : '${letters.notApplicable}'`

const position = { x: 0, y: 0 }

/** A graph of one expression node between the record and the answer: the list of all outcomes. */
const graphOf = (rules: readonly LoadRule[]) => ({
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'record', name: 'record', type: 'inputNode', position },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position,
      content: {
        expressions: [
          { id: 'all', key: 'outcomes', value: `[${rules.map(ruleToExpression).join(', ')}]` },
        ],
      },
    },
    { id: 'answer', name: 'answer', type: 'outputNode', position },
  ],
  edges: [
    { id: 'in', sourceId: 'record', targetId: 'rules', type: 'edge' },
    { id: 'out', sourceId: 'rules', targetId: 'answer', type: 'edge' },
  ],
})

/**
 * zen-engine, in the quickest of the forms that were tried: one expression that lists all outcomes.
 * One expression for each rule took a sixth more time, a decision table that collects the rules that
 * apply and that are met a third more; its JavaScript node was not tried.
 */
export const zenEngine = (load: Load): Engine => {
  const { ZenEngine } = createRequire(`${peersFolder}package.json`)(
    '@gorules/zen-engine',
  ) as ZenModule
  const decision = new ZenEngine().createDecision(graphOf(translatable(load)))
  return {
    records: load.records,
    waits: true,
    letters: async (record) => {
      const { result } = await decision.evaluate(record)
      return (result as { readonly outcomes: readonly string[] }).outcomes.join('')
    },
    judge: (record) => decision.evaluate(record),
  }
}
