import { dayFromParts } from '../dates.js'
import { halfWidth } from './text.js'

/** What can be wrong with a resident identity number. */
export type IdentityNumberProblem =
  | 'wrongLength'
  | 'wrongCharacters'
  | 'impossibleBirthDate'
  | 'wrongCheckDigit'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkDigits = '10X98765432'

/** The check character of the first 17 digits of a resident identity number (GB 11643-1999). */
export const identityCheckDigit = (seventeenDigits: string): string => {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * Number(seventeenDigits[index]),
    0,
  )
  return checkDigits.charAt(sum % 11)
}

/**
 * What is wrong with a resident identity number, or null. Eighteen characters are read; those of a
 * disability card (20: number, kind, grade; 22: issued anew) begin with the number of its holder,
 * which is what is checked. The area part is not: it names where the number was issued, and codes
 * that were abolished stay valid there. A small `x` is accepted.
 */
export const identityNumberProblem = (text: string): IdentityNumberProblem | null => {
  const number = halfWidth(text).trim().toUpperCase()
  if (number.length !== 18 && number.length !== 20 && number.length !== 22) return 'wrongLength'
  if (!/^\d{17}[\dX]\d*$/.test(number)) return 'wrongCharacters'
  const part = (from: number, to: number): number => Number(number.slice(from, to))
  if (dayFromParts(part(6, 10), part(10, 12), part(12, 14)) === null) return 'impossibleBirthDate'
  return identityCheckDigit(number) === number.charAt(17) ? null : 'wrongCheckDigit'
}
