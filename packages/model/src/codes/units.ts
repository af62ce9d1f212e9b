import type { Language, Text } from '../text.js'

/** What many of them are called, and in English also one. */
interface UnitWords extends Text {
  readonly one?: string
}

const define = <const U extends Readonly<Record<string, UnitWords>>>(units: U): U => units

/** Units of money and counts. Two facts compare only in the same unit. */
export const units = define({
  yuan: { zh: '元', en: 'yuan' },
  yuanPerPerson: { zh: '元/人', en: 'yuan per person' },
  yuanPerMonth: { zh: '元/月', en: 'yuan per month' },
  persons: { zh: '人', en: 'persons', one: 'person' },
  households: { zh: '户', en: 'households', one: 'household' },
  villages: { zh: '个村', en: 'villages', one: 'village' },
  units: { zh: '家', en: 'units', one: 'unit' },
  items: { zh: '项', en: 'items', one: 'item' },
  records: { zh: '条', en: 'records', one: 'record' },
  cases: { zh: '件', en: 'cases', one: 'case' },
  times: { zh: '次', en: 'times', one: 'time' },
  posts: { zh: '个岗位', en: 'posts', one: 'post' },
  quantity: { zh: '单位产量', en: 'units of output', one: 'unit of output' },
  days: { zh: '天', en: 'days', one: 'day' },
  months: { zh: '个月', en: 'months', one: 'month' },
  years: { zh: '岁', en: 'years', one: 'year' },
})

export type UnitCode = keyof typeof units

/** The word that goes with a number: 1 person, 2 persons. */
export const unitWord = (unit: UnitCode, number: number, language: Language): string => {
  const words: UnitWords = units[unit]
  return language === 'en' && number === 1 ? (words.one ?? words.en) : words[language]
}
