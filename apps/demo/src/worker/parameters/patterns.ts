/**
 * The outcomes that occur together in one household, each combination kept once and known by a
 * number: a hundred thousand households have some hundreds of them.
 */
export class Patterns {
  /** The combinations by their number. */
  readonly all: Uint8Array[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(codes: Uint8Array): number {
    const key = String.fromCharCode(...codes)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.all.push(codes.slice()) - 1
    this.#numbers.set(key, number)
    return number
  }
}
