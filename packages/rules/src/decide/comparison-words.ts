import { formatDate, type Language, openEnd, type OperatorName } from '@workpoints/model'
import { operators } from '../ir/operators.js'
import type { CompareNode, PackTree } from '../ir/tree.js'
import { boundsText } from './explain.js'
import type { Citation, OuterValue } from './result.js'
import { displayValue, factLabel, yesNo } from './wording.js'

/** The parts of a comparison in words. */
export interface ComparisonWords {
  /** What is compared. */
  readonly fact: string
  /** What it is now; null where that is unknown. */
  readonly actual: string | null
  /** What it is compared with. */
  readonly required: string
}

const lastDay = formatDate(openEnd)

/** The parts of a comparison of one record, in the language asked for. */
export const comparisonWords = (
  pack: PackTree,
  subject: string,
  { right }: CompareNode,
  { fact, actual, atMost, required, requiredAtMost, requiredFrom = '' }: Citation,
  lang: Language,
): ComparisonWords => {
  const say = (name: string, value: OuterValue): string => {
    if (value === lastDay) return lang === 'zh' ? '尚未结束' : 'not ended'
    if (Array.isArray(value) && value.length === 0) return lang === 'zh' ? '无' : 'none'
    return displayValue(pack, subject, name, value, lang)
  }
  const isKnown = required !== null || requiredAtMost !== undefined
  const from = factLabel(pack, subject, requiredFrom, lang)
  const value = boundsText(fact, required, requiredAtMost, lang, say)
  const named = right.kind === 'fact' || right.kind === 'asOf'
  return {
    fact: factLabel(pack, subject, fact, lang),
    actual:
      actual === null && atMost === undefined ? null : boundsText(fact, actual, atMost, lang, say),
    required: isKnown ? (named ? `${from} ${value}` : value) : from,
  }
}

/** What a fact is now, behind what is said of it. */
const now = (actual: string | null, lang: Language): string => {
  if (lang === 'zh') return actual === null ? '（现不清楚）' : `（现为 ${actual}）`
  return actual === null ? ' (not known)' : ` (now ${actual})`
}

/** A comparison in one line, whether it holds or not. */
export const comparisonText = (
  { fact, actual, required }: ComparisonWords,
  operator: OperatorName,
  lang: Language,
): string => `${fact} ${operators[operator].wording[lang]} ${required}${now(actual, lang)}`

/** English has no word that makes any verb one of what is needed. */
const must: Readonly<Record<OperatorName, string>> = {
  equal: 'must be',
  notEqual: 'must not be',
  in: 'must be one of',
  notIn: 'must be none of',
  contains: 'must contain',
  doesNotContain: 'must not contain',
  lessThan: 'must be below',
  lessThanInclusive: 'must be at most',
  greaterThan: 'must be above',
  greaterThanInclusive: 'must be at least',
}

/** A comparison of these values has to come out as wanted, in one line. */
export const neededText = (
  { fact, actual, required: words }: ComparisonWords,
  { operator, required }: Pick<Citation, 'operator' | 'required'>,
  wanted: boolean,
  lang: Language,
): string => {
  const { opposite } = operators[operator]
  const asked = wanted ? operator : opposite
  // What must not be yes must be no.
  const isOther = typeof required === 'boolean' && asked === 'notEqual'
  const needed = isOther ? 'equal' : asked
  const value = isOther ? yesNo[lang][required ? 'no' : 'yes'] : words
  const verb = lang === 'zh' ? `需 ${operators[needed].wording.zh}` : must[needed]
  return `${fact} ${verb} ${value}${now(actual, lang)}`
}
