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

/** Where the value of one fact goes, and how it is read. */
interface Target {
  readonly place: number
  /** Null for identifiers, which are kept as text, and for facts that nobody may state. */
  readonly read: Reading | null
  readonly givable: boolean
  /** What to say of a value that cannot be read. */
  readonly problem: BindProblem
}

/** The number that stands for a value, NaN where it is not of the fact's type. */
type Reading = (value: unknown) => number

/** Where each entry of a record goes; made once per subject. */
export interface Binding {
  readonly targets: ReadonlyMap<string, Target>
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
  targets: new Map(facts.map((fact, place) => [fact.name, targetOf(fact, place)])),
  children: new Set(children),
  ignored: new Set([...ignored, 'subject', 'id']),
  initial: Float64Array.from(facts, (fact) => (fact.openEnded ? openEnd : Number.NaN)),
})

const targetOf = (fact: FactNode, place: number): Target => ({
  place,
  read: fact.givable ? readingOf(fact) : null,
  givable: fact.givable,
  problem: fact.givable ? problemOf[fact.type] : 'derived-fact',
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
  const { low, high, texts } = frame
  low.set(binding.initial)
  high.set(binding.initial)
  texts.fill(undefined)
  frame.classes.fill(3)
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (value === null || value === undefined) continue
    const target = binding.targets.get(key)
    if (target === undefined) {
      if (report !== null) reportOther(binding, key, value, report)
    } else if (target.read !== null) {
      const number = target.read(value)
      if (Number.isNaN(number)) report?.(target.problem, key)
      // What cannot be read is unknown, even where nothing at all would mean an open end.
      low[target.place] = number
      high[target.place] = number
    } else if (target.givable && typeof value === 'string')
      texts[target.place] = value.normalize('NFC')
    else report?.(target.problem, key)
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
  identifier: 'not-an-identifier',
} as const

const readingOf = (fact: FactNode): Reading | null => {
  switch (fact.type) {
    case 'money':
      return readMoney
    case 'count':
      return readCount
    case 'flag':
      return readFlag
    case 'date':
      return readDate
    case 'choice':
      return choiceReading(fact)
    case 'choices':
      return choicesReading(fact)
    case 'share':
      return () => Number.NaN
    case 'identifier':
      return null
  }
}

const readMoney: Reading = (value) =>
  typeof value === 'number' || typeof value === 'string'
    ? (parseMoney(value) ?? Number.NaN)
    : Number.NaN

const readCount: Reading = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN

const readFlag: Reading = (value) => (value === true ? 1 : value === false ? 0 : Number.NaN)

const readDate: Reading = (value) =>
  typeof value === 'string' ? (parseDate(value) ?? Number.NaN) : Number.NaN

const choiceReading = ({ choices }: FactNode): Reading => {
  const indices = new Map<unknown, number>((choices ?? []).map((code, index) => [code, index]))
  return (value) => indices.get(value) ?? Number.NaN
}

const choicesReading = (fact: FactNode): Reading => {
  const indexOf = choiceReading(fact)
  return (value) => {
    if (!Array.isArray(value)) return Number.NaN
    const indices = new Set(value.map(indexOf))
    let sum = 0
    for (const index of indices) sum += 2 ** index
    return sum
  }
}
