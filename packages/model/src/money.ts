/**
 * Money is held in fen, an integer, so that sums and comparisons are exact. Yuan appear only at the
 * edges, with at most two decimals.
 */

const largestFen = BigInt(Number.MAX_SAFE_INTEGER)

const parseDecimal = (text: string): number | null => {
  const parts = /^(-?)(\d{1,17})(?:\.(\d{1,2}))?$/.exec(text)
  if (parts === null) return null
  const fen = BigInt(parts[2] ?? '') * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'))
  if (fen > largestFen) return null
  // `-0.00` must not become the number -0.
  return parts[1] === '-' && fen !== 0n ? -Number(fen) : Number(fen)
}

/**
 * The fen of an amount in yuan, or null where it is not an amount: more than two decimals, an
 * exponent, a thousands separator, or beyond 2^53 - 1 fen. A number counts as the shortest decimal
 * that names it, so 8700.1 is 870010 fen and 0.001 is refused; nothing is ever rounded.
 */
export const parseMoney = (yuan: number | string): number | null =>
  parseDecimal(typeof yuan === 'number' ? String(yuan) : yuan)

/** Yuan with two decimals and no separators: 870000 fen → `8700.00`. */
export const formatMoney = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Yuan as a number, for output only: the double nearest to the exact amount, which reads back to
 * the same fen up to about 70 million million yuan.
 */
export const fenToYuan = (fen: number): number => Number(formatMoney(fen))
