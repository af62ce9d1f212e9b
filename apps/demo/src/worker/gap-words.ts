import type { Language } from '@workpoints/model'
import { displayValue, type Gap } from '@workpoints/rules'
import { text } from '../text.js'
import { pack } from './state.js'

/** The two sides of a gap as people read them, with bounds where only those are known. */
export interface GapWords {
  readonly actual: string
  readonly required: string
}

/** Whole yuan need no decimals in a table. */
const short = (written: string): string => written.replace(/\.00(?= )/, '')

const atLeast = text('至少', 'at least')
const atMost = text('至多', 'at most')

/** A value, or the bounds between which it lies. */
const between = (
  language: Language,
  show: (value: Gap['actual']) => string,
  low: Gap['actual'],
  high: Gap['actual'] | undefined,
): string => {
  if (high === undefined) return show(low)
  if (high === null) return `${atLeast[language]} ${show(low)}`
  return low === null ? `${atMost[language]} ${show(high)}` : `${show(low)} – ${show(high)}`
}

export const gapWords = (subject: string, gap: Gap, language: Language): GapWords => {
  const show = (value: Gap['actual']): string =>
    short(displayValue(pack, subject, gap.fact, value, language))
  return {
    actual: between(language, show, gap.actual, gap.atMost),
    required: between(language, show, gap.required, gap.requiredAtMost),
  }
}
