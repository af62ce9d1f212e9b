import { parseDate, parseMoney } from '@workpoints/model'
import type { ParameterNode, ParameterValue } from './tree.js'

/** The parameter's value on that day in the inner representation, undefined where it has none. */
export const valueOn = (parameter: ParameterNode, asOf: string): ParameterValue | undefined =>
  parameter.values.find(({ from, to }) => from <= asOf && (to === null || asOf <= to))?.value

/**
 * A value that somebody gives instead of the pack's, in the inner representation; undefined where it
 * is not of the parameter's type.
 *
 * @param value money in yuan, as people write it
 */
export const innerValue = (
  parameter: ParameterNode,
  value: number | string | boolean | readonly string[],
): ParameterValue | undefined => {
  const example = parameter.values[0]?.value
  if (Array.isArray(example))
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? value
      : undefined
  switch (parameter.type) {
    case 'money':
      return typeof value === 'number' || typeof value === 'string'
        ? (parseMoney(value) ?? undefined)
        : undefined
    case 'count':
      return Number.isSafeInteger(value) ? value : undefined
    case 'share':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'flag':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return typeof value === 'string' && parseDate(value) !== null ? value : undefined
    case 'choice':
    case 'choices':
    case 'identifier':
      return typeof value === 'string' ? value : undefined
  }
}
