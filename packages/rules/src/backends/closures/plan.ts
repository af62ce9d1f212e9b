import type { Text } from '@workpoints/model'
import type {
  AggregateNode,
  ClassificationNode,
  FactNode,
  RuleNode,
  SubjectNode,
} from '../../ir/tree.js'
import type { Binding } from './bind.js'
import type { Compiled, Scope } from './conditions.js'
import type { Derive } from './derivations.js'
import type { Environment, Frame, Read } from './frame.js'

export interface CompiledClassification {
  readonly node: ClassificationNode
  readonly compiled: Compiled
}

export interface CompiledRule {
  readonly node: RuleNode
  readonly applies: Compiled | null
  readonly requires: Compiled
  readonly inform: { readonly when: Compiled; readonly text: Text } | null
  /** Day number of the due date, NaN where unknown; null where the rule has none. */
  readonly due: Read | null
}

export interface Aggregate {
  readonly fact: FactNode
  readonly place: number
  readonly node: AggregateNode
  readonly where: Compiled | null
  /** -1 where the operation needs none. */
  readonly valuePlace: number
  readonly keyPlace: number
  readonly ifNone: number
}

/** One step down from a record to its child records. */
export interface Level {
  readonly subject: string
  readonly collection: string
  readonly child: string
}

/** All aggregates over the same child records: one pass serves them all. */
export interface AggregateGroup {
  readonly levels: readonly Level[]
  readonly plan: Plan
  readonly items: readonly Aggregate[]
}

export interface Step {
  readonly place: number
  readonly fact: FactNode
  readonly derive: Derive
}

/** Everything needed to compute facts, classifications and rules of one subject. */
export interface Plan {
  readonly subject: SubjectNode
  /** A fact's index here is its place in a frame. */
  readonly facts: readonly FactNode[]
  readonly scope: Scope
  readonly binding: Binding
  readonly groups: readonly AggregateGroup[]
  readonly steps: readonly Step[]
  readonly classifications: readonly CompiledClassification[]
  readonly rules: readonly CompiledRule[]
  /** Frames that nobody is using. */
  readonly spare: Frame[]
}

/** A frame with room for everything in the plan. */
export const frameOf = (plan: Plan, environment: Environment): Frame => ({
  environment,
  low: new Float64Array(plan.facts.length),
  high: new Float64Array(plan.facts.length),
  texts: new Array<string | undefined>(plan.facts.length).fill(undefined),
  classes: new Uint8Array(plan.classifications.length),
})

/** A frame to be bound before it is read, and given back: what is in it is of an earlier record. */
export const takeFrame = (plan: Plan, environment: Environment): Frame => {
  const frame = plan.spare.pop()
  return frame?.environment === environment ? frame : frameOf(plan, environment)
}

/** Gives a frame back for the next record; nobody may look into it any more. */
export const giveBack = (plan: Plan, frame: Frame): void => {
  plan.spare.push(frame)
}
