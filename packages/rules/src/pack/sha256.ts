/**
 * SHA-256 (FIPS 180-4) of bytes, in plain JavaScript: the digest of a pack must be had without
 * waiting in any runtime, and the platform's own hashes either wait or are Node's alone. It tells
 * contents apart; no secret depends on it.
 */

/** The first primes, in order. */
const primes = (count: number): readonly number[] => {
  const found: number[] = []
  for (let number = 2; found.length < count; number++)
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  return found
}

/**
 * The first 32 bits behind the point: how the standard draws its constants from roots of primes. None
 * of them lies so near the next bit that the rounding of a root, thousands of times finer, could
 * change it.
 */
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32)

const roundConstants = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const start = primes(8).map((prime) => fraction(Math.sqrt(prime)))

const blockBytes = 64

/** The bytes, a one bit, zeros, and the length in bits in the last eight bytes of a whole block. */
const padded = (bytes: Uint8Array): DataView => {
  const blocks = Math.ceil((bytes.length + 9) / blockBytes)
  const view = new DataView(new ArrayBuffer(blocks * blockBytes))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n)
  return view
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The word at an index that is within the list. */
const at = (words: Int32Array | readonly number[], index: number): number => words[index] ?? 0

/** The 64 words of the block that begins there. */
const schedule = (view: DataView, offset: number, words: Int32Array): void => {
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(offset + index * 4)
  for (let index = 16; index < 64; index++) {
    const near = at(words, index - 2)
    const far = at(words, index - 15)
    words[index] =
      at(words, index - 16) +
      (rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3)) +
      at(words, index - 7) +
      (rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10))
  }
}

/** The SHA-256 of the bytes, as 64 hex digits. */
export const sha256 = (bytes: Uint8Array): string => {
  const view = padded(bytes)
  const words = new Int32Array(64)
  const state = Int32Array.from(start)
  for (let offset = 0; offset < view.byteLength; offset += blockBytes) {
    schedule(view, offset, words)
    // By the letters of the standard.
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let index = 0; index < 64; index++) {
      const first =
        h +
        (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) +
        ((e & f) ^ (~e & g)) +
        at(roundConstants, index) +
        at(words, index)
      const second =
        (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
      state[index] = at(state, index) + word
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
