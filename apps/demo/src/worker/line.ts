import { outerValue } from '@workpoints/rules/report'
import { pack } from './state.js'

/** The net income per head, in yuan, below which a household is looked at; null on days without. */
export const monitoringLine = (asOf: string): number | null => {
  const line = pack.parameters.find(({ id }) => id === 'monitoringLine')
  const dated = line?.values.find(({ from, to }) => from <= asOf && (to === null || asOf <= to))
  const value = line === undefined ? null : outerValue(dated?.value, line.type)
  return typeof value === 'number' ? value : null
}
