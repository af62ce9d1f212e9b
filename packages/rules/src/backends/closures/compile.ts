import type { PackTree, ParameterNode, ParameterValue, SubjectNode } from '../../ir/tree.js'
import { compilePlan, type Workshop } from './compile-plan.js'
import { environmentOf, Needs } from './environment.js'
import type { Environment } from './frame.js'
import type { Plan } from './plan.js'

/** A pack ready to run: one plan per subject, and the parameters of any date on demand. */
export interface Engine {
  readonly pack: PackTree
  readonly parameters: ReadonlyMap<string, ParameterNode>
  readonly plan: (subject: string) => Plan | undefined
  readonly environment: (
    asOf: string,
    overrides: ReadonlyMap<string, ParameterValue>,
  ) => Environment
}

const engines = new WeakMap<PackTree, Engine>()

/** The closures of a pack, compiled once, at first use. */
export const engineOf = (pack: PackTree): Engine => {
  const known = engines.get(pack)
  if (known !== undefined) return known
  const engine = compile(pack)
  engines.set(pack, engine)
  return engine
}

const none: ReadonlyMap<string, ParameterValue> = new Map()

const compile = (pack: PackTree): Engine => {
  const parameters = new Map(pack.parameters.map((parameter) => [parameter.id, parameter]))
  const subjects = new Map<string, SubjectNode>(
    pack.subjects.map((subject) => [subject.name, subject]),
  )
  const workshop: Workshop = { subjects, needs: new Needs() }
  const plans = new Map(
    pack.subjects.map((subject) => [subject.name, compilePlan(subject, workshop, null)]),
  )
  // The parameters of the last date asked for: a batch is judged on one day.
  let last: Environment | undefined
  return {
    pack,
    parameters,
    plan: (subject) => plans.get(subject),
    environment: (asOf, overrides) => {
      if (overrides.size > 0) return environmentOf(parameters, workshop.needs.all, asOf, overrides)
      if (last?.asOf !== asOf) last = environmentOf(parameters, workshop.needs.all, asOf, none)
      return last
    },
  }
}
