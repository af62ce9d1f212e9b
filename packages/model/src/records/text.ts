/**
 * Words of spreadsheets, made comparable. Headers and choices go through NFKC, which folds full-width
 * letters, digits and brackets; values that are kept (identifiers, names) only get half-width
 * letters and digits, because NFKC would change rare characters in names.
 */

const fullWidth = /[\uff01-\uff5e]/g
const fullWidthOffset = 0xfee0

/** Printable ASCII and common ideographs: nothing to fold in these, and most cells are such. */
const plain = /^[!-~\u4e00-\u9fff]*$/

/** Full-width letters, digits and signs as plain ones, ideographic spaces as spaces, in NFC. */
export const halfWidth = (text: string): string =>
  text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
    .replaceAll('\u3000', ' ')
    .normalize('NFC')

/** A key to compare words by: NFKC, lower case, without white space, line breaks and `*`. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*\u200b\ufeff]/g, '')
    .toLowerCase()

/** The same without colons, which end some headers. */
export const headerKey = (text: string): string => wordKey(text).replaceAll(':', '')

const brackets = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g

/** A key without its bracketed parts, unless nothing else is left. */
export const withoutBrackets = (key: string): string => {
  const rest = key.replace(brackets, '')
  return rest === '' ? key : rest
}

/** What stands in the brackets of a key, in order. */
export const bracketed = (key: string): readonly string[] =>
  (key.match(brackets) ?? []).map((part) => part.slice(1, -1))

/**
 * A cell as people mean it: `="…"` and a leading apostrophe, which keep Excel from turning long
 * numbers into floats, are taken off; widths folded; outer space trimmed.
 */
export const cellText = (cell: string): string => {
  const text = plain.test(cell) ? cell : halfWidth(cell).trim()
  const wrapped = /^="([^"]*)"$/.exec(text)
  if (wrapped !== null) return (wrapped[1] ?? '').trim()
  return text.startsWith("'") ? text.slice(1).trim() : text
}

const blanks: ReadonlySet<string> = new Set(
  [
    '',
    '-',
    '--',
    '---',
    '—',
    '——',
    '–',
    '/',
    '\\',
    'n/a',
    '#n/a',
    'null',
    '空',
    '未填',
    '未填写',
  ].map(wordKey),
)

/** With room for spaces between the signs. */
const longestBlank = 10

/** Whether a cell says nothing: empty, or one of the signs people put where they have nothing. */
export const isBlank = (text: string): boolean =>
  text === '' || (text.length <= longestBlank && blanks.has(wordKey(text)))

/**
 * How alike two keys are, from 0 to 1: twice the shared pairs of neighbouring characters over all
 * pairs (Dice). Good for the misspelt headers met in practice, where one character is off.
 */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1
  const pairs = (key: string): string[] => {
    const signs = [...`^${key}$`]
    return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
  }
  const left = pairs(a)
  const right = pairs(b)
  const rest = new Map<string, number>()
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of left) {
    const count = rest.get(pair) ?? 0
    if (count === 0) continue
    rest.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}
