/**
 * Money is held in fen, an integer, so that sums and comparisons are exact. Yuan appear only at the
 * edges, with at most two decimals.
 */

const largestFen = BigInt(Number.MAX_SAFE_INTEGER)

/** So many fen are 15 digits at the most. */
const surelyNamed = 10 ** 15 - 1

const parseDecimal = (text: string): number | null => {
  const parts = /^(-?)(\d{1,17})(?:\.(\d{1,2}))?$/.exec(text)
  if (parts === null) return null
  const whole = parts[2] ?? ''
  const cents = (parts[3] ?? '').padEnd(2, '0')
  if (whole.length <= 12) {
    const fen = Number(whole) * 100 + Number(cents)
    return parts[1] === '-' && fen !== 0 ? -fen : fen
  }
  const fen = BigInt(whole) * 100n + BigInt(cents)
  if (fen > largestFen) return null
  // `-0.00` must not become the number -0.
  return parts[1] === '-' && fen !== 0n ? -Number(fen) : Number(fen)
}

/**
 * The fen of an amount in yuan, or null where it is not an amount: more than two decimals, an
 * exponent, a thousands separator, or beyond 2^53 - 1 fen. A number counts as the shortest decimal
 * that names it, so 8700.1 is 870010 fen and 0.001 is refused; nothing is ever rounded.
 */
export const parseMoney = (yuan: number | string): number | null => {
  if (typeof yuan === 'string') return parseDecimal(yuan)
  const fen = Math.round(yuan * 100)
  // Two decimals of up to 15 digits never share a double, so an amount that divides back is the one
  // that was meant. Adding zero keeps -0 out. Anything else takes the way through its digits.
  return Math.abs(fen) <= surelyNamed && fen / 100 === yuan ? fen + 0 : parseDecimal(String(yuan))
}

/** Yuan with two decimals and no separators: 870000 fen → `8700.00`. */
export const formatMoney = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Yuan as a number, for output only: the double nearest to the exact amount, which reads back to
 * the same fen up to about 70 million million yuan.
 */
export const fenToYuan = (fen: number): number =>
  // -0 is no amount.
  fen === 0 ? 0 : fen / 100
