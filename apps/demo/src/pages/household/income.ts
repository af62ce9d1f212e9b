import type { HouseholdView } from '../../worker/api.js'

type Income = HouseholdView['income']

/** What is to be said of an income per head against the line. */
export type Standing =
  | { readonly kind: 'unknown'; readonly line: number }
  | { readonly kind: 'noLine' }
  | {
      readonly kind: 'below' | 'reached'
      readonly perHead: number
      readonly line: number
      readonly gap: number
    }

/** Only a number that is known for certain is compared; exactly on the line is not below. */
export const standingOf = ({ perHead: { low, high }, line }: Income): Standing => {
  if (line === null) return { kind: 'noLine' }
  if (low === null || low !== high) return { kind: 'unknown', line }
  const kind = low < line ? 'below' : 'reached'
  return { kind, perHead: low, line, gap: Math.abs(low - line) }
}

/** How wide each is drawn, in per cent, where the larger of both fills most of the width. */
export const barOf = (
  perHead: number,
  line: number,
): { readonly fill: number; readonly at: number } => {
  const whole = Math.max(perHead, line) * 1.1
  return { fill: (Math.max(perHead, 0) / whole) * 100, at: (line / whole) * 100 }
}

/** The share of each part in the largest, in per cent, so that they compare at a glance. */
export const shareOf = (income: Income, amount: number | null): number => {
  const largest = Math.max(...income.parts.map((part) => part.amount ?? 0), income.net.low ?? 0)
  return amount === null || largest <= 0 ? 0 : (Math.max(amount, 0) / largest) * 100
}
