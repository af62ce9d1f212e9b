import type { Diagnostic } from '@workpoints/model'
import type { SchemaProblem } from '../../../worker/pack/api.js'

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A problem as the editor marks it. */
export interface Mark extends Stretch {
  readonly message: string
  readonly by: 'checker' | 'schema'
}

/** Where a line begins and ends, without its break. */
const lineAt = (text: string, line: number): Stretch => {
  let from = 0
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', from)
    if (next === -1) break
    from = next + 1
  }
  const end = text.indexOf('\n', from)
  return { from, to: end === -1 ? text.length : end }
}

/** How long the string, number, word or sign of JSON is that a text begins with. */
const tokenLength = (text: string): number => {
  const [token] = /^("(?:[^"\\\n]|\\.)*"?|[\w.+-]+|\S)/.exec(text) ?? []
  return token?.length ?? 0
}

/**
 * The token at a line and column, both from 1; columns count code points, as diagnostics do. A place
 * behind the end leads to the end.
 */
export const stretchAt = (text: string, line: number, column: number): Stretch => {
  const { from, to } = lineAt(text, line)
  const content = text.slice(from, to)
  const before = [...content].slice(0, column - 1).join('').length
  const start = from + before
  const length = tokenLength(content.slice(before))
  return { from: start, to: Math.max(start + length, Math.min(start + 1, text.length)) }
}

/** The line of an offset, from 1. */
const lineOf = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1
  return line
}

/**
 * What the editor marks in a file: what the checker says, and what the schema says of lines about
 * which the checker is silent. The checker says it better, and the same thing twice helps nobody; of
 * a text that is no JSON everything behind the first mistake is only its echo.
 */
export const marksOf = (
  path: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  problems: readonly SchemaProblem[],
  say: (diagnostic: Diagnostic) => string,
): readonly Mark[] => {
  const here = diagnostics.filter(({ file }) => file === path)
  const unreadable = here.some(({ code }) => code.startsWith('json-'))
  const checked = here.map((diagnostic): Mark => {
    const { line = 1, column = 1 } = diagnostic
    return { ...stretchAt(text, line, column), message: say(diagnostic), by: 'checker' }
  })
  const lines = new Set(checked.map(({ from }) => lineOf(text, from)))
  const others = problems
    .filter(({ from }) => !unreadable && !lines.has(lineOf(text, from)))
    .map(({ from, to, message }): Mark => ({ from, to, message, by: 'schema' }))
  return [...checked, ...others].toSorted((left, right) => left.from - right.from)
}
