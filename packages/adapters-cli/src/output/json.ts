/** Pretty JSON of one value inside an array of the outermost object. */
const indented = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')

/**
 * The same text as `JSON.stringify({ ...head, [name]: items }, null, 2)`, piece by piece, because a
 * county's result may be longer than the longest string.
 */
export function* jsonChunks(
  head: Readonly<Record<string, unknown>>,
  name: string,
  items: Iterable<unknown>,
): Generator<string> {
  yield '{\n'
  for (const [key, value] of Object.entries(head)) {
    if (value === undefined) continue
    yield `  ${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')},\n`
  }
  let empty = true
  for (const item of items) {
    yield empty ? `  ${JSON.stringify(name)}: [\n    ` : ',\n    '
    yield indented(item)
    empty = false
  }
  yield empty ? `  ${JSON.stringify(name)}: []\n}\n` : '\n  ]\n}\n'
}
