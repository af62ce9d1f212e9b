import fc from 'fast-check'

/** What somebody careless or hostile might do to a file: to its bytes, and to the values in it. */

const encoder = new TextEncoder()

/** Pieces that parsers stumble over. */
const pieces: readonly Uint8Array[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\\u',
    '\\ud800',
    '\\udc00',
    '//',
    '/*',
    '#',
    "'",
    '“',
    '”',
    '，',
    '：',
    '\ufeff',
    '\u202e',
    '\u0000',
    '\n',
    '\r\n',
    '\t',
    '\u3000',
    '中',
    '\u{20000}',
    '1e999',
    '-0',
    '0x10',
    '00',
    '1e-999',
    '9007199254740993',
    '99999999999999999999',
    '.5',
    'NaN',
    'null',
    'true',
    '"__proto__":',
    '"constructor":',
    '"prototype":',
    '"fact":',
    '"path":"$..x",',
    '=cmd()',
    ';',
    '["',
    '"]',
    '","',
    '2025-02-30',
    '9999-12-31',
    '530521',
    'x'.repeat(5000),
    '['.repeat(70),
    '{"a":'.repeat(70),
    '"all":['.repeat(33),
  ].map((text) => encoder.encode(text)),
  Uint8Array.of(0xff),
  Uint8Array.of(0xc0, 0xaf),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
  Uint8Array.of(0x81, 0x30, 0x81, 0x30),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0x50, 0x4b, 0x03, 0x04),
]

const piece = fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ minLength: 1, maxLength: 3 }))
const place = fc.nat(1 << 20)

type ByteEdit = { readonly at: number } & (
  | { readonly put: Uint8Array; readonly over: number }
  | { readonly repeat: number; readonly times: number }
  | { readonly cut: true }
)

const byteEdit: fc.Arbitrary<ByteEdit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at: place, put: piece, over: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ at: place, put: fc.constant(new Uint8Array()), over: fc.nat(60) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at: place,
      repeat: fc.integer({ min: 1, max: 200 }),
      times: fc.integer({ min: 2, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ at: place, cut: fc.constant(true as const) }) },
)

export const byteEdits = fc.array(byteEdit, { maxLength: 4 })

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)

const editBytes = (bytes: Uint8Array, edit: ByteEdit): Uint8Array => {
  const at = edit.at % (bytes.length + 1)
  const before = bytes.subarray(0, at)
  if ('cut' in edit) return before
  if ('put' in edit) return joined(before, edit.put, bytes.subarray(at + edit.over))
  const part = bytes.subarray(at, at + edit.repeat)
  return joined(before, ...Array.from({ length: edit.times }, () => part), bytes.subarray(at))
}

export const withByteEdits = (bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array =>
  edits.reduce(editBytes, bytes)

const names = ['__proto__', 'constructor', 'fact', 'all', 'any', 'not', 'path', 'params', 'id', 'x']

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -1, 0.1, 1e15, 2 ** 53, '', '0', 'household', 'asOf', '2025-02-30'],
    ...['x'.repeat(300), '\ud800', '\u202e', '9999-12-31', '1900-01-01', [], {}, [[]], [null]],
    { fact: 'asOf' },
    { condition: 'poor' },
    { all: [] },
    { not: { not: {} } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

type ValueEdit = { readonly at: number } & (
  | { readonly set: unknown }
  | { readonly copyFrom: number }
  | { readonly drop: true }
  | { readonly double: number }
  | { readonly rename: string }
  | { readonly wrap: number }
)

const valueEdit: fc.Arbitrary<ValueEdit> = fc.oneof(
  fc.record({ at: place, set: value }),
  fc.record({ at: place, copyFrom: place }),
  fc.record({ at: place, drop: fc.constant(true as const) }),
  fc.record({ at: place, double: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ at: place, rename: fc.constantFrom(...names) }),
  fc.record({ at: place, wrap: fc.integer({ min: 1, max: 70 }) }),
)

export const valueEdits = fc.array(valueEdit, { maxLength: 3 })

/** An object or array, and what leads to one of its members. */
interface Holder {
  readonly holder: Record<string, unknown> | unknown[]
  readonly key: string
}

const holdersIn = (value: unknown): readonly Holder[] => {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder['holder']
  return Object.entries(value).flatMap(([key, member]) => [{ holder, key }, ...holdersIn(member)])
}

const get = ({ holder, key }: Holder): unknown => (holder as Record<string, unknown>)[key]

/** Sets a member as JSON does, which knows no special keys. */
const put = (holder: Holder['holder'], key: string, member: unknown): void => {
  Object.defineProperty(holder, key, {
    value: member,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

const editValue = (root: unknown, edit: ValueEdit): void => {
  const holders = holdersIn(root)
  const chosen = holders[edit.at % Math.max(1, holders.length)]
  if (chosen === undefined) return
  const { holder, key } = chosen
  const old = get(chosen)
  if ('set' in edit) put(holder, key, edit.set)
  else if ('copyFrom' in edit) {
    const from = holders[edit.copyFrom % holders.length]
    if (from !== undefined) put(holder, key, structuredClone(get(from)))
  } else if ('wrap' in edit) {
    let wrapped = old
    for (let times = 0; times < edit.wrap; times++) wrapped = { not: wrapped }
    put(holder, key, wrapped)
  } else if ('double' in edit && Array.isArray(holder))
    for (let times = 0; times < edit.double; times++) holder.push(structuredClone(old))
  else {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
    if ('rename' in edit && !Array.isArray(holder)) put(holder, edit.rename, old)
  }
}

/** A copy of plain data with some values replaced, dropped, doubled, renamed or buried. */
export const withValueEdits = (value: unknown, edits: readonly ValueEdit[]): unknown => {
  const copy = structuredClone(value)
  for (const edit of edits) editValue(copy, edit)
  return copy
}
