import type { Diagnostic } from '../diagnostic.js'
import { hidesCharacters, isForbiddenKey } from './keys.js'
import { type JsonLimits, jsonLimits, longerThan } from './limits.js'
import { type JsonProblemCode, jsonMessages, showName } from './messages.js'
import { escapePointer } from './positions.js'
import type { ReadJsonOptions } from './read-json.js'

export type CopyJsonResult =
  | { readonly value: unknown }
  | { readonly diagnostics: readonly Diagnostic[] }

/** Ends the copying after a problem that leaves no way to go on. */
class StopCopying extends Error {}

/** Copies one value; `room` is what is left of the bytes that its text might take at least. */
class Copier {
  readonly problems: Diagnostic[] = []
  readonly #path: string[] = []
  #room: number

  constructor(
    readonly limits: JsonLimits,
    readonly file: string | undefined,
  ) {
    this.#room = limits.bytes
  }

  copy(value: unknown, depth: number): unknown {
    this.#take(1)
    switch (typeof value) {
      case 'boolean':
        return value
      case 'number':
        return this.#number(value)
      case 'string':
        return this.#text(value)
      case 'object':
        if (value === null) return null
        if (depth > this.limits.depth) this.#stop('json-too-deep', String(this.limits.depth))
        return Array.isArray(value) ? this.#array(value, depth) : this.#object(value, depth)
      default:
        return this.#note('json-not-json', showName(typeof value))
    }
  }

  #note<C extends JsonProblemCode>(
    code: C,
    ...details: Parameters<(typeof jsonMessages)[C]>
  ): void {
    const message = jsonMessages[code] as (
      ...all: unknown[]
    ) => Pick<Diagnostic, 'cause' | 'remedy'>
    const pointer = this.#path.map((part) => `/${escapePointer(part)}`).join('')
    const file = this.file === undefined ? {} : { file: this.file }
    this.problems.push({ code, ...file, pointer, ...message(...details) })
    if (this.problems.length >= this.limits.problems) throw new StopCopying()
  }

  #stop<C extends JsonProblemCode>(
    code: C,
    ...details: Parameters<(typeof jsonMessages)[C]>
  ): never {
    this.#note(code, ...details)
    throw new StopCopying()
  }

  #take(bytes: number): void {
    this.#room -= bytes
    if (this.#room < 0) this.#stop('json-too-large', String(this.limits.bytes))
  }

  #number(value: number): number {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
      this.#note('json-number-range')
    }
    return value === 0 ? 0 : value
  }

  #text(text: string): string {
    this.#take(text.length)
    const limit = this.limits.textLength
    if (longerThan(text, limit)) this.#note('json-text-too-long', String(limit))
    if (/\p{Cs}/u.test(text)) this.#note('json-lone-surrogate')
    return text
  }

  #array(array: readonly unknown[], depth: number): unknown[] {
    const copy: unknown[] = []
    for (let index = 0; index < array.length; index++) {
      this.#path.push(String(index))
      copy.push(this.copy(array[index], depth + 1))
      this.#path.pop()
    }
    return copy
  }

  #object(object: object, depth: number): Record<string, unknown> {
    const parent: unknown = Object.getPrototypeOf(object)
    // An object of another realm has another Object.prototype, whose own prototype is null too.
    if (parent !== null && Object.getPrototypeOf(parent) !== null) {
      this.#note('json-not-json', showName(Object.prototype.toString.call(object).slice(8, -1)))
      return {}
    }
    const copy: Record<string, unknown> = {}
    for (const [key, member] of Object.entries(object)) {
      this.#take(key.length)
      this.#path.push(key)
      if (isForbiddenKey(key)) this.#note('json-forbidden-key', showName(key))
      else if (hidesCharacters(key)) this.#note('json-key-character')
      else if (longerThan(key, this.limits.keyLength)) {
        this.#note('json-key-too-long', String(this.limits.keyLength))
      } else copy[key] = this.copy(member, depth + 1)
      this.#path.pop()
    }
    return copy
  }
}

/**
 * Copies a value that somebody else has parsed or built, under the rules of {@link readJson}; what
 * JSON cannot say (functions, dates, cycles, `undefined`) is refused. The copy is plain data: what
 * happens to the original afterwards no longer matters. Problems are named by JSON pointer.
 */
export const copyJson = (value: unknown, options: ReadJsonOptions = {}): CopyJsonResult => {
  const copier = new Copier(jsonLimits(options.limits), options.file)
  try {
    const copy = copier.copy(value, 1)
    if (copier.problems.length === 0) return { value: copy }
  } catch (error) {
    // A getter or proxy of the caller's may throw anything.
    if (!(error instanceof StopCopying)) {
      const file = options.file === undefined ? {} : { file: options.file }
      const message = jsonMessages['json-not-json'](showName('getter'))
      copier.problems.push({ code: 'json-not-json', ...file, pointer: '', ...message })
    }
  }
  return { diagnostics: copier.problems }
}
