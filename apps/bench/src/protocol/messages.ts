import type { EngineName } from '../engines/index.js'
import type { LoadOptions } from '../load/load.js'

/** What a worker is started with: one engine, one load. */
export interface Assignment {
  readonly engine: EngineName
  readonly load: LoadOptions
}

export type Request =
  /** The outcomes of all records, to be compared. */
  | { readonly kind: 'check' }
  /** Judge records for so long. */
  | { readonly kind: 'slice'; readonly milliseconds: number }
  /** The same, each call timed by itself. */
  | { readonly kind: 'latencies'; readonly milliseconds: number }

/** What was done in a slice; times in seconds. */
export interface Slice {
  readonly records: number
  /** Of this process, all its threads. */
  readonly cpu: number
  /** By the clock. */
  readonly wall: number
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'check'; readonly letters: readonly string[] }
  | ({ readonly kind: 'slice' } & Slice)
  /** Of a hundred calls, 99 took no longer than this, in microseconds. */
  | { readonly kind: 'latencies'; readonly p99: number }
