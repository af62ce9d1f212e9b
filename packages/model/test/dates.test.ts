import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addDays,
  ageOn,
  civilDate,
  dayFromParts,
  formatDate,
  openEnd,
  parseDate,
  wholeMonthsBetween,
} from '../src/dates.js'

const firstDay = -25_567
const day = fc.integer({ min: firstDay, max: openEnd })
const at = (text: string): number => {
  const parsed = parseDate(text)
  if (parsed === null) throw new Error(`${text} is no date`)
  return parsed
}

describe('dates on the calendar', () => {
  test.prop([day])('printing and reading a day gives the day', (n) => {
    expect(parseDate(formatDate(n))).toBe(n)
  })

  test.prop([day])('agrees with the calendar of the platform', (n) => {
    expect(formatDate(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
  })

  test.prop([day, fc.integer({ min: -400, max: 400 })])('adding days is undone', (n, days) => {
    expect(addDays(addDays(n, days), -days)).toBe(n)
  })

  test('the ends of the range', () => {
    expect(formatDate(firstDay)).toBe('1900-01-01')
    expect(formatDate(openEnd)).toBe('9999-12-31')
    expect(at('1970-01-01')).toBe(0)
  })

  test.each([
    '2025-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1899-12-31',
    '2025-1-1',
    '2025/01/01',
    '20250101',
    ' 2025-01-01',
    '２０２５-01-01',
    '2025-01-01\n',
    '2025-0:-01',
    '2025-01-/1',
    '+025-01-01',
    '2025-01-0',
    '2025-01-011',
    '',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  test('leap years', () => {
    expect(parseDate('2024-02-29')).not.toBeNull()
    expect(parseDate('2000-02-29')).not.toBeNull()
    expect(parseDate('1900-02-29')).toBeNull()
    expect(dayFromParts(2024.5, 1, 1)).toBeNull()
  })
})

describe('whole months', () => {
  test.each([
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-01', 1],
    ['2025-01-15', '2025-02-14', 0],
    ['2025-01-15', '2025-02-15', 1],
    ['2024-06-30', '2025-06-30', 12],
    ['2025-06-30', '2025-01-30', -5],
    ['2025-06-30', '2025-01-31', -4],
  ])('%s to %s: %i', (from, to, months) => {
    expect(wholeMonthsBetween(at(from), at(to))).toBe(months)
  })

  test.prop([day, day])('never more than the days allow, and later is never fewer', (a, b) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const months = wholeMonthsBetween(from, to)
    expect(months).toBeGreaterThanOrEqual(Math.floor((to - from) / 31) - 1)
    expect(months).toBeLessThanOrEqual(Math.ceil((to - from) / 28))
    expect(wholeMonthsBetween(from, to + 1)).toBeGreaterThanOrEqual(months)
  })

  test.prop([day, day])('backwards it is the same, negative', (from, to) => {
    expect(wholeMonthsBetween(to, from) + wholeMonthsBetween(from, to)).toBe(0)
  })
})

describe('age', () => {
  test.each([
    ['1965-06-30', '2025-06-29', 59],
    ['1965-06-30', '2025-06-30', 60],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2025-02-28', 16],
    ['2008-02-29', '2025-03-01', 17],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(at(birth), at(on))).toBe(age)
  })

  test.prop([day, day])('is the whole months in years', (a, b) => {
    const [birth, on] = a < b ? [a, b] : [b, a]
    expect(ageOn(birth, on)).toBe(Math.floor(wholeMonthsBetween(birth, on) / 12))
    expect(civilDate(on).year - civilDate(birth).year).toBeGreaterThanOrEqual(ageOn(birth, on))
  })
})
