import fc from 'fast-check'

/** A request, and the status that it must come to. */
export interface Asked {
  readonly operation: string
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly statuses: readonly number[]
}

export const json = { 'content-type': 'application/json' }
export const lines = { 'content-type': 'application/x-ndjson' }

/** A name; never one that the strict reader refuses, as JavaScript means something by it. */
export const word = fc
  .stringMatching(/^[a-z]{3,12}$/)
  .filter((name) => !(name in {}) && name !== 'prototype')

/** JSON in which the strict reader finds nothing to refuse. */
export const plain = fc.anything({
  values: [fc.integer(), fc.boolean(), fc.constant(null), word],
  key: word,
  maxDepth: 2,
})
