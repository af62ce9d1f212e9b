import { type Diagnostic, parseDate } from '@workpoints/model'
import type { PackTree, ParameterNode, ParameterValue } from '../ir/tree.js'
import { type Engine, engineOf } from '../backends/closures/compile.js'
import { innerValue, valueOn } from '../ir/parameters.js'
import type { Environment } from '../backends/closures/frame.js'
import type { Links } from '../backends/closures/links.js'
import { problem } from './problems.js'

/** How to evaluate. */
export interface EvaluateOptions {
  /** The day the records are judged on, `YYYY-MM-DD`. Never taken from the clock. */
  readonly asOf: string
  /** Values to try instead of the pack's, by parameter; money in yuan. */
  readonly parameters?: Readonly<Record<string, number | string | boolean | readonly string[]>>
  /** Adds to each finding the comparisons it rests on. */
  readonly explain?: boolean
}

/** One evaluation: a pack, a day, the parameters of that day, and the dataset around the records. */
export interface Session {
  readonly engine: Engine
  readonly environment: Environment
  readonly overrides: ReadonlyMap<string, ParameterValue>
  readonly links: Links | null
  readonly explain: boolean
}

/** The parameter's value in this session, in the inner representation. */
export const stated = (session: Session, parameter: ParameterNode): ParameterValue | undefined =>
  session.overrides.get(parameter.id) ?? valueOn(parameter, session.environment.asOf)

/** Whether the parameter has a value in this session. */
export const isStated = (session: Session, id: string): boolean => {
  const parameter = session.engine.parameters.get(id)
  return parameter !== undefined && stated(session, parameter) !== undefined
}

/** @returns what is wrong with the options, instead of a session that could mislead */
export const sessionOf = (
  pack: PackTree,
  options: EvaluateOptions,
  links: Links | null,
): { readonly session: Session } | { readonly diagnostics: readonly Diagnostic[] } => {
  const engine = engineOf(pack)
  const diagnostics: Diagnostic[] = []
  if (typeof options.asOf !== 'string' || parseDate(options.asOf) === null)
    diagnostics.push(problem('bad-as-of', '/asOf'))
  const overrides = new Map<string, ParameterValue>()
  for (const [id, value] of Object.entries(options.parameters ?? {})) {
    const parameter = engine.parameters.get(id)
    const inner = parameter === undefined ? undefined : innerValue(parameter, value)
    if (inner === undefined)
      diagnostics.push(
        problem(
          parameter === undefined ? 'unknown-parameter' : 'bad-parameter',
          `/parameters/${id}`,
          id,
        ),
      )
    else overrides.set(id, inner)
  }
  if (diagnostics.length > 0) return { diagnostics }
  const environment = engine.environment(options.asOf, overrides)
  return {
    session: { engine, environment, overrides, links, explain: options.explain === true },
  }
}
