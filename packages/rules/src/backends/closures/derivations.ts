import { applyScalar, type Bounds, catalogueProperty, unknownBounds } from '@workpoints/model'
import type { DerivationNode, FactNode, Operand } from '../../ir/tree.js'
import type { Scope } from './conditions.js'
import { toNumber } from './environment.js'
import type { Frame } from './frame.js'
import type { Links } from './links.js'

/** Computes one derived fact from facts of the same record. */
export type Derive = (frame: Frame, links: Links | null) => Bounds

/** Null for aggregates, which are computed together, one pass over each kind of child records. */
export const compileDerivation = (fact: FactNode, scope: Scope): Derive | null => {
  const derivation = fact.derivation
  if (derivation === null) return null
  switch (derivation.kind) {
    case 'aggregate':
      return null
    case 'scalar': {
      const [first, ...rest] = derivation.operands.map((operand) => bounds(operand, scope))
      return (frame) => {
        let result = first === undefined ? unknownBounds : first(frame)
        for (const next of rest) result = applyScalar(derivation.operation, result, next(frame))
        return result
      }
    }
    case 'recorded': {
      const used = scope.fact(derivation.fact)
      const place = scope.place(derivation.fact)
      const known: Bounds = { low: 1, high: 1 }
      return used.type === 'identifier'
        ? (frame) => (frame.texts[place] === undefined ? unknownBounds : known)
        : (frame) => (Number.isNaN(frame.low[place]!) ? unknownBounds : known)
    }
    case 'lookup': {
      const place = scope.place(derivation.fact)
      return (frame) => {
        const named = frame.texts[place]
        if (named === undefined) return unknownBounds
        const value = catalogueProperty(named, derivation.property)
        return value === undefined ? unknownBounds : exactly(value ? 1 : 0)
      }
    }
    case 'occurrences': {
      const place = scope.place(derivation.key)
      return (frame, links) => {
        const key = frame.texts[place]
        const found =
          key === undefined ? undefined : links?.occurrences(fact.subject, derivation.key, key)
        return found === undefined ? unknownBounds : exactly(found)
      }
    }
    case 'largestBelow':
      return compileLargestBelow(fact, derivation, scope)
  }
}

const compileLargestBelow = (
  fact: FactNode,
  derivation: Extract<DerivationNode, { kind: 'largestBelow' }>,
  scope: Scope,
): Derive => {
  const within = scope.place(derivation.within)
  const orderBy = scope.place(derivation.orderBy)
  const ifNone = ifNoneOf(derivation.ifNone)
  return (frame, links) => {
    const group = frame.texts[within]
    const order = frame.low[orderBy]!
    if (group === undefined || Number.isNaN(order) || links === null) return unknownBounds
    const found = links.largestBelow(fact.subject, derivation, group, order)
    if (found === undefined) return unknownBounds
    return exactly(Number.isNaN(found) ? ifNone : found)
  }
}

const exactly = (value: number): Bounds => ({ low: value, high: value })

/** The value of `ifNone` in the inner representation; NaN where none is declared. */
export const ifNoneOf = (literal: Extract<Operand, { kind: 'literal' }> | null): number =>
  literal === null || typeof literal.value === 'object'
    ? Number.NaN
    : toNumber(literal.value, literal.type, null)

const bounds = (operand: Operand, scope: Scope): ((frame: Frame) => Bounds) => {
  switch (operand.kind) {
    case 'fact': {
      const place = scope.place(operand.name)
      return (frame) => ({ low: frame.low[place]!, high: frame.high[place]! })
    }
    case 'parameter': {
      const need = scope.need({ parameter: operand.id, form: 'number', choices: null })
      return (frame) => exactly(frame.environment.numbers[need]!)
    }
    case 'asOf':
      return (frame) => exactly(frame.environment.asOfDay)
    case 'literal': {
      const value = ifNoneOf(operand)
      return () => exactly(value)
    }
  }
}
