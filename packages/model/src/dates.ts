/**
 * Civil dates: a day on the calendar, without time or zone, held as the number of days since
 * 1970-01-01. Arithmetic is on the calendar itself, so the answer never depends on the machine's
 * time zone.
 */

const firstYear = 1900
const lastYear = 9999
const daysPerEra = 146_097

/** Days since 1970-01-01 of a proleptic Gregorian date; the year is taken to begin in March. */
const dayOf = (year: number, month: number, dayOfMonth: number): number => {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysPerEra + yearOfEra * 365 + leaps + dayOfYear - 719_468
}

/** A calendar date taken apart; the month counts from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** The calendar date of a day number. */
export const civilDate = (day: number): CivilDate => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (daysPerEra - 1))) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** 9999-12-31: what the end of a span that has not ended is taken to be. */
export const openEnd: number = dayOf(lastYear, 12, 31)

/**
 * The day number of a date, or null where it is no day of the calendar (2025-02-29, month 13) or
 * its year lies outside 1900 to 9999.
 */
export const dayFromParts = (year: number, month: number, dayOfMonth: number): number | null => {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth))
    return null
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null
  if (dayOfMonth < 1 || dayOfMonth > 31) return null
  const day = dayOf(year, month, dayOfMonth)
  // A day past the end of its month lands in the next one.
  return dayOfMonth <= 28 || civilDate(day).month === month ? day : null
}

/** The day number of `YYYY-MM-DD`, or null where the text is anything else; no other form is read. */
export const parseDate = (text: string): number | null => {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen)
    return null
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  return dayFromParts(year, twoDigits(text, 5), twoDigits(text, 8))
}

const hyphen = 0x2d
const zero = 0x30

/** NaN where they are not two ASCII digits. Records are full of dates: no regular expression. */
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - zero
  const ones = text.charCodeAt(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** `YYYY-MM-DD` of a day number within the years 1900 to 9999. */
export const formatDate = (day: number): string => {
  const { year, month, dayOfMonth } = civilDate(day)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** The day that lies so many days later, or earlier where `days` is negative. */
export const addDays = (day: number, days: number): number => day + days

/**
 * Whole months from one day to another: a month is complete on the same day of the month, or, where
 * that month has no such day, on the first day after it. So 31 January to 28 February is 0 months,
 * to 1 March 1 month. Backwards the count is negative: the months forward from the later day.
 */
export const wholeMonthsBetween = (fromDay: number, toDay: number): number => {
  if (toDay < fromDay) return 0 - wholeMonthsBetween(toDay, fromDay)
  const from = civilDate(fromDay)
  const to = civilDate(toDay)
  const months = (to.year - from.year) * 12 + to.month - from.month
  return to.dayOfMonth < from.dayOfMonth ? months - 1 : months
}

/**
 * Age in years: the birthdays reached by that day, the birthday itself included. Who was born on
 * 29 February reaches a birthday on 1 March in common years. Before birth it is negative.
 */
export const ageOn = (birthDate: number, day: number): number => {
  const birth = civilDate(birthDate)
  const now = civilDate(day)
  const reached =
    now.month > birth.month || (now.month === birth.month && now.dayOfMonth >= birth.dayOfMonth)
  return now.year - birth.year - (reached ? 0 : 1)
}
