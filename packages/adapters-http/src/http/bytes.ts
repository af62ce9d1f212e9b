const none = new Uint8Array(0)

/**
 * Bytes that come in pieces, in one buffer that grows by doubling. A list of the pieces would cost a
 * hundred bytes for each, and whoever sends may make them as small as one byte.
 */
export class Bytes {
  #buffer: Uint8Array = none
  #length = 0

  get length(): number {
    return this.#length
  }

  add(piece: Uint8Array): void {
    // Most come in one piece, and nobody else writes into it: no copy is needed.
    if (this.#length === 0) this.#buffer = piece
    else this.#append(piece)
    this.#length += piece.length
  }

  #append(piece: Uint8Array): void {
    const length = this.#length + piece.length
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#buffer.length, 1024))
      larger.set(this.#buffer.subarray(0, this.#length))
      this.#buffer = larger
    }
    this.#buffer.set(piece, this.#length)
  }

  /** What has come since the last call, which is forgotten here. */
  take(): Uint8Array {
    const taken = this.#buffer.subarray(0, this.#length)
    this.forget()
    return taken
  }

  forget(): void {
    this.#buffer = none
    this.#length = 0
  }
}
