import { wordKey } from './text.js'

/**
 * Amounts and counts as written in spreadsheets: thousands separators, `元` or `万元` behind the
 * number, a unit declared in the header. All arithmetic is on decimal text, so 3.79万 is 37,900.
 */

const powers: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 }
const thousand = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const decimal = /^(-?)(\d{1,18})(?:\.(\d{0,18}))?$/

/** What a unit of a header or cell means: how many zeros to add, and of what it is. */
export interface WrittenUnit {
  /** 4 for 万元; 0 for 元. */
  readonly power: number
  /** 元, 人, 户 …; empty for a bare 万. */
  readonly noun: string
}

const nouns =
  '元|人次|人|户|个村|个|家|项|条|件|次|天|日|个月|月|岁|年|名|公里|亩|头|只|斤|公斤|吨|%'
const unit = new RegExp(`^(?:单位|unit)?(千|万|亿)?(${nouns})?((?:/|每).{1,8})?$`)

/** Reads a unit as written, `万元` or `元/月` or `单位:万元`; null where the text is no unit. */
export const writtenUnit = (text: string): WrittenUnit | null => {
  const parts = unit.exec(wordKey(text).replaceAll(':', ''))
  if (parts === null || (parts[1] === undefined && parts[2] === undefined)) return null
  return { power: parts[1] === undefined ? 0 : (powers[parts[1]] ?? 0), noun: parts[2] ?? '' }
}

/** A decimal number with its point moved `power` places to the right; null where it is no number. */
const shifted = (text: string, power: number): string | null => {
  const parts = decimal.exec(text)
  if (parts === null) return null
  const fraction = (parts[3] ?? '').padEnd(power, '0')
  const whole = `${parts[2] ?? ''}${fraction.slice(0, power)}`.replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(power).replace(/(?<!0)0+$/, '')
  return `${parts[1] ?? ''}${whole}${rest === '' ? '' : `.${rest}`}`
}

/**
 * The plain decimal text of a number cell, null where it is no number. A unit written in the cell
 * itself counts instead of the header's.
 */
export const plainDecimal = (cell: string, headerPower: number): string | null => {
  const text = cell
    .replace(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/^−/, '-')
  const digits = /^[-\d.,]+/.exec(text)?.[0]
  if (digits === undefined) return null
  const rest = text.slice(digits.length)
  const plain = thousand.test(digits) ? digits.replaceAll(',', '') : digits
  if (rest === '') return shifted(plain, headerPower)
  const own = writtenUnit(rest)
  // `4000元` under a header of 万元 is 4,000 yuan; `4000人` under 万人 likewise.
  return own === null || own.noun === '%' ? null : shifted(plain, own.power)
}
