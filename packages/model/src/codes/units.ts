import type { Text } from '../text.js'

const define = <const U extends Readonly<Record<string, Text>>>(units: U): U => units

/** Units of money and counts. Two facts compare only in the same unit. */
export const units = define({
  yuan: { zh: '元', en: 'yuan' },
  yuanPerPerson: { zh: '元/人', en: 'yuan per person' },
  yuanPerMonth: { zh: '元/月', en: 'yuan per month' },
  persons: { zh: '人', en: 'persons' },
  households: { zh: '户', en: 'households' },
  villages: { zh: '个村', en: 'villages' },
  units: { zh: '家', en: 'units' },
  items: { zh: '项', en: 'items' },
  records: { zh: '条', en: 'records' },
  cases: { zh: '件', en: 'cases' },
  times: { zh: '次', en: 'times' },
  posts: { zh: '个岗位', en: 'posts' },
  quantity: { zh: '单位产量', en: 'units of output' },
  days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '岁', en: 'years' },
})

export type UnitCode = keyof typeof units
