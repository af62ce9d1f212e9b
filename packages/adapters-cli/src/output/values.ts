import type { Language } from '@workpoints/model'
import { displayValue, type Gap, type PackTree } from '@workpoints/rules'
import { report } from '../messages/report.js'

/** Whole yuan need no decimals in a table. */
const short = (text: string): string => text.replace(/\.00(?= )/, '')

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
  return atMost === null ? `≥ ${show(actual)}` : `${show(actual)} – ${show(atMost)}`
}

export const requiredText = (
  pack: PackTree,
  subject: string,
  { fact, required }: Gap,
  language: Language,
): string => short(displayValue(pack, subject, fact, required, language))

/** How much is lacking; a dash where nothing is. */
export const lackText = (
  pack: PackTree,
  subject: string,
  { fact, actual, required }: Gap,
  language: Language,
): string => {
  if (typeof actual !== 'number' || typeof required !== 'number') return report.unknown[language]
  if (actual >= required) return report.reached[language]
  return short(displayValue(pack, subject, fact, required - actual, language))
}
