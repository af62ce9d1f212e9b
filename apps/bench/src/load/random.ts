/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, but without, 1. */
  readonly share: () => number
  /** A whole number from 0 up to, but without, `below`. */
  readonly whole: (below: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** xorshift on 32 bits; a state of zero would stay there. */
export const randomOf = (seed: number): Random => {
  let state = (Math.imul(seed, 0x9e37_79b1) ^ 0x5bd1_e995) | 0 || 1
  const share = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const whole = (below: number): number => Math.floor(share() * below)
  return {
    share,
    whole,
    pick: (items) => {
      const item = items[whole(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}
