import { dayFromParts } from '../dates.js'

/**
 * Dates as written in spreadsheets, as day numbers. A month stands for its first day. A bare year is
 * refused: it could be any day of it.
 */

const patterns: readonly RegExp[] = [
  /^(\d{4})(\d{2})(\d{2})?$/,
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?$/,
]

/** Excel counts days from 1899-12-30; only numbers from 1927 to 2099 are taken for such days. */
const excelEpoch = 25_569
const plausibleSerial = { from: 10_000, to: 73_050 }
const serial = /^(\d{5})(?:\.\d{1,12})?$/
/** Begins where a run of spaces does, or a cell of nothing else would be searched again and again. */
const clock = /(?<![T ])[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?$/

/** The day of a date cell, or null where it is none. The time of day, if any, is dropped. */
export const writtenDay = (cell: string): number | null => {
  const text = cell.replace(clock, '').replace(/ /g, '')
  const number = serial.exec(text)
  if (number !== null) {
    const days = Number(number[1])
    return days >= plausibleSerial.from && days <= plausibleSerial.to ? days - excelEpoch : null
  }
  for (const pattern of patterns) {
    const parts = pattern.exec(text)
    if (parts === null) continue
    return dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? '1'))
  }
  return null
}
