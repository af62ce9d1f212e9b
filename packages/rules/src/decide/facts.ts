import {
  type DepartmentCode,
  type Diagnostic,
  type FactType,
  openEnd,
  type Sensitivity,
  type Text,
  type UnitCode,
} from '@workpoints/model'
import type { FactNode, Pack } from '../ir/tree.js'
import { bind } from '../backends/closures/bind.js'
import type { Frame } from '../backends/closures/frame.js'
import { idOf } from '../backends/closures/links.js'
import { frameOf } from '../backends/closures/plan.js'
import type { Site } from './missing.js'
import { outerOperand } from './outer.js'
import type { OuterValue } from './result.js'
import { openSite, type RecordOptions } from './site.js'

/** One fact of a record, with what people need to know of it. */
export interface KnownFact {
  readonly fact: string
  readonly label: Text
  readonly type: FactType
  /** Null where the type has none. */
  readonly unit: UnitCode | null
  /**
   * Null where unknown; the lower bound where only bounds are known. Money in yuan; shares and
   * amounts per head are not rounded.
   */
  readonly value: OuterValue
  /** The upper bound, where only bounds are known; null where there is none. */
  readonly atMost?: OuterValue
  /** Set of the end of a span that has not ended: it has no value, and yet nothing is unknown. */
  readonly notEnded?: true
  /** Whether the record leaves it to be worked out; then its value follows from other facts. */
  readonly derived: boolean
  readonly holder: DepartmentCode
  /** Whether a department already holds it, so that nobody need be asked. */
  readonly extractable: boolean
  readonly sensitivity: Sensitivity
}

/** All facts of a record. */
export interface KnownFacts {
  readonly subject: string
  readonly id: string | null
  /** In the order of the subject's facts: those that are stated first. */
  readonly facts: readonly KnownFact[]
}

export interface FactsOptions extends RecordOptions {
  /** The record's subject, where it does not name one. */
  readonly subject?: string
}

/**
 * Every fact of the record's subject with its value on that day, stated or derived, for a page about
 * one record. Never throws on data; what cannot be read in the record counts as unknown, and
 * `evaluate` says what and why.
 *
 * @returns what is wrong with the options, or keeps the record from being read at all
 */
export const factsOf = <R extends object>(
  pack: Pack<R>,
  record: NoInfer<R>,
  options: FactsOptions,
): KnownFacts | { readonly diagnostics: readonly Diagnostic[] } => {
  const opened = openSite(pack, record, options.subject, options)
  if ('diagnostics' in opened) return opened
  const { site } = opened
  const { plan } = site
  // What the record itself says, before anything is derived.
  const own = frameOf(plan, site.session.environment)
  bind(plan.binding, site.record, own, null)
  return {
    subject: plan.subject.name,
    id: idOf(site.record) ?? null,
    facts: plan.facts.map((fact, place) => knownFact(fact, place, own, site)),
  }
}

const knownFact = (fact: FactNode, place: number, own: Frame, site: Site): KnownFact => {
  const { name, type, unit, entry, derivation, openEnded } = fact
  const { session, plan, frame } = site
  const { actual, ...bounds } = outerOperand({ kind: 'fact', name }, session, plan, frame)
  const notEnded = openEnded && frame.low[place] === openEnd
  return {
    fact: name,
    label: entry.label,
    type,
    unit,
    value: notEnded ? null : actual,
    ...bounds,
    ...(notEnded ? { notEnded: true as const } : {}),
    derived: derivation !== null && Number.isNaN(own.low[place]),
    holder: entry.holder,
    extractable: entry.extractable,
    sensitivity: entry.sensitivity,
  }
}
