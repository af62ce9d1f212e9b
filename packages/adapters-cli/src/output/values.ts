import type { Language } from '@workpoints/model'
import { displayValue, type Gap, type PackTree } from '@workpoints/rules'
import type { TargetSummary } from '@workpoints/rules/report'
import { report } from '../messages/report.js'

/** Whole yuan need no decimals in a table. */
const short = (text: string): string => text.replace(/\.00(?= )/, '')

/** Two amounts of the same unit, which is said once: `7 – 13 items`. */
const range = (low: string, high: string): string => {
  const unit = /^[\d,.]+(\D*)$/.exec(low)?.[1] ?? ''
  const bare = unit !== '' && high.endsWith(unit) ? low.slice(0, -unit.length) : low
  return `${bare} – ${high}`
}

/** Where a fact stands, as far as it is known. */
export const actualText = (
  pack: PackTree,
  subject: string,
  { fact, actual, atMost }: Gap,
  language: Language,
): string => {
  if (actual === null && atMost === undefined) return report.unknown[language]
  const show = (value: typeof actual): string =>
    short(displayValue(pack, subject, fact, value, language))
  if (atMost === undefined) return show(actual)
  return atMost === null ? `≥ ${show(actual)}` : range(show(actual), show(atMost))
}

export const requiredText = (
  pack: PackTree,
  subject: string,
  { fact, required }: Gap,
  language: Language,
): string => short(displayValue(pack, subject, fact, required, language))

/** How far a target is missed; a dash where it is not. */
export const lackText = (
  pack: PackTree,
  { subject, gap, outcome }: TargetSummary,
  language: Language,
): string => {
  const { fact, actual, required } = gap
  if (outcome === 'met') return report.reached[language]
  if (outcome === 'undetermined' || typeof actual !== 'number' || typeof required !== 'number') {
    return report.unknown[language]
  }
  return short(displayValue(pack, subject, fact, Math.abs(required - actual), language))
}
