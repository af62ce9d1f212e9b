/**
 * Numbers that look random and are the same on every machine: integers only, no platform
 * mathematics. A stream is named by text, so that one record's numbers do not depend on how many the
 * records before it took.
 */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly unit: () => number
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number
  /** A whole number, likelier near the middle; both ends included. */
  readonly middling: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the keys, in proportion to its weight. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
}

/** FNV-1a over UTF-16 units. */
const hash = (text: string): number => {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  return state >>> 0
}

/** splitmix32: turns one number into well-mixed ones, to seed with. */
const seeds = (start: number): (() => number) => {
  let state = start
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))

/** xoshiro128**, Blackman and Vigna: 32 bits at a time. */
const generator = (name: string): (() => number) => {
  const seed = seeds(hash(name))
  let a = seed()
  let b = seed()
  let c = seed()
  let d = seed()
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
}

/** The stream of that name. */
export const randomOf = (name: string): Random => {
  const next = generator(name)
  const unit = (): number => next() / 0x1_0000_0000
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1))
  return {
    unit,
    whole,
    middling: (from, to) => from + Math.floor(((unit() + unit() + unit()) / 3) * (to - from + 1)),
    chance: (probability) => unit() < probability,
    pick: <T>(list: readonly T[]): T => {
      const index = whole(0, list.length - 1)
      if (index >= list.length) throw new RangeError('nothing to pick from')
      return list[index] as T
    },
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const entries = Object.entries(weights) as [K, number][]
      let rest = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        rest -= weight
        if (rest < 0) return key
      }
      return (entries.at(-1) as [K, number])[0]
    },
  }
}
