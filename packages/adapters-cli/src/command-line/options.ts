import { parseDate } from '@workpoints/model'
import { usage } from '../failure.js'
import { notADay, notAWholeNumber, notOneOf } from '../messages/problems.js'

type Options = Readonly<Record<string, unknown>>

/** The text given for an option; null where it was left out. */
export const textOption = (options: Options, name: string): string | null => {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/** What was given for an option that may be given several times. */
export const textsOption = (options: Options, name: string): readonly string[] => {
  const value = options[name]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

export const flagOption = (options: Options, name: string): boolean => options[name] === true

const isOneOf = <T extends string>(value: string, allowed: readonly T[]): value is T =>
  (allowed as readonly string[]).includes(value)

/** One of a list of words; null where it was left out. */
export const choiceOption = <const T extends string>(
  options: Options,
  name: string,
  flag: string,
  allowed: readonly T[],
): T | null => {
  const value = textOption(options, name)
  if (value === null) return null
  if (!isOneOf(value, allowed)) throw usage(notOneOf(flag, value, allowed))
  return value
}

/** Several of a list of words, separated by commas; null where it was left out. */
export const choicesOption = <const T extends string>(
  options: Options,
  name: string,
  flag: string,
  allowed: readonly T[],
): ReadonlySet<T> | null => {
  const value = textOption(options, name)
  if (value === null) return null
  const parts = value.split(/[,，]/).map((part) => part.trim())
  return new Set(
    parts.map((part) => {
      if (!isOneOf(part, allowed)) throw usage(notOneOf(flag, part, allowed))
      return part
    }),
  )
}

/** A civil date; null where it was left out. */
export const dayOption = (options: Options, name: string, flag: string): string | null => {
  const value = textOption(options, name)
  if (value !== null && parseDate(value) === null) throw usage(notADay(flag, value))
  return value
}

/** A whole number within bounds; null where it was left out. */
export const numberOption = (
  options: Options,
  name: string,
  flag: string,
  least: number,
  most: number,
): number | null => {
  const value = textOption(options, name)
  return value === null ? null : wholeNumber(value, flag, least, most)
}

/** @throws Failure where the text is no whole number within the bounds */
export const wholeNumber = (value: string, flag: string, least: number, most: number): number => {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most)) throw usage(notAWholeNumber(flag, value, least, most))
  return number
}
