import type { Target } from './editor/json-editor.js'

/** The place in the editor of something written in a file. */
export const targetOf = (place: {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}): Target => ({ path: place.file ?? '', line: place.line ?? 1, column: place.column ?? 1 })
