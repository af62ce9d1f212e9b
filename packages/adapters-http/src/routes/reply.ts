import type { Language } from '@workpoints/model'
import type { PackTree } from '@workpoints/rules'
import type { JsonBody } from '../http/body.js'
import type { Query } from '../http/query.js'
import type { PackStore } from '../packs/store.js'

/** What the pure function of a route is given: everything of the request, and nothing of express. */
export interface RequestValue {
  readonly query: Query
  readonly parameters: Readonly<Record<string, string>>
  /** Null for routes that take none. */
  readonly body: JsonBody | null
  readonly language: Language
  readonly packs: PackStore
  readonly settings: Settings
}

/** What the operator has fixed for all requests. */
export interface Settings {
  /** The evaluation date where a request names none; null: every request must. */
  readonly asOf: string | null
  readonly limits: Limits
  /** Tables to try parameters on, or to add up, where a request brings no records. */
  readonly sample: Readonly<
    Record<string, { readonly records: readonly object[]; readonly complete?: boolean }>
  > | null
}

export interface Limits {
  /** Of a body with one record. */
  readonly recordBytes: number
  /** Of a body with many records, or with the files of a pack. */
  readonly batchBytes: number
  readonly batchRecords: number
  readonly lineBytes: number
  /** For a body to arrive. */
  readonly bodySeconds: number
  /** For the next bytes of a stream to arrive. */
  readonly idleSeconds: number
}

export const defaultLimits: Limits = Object.freeze({
  recordBytes: 256 * 1024,
  batchBytes: 5 * 1024 * 1024,
  batchRecords: 1000,
  lineBytes: 1024 * 1024,
  bodySeconds: 10,
  idleSeconds: 60,
})

/** What it gives back, for JSON and a status of 200. */
export interface ResponseValue {
  readonly body: unknown
  /** The pack that answered, for the headers; null where none did. */
  readonly pack: PackTree | null
  /** Outcomes to be counted and, where wanted, logged. */
  readonly judged?: readonly Judged[]
  /** Of the body, for routes that a client may keep: its version. */
  readonly tag?: string
}

export interface Judged {
  readonly subject: string
  readonly id: string | null
  readonly outcomes: Readonly<Record<string, string>>
}

export type Handler = (request: RequestValue) => ResponseValue
