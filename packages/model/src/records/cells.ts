import { formatDate } from '../dates.js'
import type { FactEntry } from '../facts/entry.js'
import { fenToYuan, formatMoney, parseMoney } from '../money.js'
import { townshipCode } from '../codes/townships.js'
import { writtenDay } from './calendar.js'
import { choiceReader } from './choices.js'
import { identityNumberProblem } from './identity.js'
import { plainDecimal } from './numbers.js'
import type { CellProblem } from './problems.js'
import { cellText, isBlank, wordKey } from './text.js'

/** A value of a record as callers write it: money in yuan, dates as `YYYY-MM-DD`. */
export type WrittenValue = string | number | boolean | readonly string[]

/** What a cell holds: a value, nothing, or something that cannot be read. */
export type CellReading =
  | { readonly value: WrittenValue }
  | { readonly blank: true }
  | { readonly problem: CellProblem }

/** Reads the cells of one column. */
export type CellReader = (cell: string) => CellReading

const blank: CellReading = { blank: true }
const problem = (code: CellProblem): CellReading => ({ problem: code })

const yes = '是 有 √ ✓ ✔ ☑ 对 1 1.0 y yes t true 已 是的'
const no = '否 无 × ✗ ✘ x 错 0 0.0 n no f false 未 没有 不是 不'
const flags: ReadonlyMap<string, boolean> = new Map([
  ...yes.split(' ').map((word): [string, boolean] => [wordKey(word), true]),
  ...no.split(' ').map((word): [string, boolean] => [wordKey(word), false]),
])

const readFlag: CellReader = (text) => {
  const key = wordKey(text)
  // 已消除, 已实施 and 未消除, 尚未实施 answer a question such as 风险是否消除.
  const value =
    flags.get(key) ??
    (key.startsWith('已') ? true : /^(?:尚?未|没有?)/.test(key) ? false : undefined)
  return value === undefined ? problem('notYesOrNo') : { value }
}

/** Yuan as a number where that is exact, else as text. */
const writtenMoney = (fen: number): number | string => {
  const yuan = fenToYuan(fen)
  return parseMoney(yuan) === fen ? yuan : formatMoney(fen)
}

const moneyReader =
  (power: number): CellReader =>
  (text) => {
    const plain = plainDecimal(text, power)
    if (plain === null) return problem('notANumber')
    const fen = parseMoney(plain)
    return fen === null ? problem('notAnAmount') : { value: writtenMoney(fen) }
  }

const countReader =
  (power: number): CellReader =>
  (text) => {
    const plain = plainDecimal(text, power)
    if (plain === null) return problem('notANumber')
    if (plain.includes('.')) return problem('notWhole')
    const value = Number(plain)
    if (value < 0) return problem('negativeCount')
    return Number.isSafeInteger(value) ? { value: value + 0 } : problem('tooLarge')
  }

const notEnded: ReadonlySet<string> = new Set(['至今', '长期', '未结束', '持续', '在岗', '在职'])

/** Where no date or name is expected, 无 states that there is nothing to write. */
const nothing = '无'

const dateReader =
  (openEnded: boolean): CellReader =>
  (text) => {
    if (text === nothing || (openEnded && notEnded.has(wordKey(text)))) return blank
    const day = writtenDay(text)
    return day === null ? problem('notADate') : { value: formatDate(day) }
  }

/** A long number that a spreadsheet stored as a float, so that its last digits are lost. */
const damaged = /^\d(?:\.\d+)?e\+?\d{1,3}$/i

/** Reads an identifier, which is kept as text; control characters are no part of one. */
export const readIdentifier: CellReader = (text) => {
  if (text === nothing) return blank
  if (damaged.test(text)) return problem('damagedIdentifier')
  // A table of numbers writes the id 12 as 12.0.
  const value = text.replace(/^(\d+)\.0$/, '$1')
  if (value.length > 200 || /\p{Cc}/u.test(value)) return problem('notAnIdentifier')
  return { value }
}

const readIdentityNumber: CellReader = (text) => {
  if (text === nothing) return blank
  if (damaged.test(text)) return problem('damagedIdentifier')
  const found = identityNumberProblem(text)
  if (found === null) return { value: text.toUpperCase() }
  // Fifteen digits survive in a float; the rest come back as zeros.
  if (/^\d{15}000$/.test(text)) return problem('damagedIdentifier')
  return problem(found)
}

/** A township is kept by its code where its name is known. */
const readTownship: CellReader = (text) => {
  const code = townshipCode(text)
  return code === undefined ? readIdentifier(text) : { value: code }
}

const errorCell = /^#(?:ref|value|div\/0|name|num|null)[!?]?$/i

const bare = (fact: FactEntry, name: string, power: number): CellReader => {
  switch (fact.type) {
    case 'money':
      return moneyReader(power)
    case 'count':
      return countReader(power)
    case 'share':
      return () => problem('shareGiven')
    case 'flag':
      return readFlag
    case 'date':
      return dateReader(fact.openEnded === true)
    case 'choice': {
      const { one } = choiceReader(fact.choices ?? {})
      return (text) => {
        const value = one(text)
        return value === undefined ? problem('unknownChoice') : { value }
      }
    }
    case 'choices': {
      const { several } = choiceReader(fact.choices ?? {})
      return (text) => {
        const value = several(text)
        return value === undefined ? problem('unknownChoice') : { value }
      }
    }
    case 'identifier':
      if (/identityNumber$/i.test(name)) return readIdentityNumber
      return name === 'township' ? readTownship : readIdentifier
  }
}

const inverted = (reading: CellReading): CellReading =>
  'value' in reading && typeof reading.value === 'boolean' ? { value: !reading.value } : reading

/** How a column says what it says, beside its fact. */
export interface ColumnManner {
  /** Zeros that the unit in the header adds, 4 for 万元. */
  readonly power?: number
  /** The header of a flag asks the opposite. */
  readonly opposite?: boolean
}

/** Columns of few different words are read once for each word. */
const mostWords = 500

const remembering = (read: CellReader): CellReader => {
  const known = new Map<string, CellReading>()
  return (cell) => {
    const earlier = known.get(cell)
    if (earlier !== undefined) return earlier
    const reading = read(cell)
    if (known.size < mostWords) known.set(cell, reading)
    return reading
  }
}

/** The reader for a fact's column: a reading per cell, never a guess. */
export const cellReader = (
  name: string,
  fact: FactEntry,
  manner: ColumnManner = {},
): CellReader => {
  const read = bare(fact, name, manner.power ?? 0)
  const reader: CellReader = (cell) => {
    const text = cellText(cell)
    if (isBlank(text)) return blank
    if (errorCell.test(text)) return problem('formulaError')
    return manner.opposite === true ? inverted(read(text)) : read(text)
  }
  return fact.type === 'flag' || fact.choices !== undefined ? remembering(reader) : reader
}
