/**
 * Digits without leading and trailing zeros, and the power of ten of the last one: two writings of
 * the same number give the same pair. Linear, unlike a regular expression that trims both ends.
 */
const canonical = (text: string): string => {
  const exponentAt = text.search(/[eE]/)
  const mantissa = exponentAt < 0 ? text : text.slice(0, exponentAt)
  const point = mantissa.indexOf('.')
  const digits = mantissa.replace('-', '').replace('.', '')
  let first = 0
  while (first < digits.length && digits.charCodeAt(first) === 0x30) first++
  let last = digits.length
  while (last > first && digits.charCodeAt(last - 1) === 0x30) last--
  if (first === last) return '0'
  const decimals = point < 0 ? 0 : mantissa.length - point - 1
  const exponent = exponentAt < 0 ? 0 : Number(text.slice(exponentAt + 1))
  return `${digits.slice(first, last)}e${exponent - decimals + (digits.length - last)}`
}

export type NumberProblem = 'range' | 'precision'

/**
 * The value of a JSON number, or why it is refused: not finite or an integer beyond 2^53 - 1
 * (`range`), or digits that a double does not keep (`precision`), so that printing the value gives
 * another number than was written. `-0` reads as 0.
 */
export const readNumber = (text: string): number | NumberProblem => {
  const value = Number(text)
  if (!Number.isFinite(value)) return 'range'
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return 'range'
  // Up to 15 significant digits every decimal survives the double.
  if (text.length > 15 || /[eE]/.test(text)) {
    if (canonical(text) !== canonical(String(value))) return 'precision'
  }
  return value === 0 ? 0 : value
}
