import { Reaching } from '../../ir/reach.js'
import type { PackTree, SubjectNode } from '../../ir/tree.js'
import type { Engine } from './compile.js'
import { compilePlan } from './compile-plan.js'
import { environmentOf, Needs } from './environment.js'
import type { Environment } from './frame.js'
import type { Plan } from './plan.js'

/** A plan of no more of a subject than one fact is made of, which takes a fraction of the time. */
export interface FactPlan {
  readonly plan: Plan
  readonly environment: (
    asOf: string,
    overrides: Parameters<Engine['environment']>[1],
  ) => Environment
}

/** @param fact one that the subject has */
export const compileFact = (
  { subjects, parameters }: PackTree,
  subject: SubjectNode,
  fact: string,
): FactPlan => {
  const reaching = new Reaching(subject)
  reaching.fact(fact)
  const needs = new Needs()
  const named = new Map(subjects.map((item) => [item.name, item]))
  const plan = compilePlan(subject, { subjects: named, needs }, reaching.reach)
  const known = new Map(parameters.map((parameter) => [parameter.id, parameter]))
  return {
    plan,
    environment: (asOf, overrides) => environmentOf(known, needs.all, asOf, overrides),
  }
}
