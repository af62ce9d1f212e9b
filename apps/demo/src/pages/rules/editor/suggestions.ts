import type { Suggestion } from '../../../worker/pack/api.js'

/**
 * The template of the editor for a snippet of the language service: `$1` and `${1:word}` are places
 * to be filled in, `$0` is where the cursor ends, and a backslash makes a sign stand for itself.
 */
export const templateOf = (snippet: string): string => {
  let template = ''
  for (const [whole, sign, number, named, word] of snippet.matchAll(
    /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:[^\\}]|\\.)*))?\}|[^]/g,
  )) {
    if (sign !== undefined) template += literal(sign)
    else if (number !== undefined) template += field(number, '')
    else if (named !== undefined) template += field(named, (word ?? '').replaceAll(/\\(.)/g, '$1'))
    else template += literal(whole)
  }
  return template
}

/** Braces open fields there, so those of JSON are escaped. */
const literal = (text: string): string => text.replaceAll(/[{}]/g, String.raw`\$&`)

/** A word with a brace could not be told from the end of its field. */
const field = (number: string, word: string): string =>
  /[{}]/.test(word) ? literal(word) : `\${${number}${word === '' ? '' : `:${word}`}}`

/** The place where a suggestion is written, when more was typed since it was asked for. */
export const placeOf = (
  { from, to }: Suggestion,
  askedAt: number,
  cursor: number,
): { readonly from: number; readonly to: number } => ({
  from,
  to: Math.max(cursor, to + (cursor - askedAt)),
})

/** What stands behind a suggestion in the list: the first words of what it is about. */
export const hintOf = ({ about }: Suggestion): string => {
  const [first = ''] = about.split('\n')
  const letters = [...first]
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : first
}
