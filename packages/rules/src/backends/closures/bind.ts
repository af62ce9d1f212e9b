import { openEnd, parseDate, parseMoney } from '@workpoints/model'
import type { FactNode } from '../../ir/tree.js'
import type { Frame } from './frame.js'
import { isRecord, type RawRecord } from './links.js'

/** What can be wrong with one entry of a record. */
export type BindProblem =
  | 'unknown-fact'
  | 'derived-fact'
  | 'not-money'
  | 'not-a-count'
  | 'not-a-flag'
  | 'not-a-date'
  | 'not-a-choice'
  | 'not-choices'
  | 'not-an-identifier'
  | 'not-a-list-of-records'

/** Told the key of the entry, never its value. */
export type Report = (problem: BindProblem, key: string) => void

/** Where each entry of a record goes; made once per subject. */
export interface Binding {
  readonly places: ReadonlyMap<string, { readonly place: number; readonly fact: FactNode }>
  readonly children: ReadonlySet<string>
  /** Facts of the subject that this binding does not need, but a record may have. */
  readonly ignored: ReadonlySet<string>
  /** NaN, or the end of time for the end of a span that has not ended. */
  readonly initial: Float64Array
}

export const bindingOf = (
  facts: readonly FactNode[],
  children: readonly string[],
  ignored: readonly string[],
): Binding => ({
  places: new Map(facts.map((fact, place) => [fact.name, { place, fact }])),
  children: new Set(children),
  ignored: new Set([...ignored, 'subject', 'id']),
  initial: Float64Array.from(facts, (fact) => (fact.openEnded ? openEnd : Number.NaN)),
})

/**
 * Fills a frame from a record by going through the record's own keys: a record that lacks facts
 * costs no more than one that has them. What cannot be read is reported and stays unknown.
 */
export const bind = (
  binding: Binding,
  record: RawRecord,
  frame: Frame,
  report: Report | null,
): void => {
  frame.low.set(binding.initial)
  frame.high.set(binding.initial)
  frame.texts.fill(undefined)
  frame.classes.fill(3)
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (value === null || value === undefined) continue
    const target = binding.places.get(key)
    if (target === undefined) {
      if (report !== null) reportOther(binding, key, value, report)
      continue
    }
    const { place, fact } = target
    if (!fact.givable) {
      report?.('derived-fact', key)
      continue
    }
    if (fact.type === 'identifier') {
      if (typeof value === 'string') frame.texts[place] = value.normalize('NFC')
      else report?.('not-an-identifier', key)
      continue
    }
    const number = toInner(fact, value)
    if (Number.isNaN(number)) report?.(problemOf[fact.type], key)
    else {
      frame.low[place] = number
      frame.high[place] = number
    }
  }
}

const reportOther = (binding: Binding, key: string, value: unknown, report: Report): void => {
  if (binding.children.has(key)) {
    if (!Array.isArray(value) || !value.every(isRecord)) report('not-a-list-of-records', key)
  } else if (!binding.ignored.has(key)) report('unknown-fact', key)
}

const problemOf = {
  money: 'not-money',
  count: 'not-a-count',
  share: 'derived-fact',
  flag: 'not-a-flag',
  date: 'not-a-date',
  choice: 'not-a-choice',
  choices: 'not-choices',
} as const

/** The number that stands for a value, NaN where it is not of the fact's type. */
const toInner = (fact: FactNode, value: unknown): number => {
  switch (fact.type) {
    case 'money':
      return typeof value === 'number' || typeof value === 'string'
        ? (parseMoney(value) ?? Number.NaN)
        : Number.NaN
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
        ? value
        : Number.NaN
    case 'flag':
      return value === true ? 1 : value === false ? 0 : Number.NaN
    case 'date':
      return typeof value === 'string' ? (parseDate(value) ?? Number.NaN) : Number.NaN
    case 'choice':
      return indexOfCode(fact, value)
    case 'choices':
      return setOfCodes(fact, value)
    case 'share':
    case 'identifier':
      return Number.NaN
  }
}

const indexOfCode = (fact: FactNode, value: unknown): number => {
  const index = typeof value === 'string' ? (fact.choices?.indexOf(value) ?? -1) : -1
  return index < 0 ? Number.NaN : index
}

const setOfCodes = (fact: FactNode, value: unknown): number => {
  if (!Array.isArray(value)) return Number.NaN
  const indices = new Set(value.map((code) => indexOfCode(fact, code)))
  let sum = 0
  for (const index of indices) sum += 2 ** index
  return sum
}
