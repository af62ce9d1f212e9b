import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { jsonLimits } from '../src/json/limits.js'
import { readPlainly } from '../src/json/plain-json.js'
import { readJson, readStrictly } from '../src/json/read-json.js'

const encoder = new TextEncoder()

/** What a reader says, with the place of every member where it is good. */
const said = (result: ReturnType<typeof readJson>, pointers: readonly string[] = []) =>
  'diagnostics' in result
    ? result
    : {
        value: result.value,
        negativeZero: Object.is(result.value, -0),
        places: ['', ...pointers].map((pointer) => [
          result.positions.ofKey(pointer),
          result.positions.nearest(pointer),
        ]),
      }

const agree = (content: string | Uint8Array, limits = {}) => {
  const pointers = ['/a', '/a/0', '/0', '/0/a', '/1']
  const [both, strict] = [readJson(content, { limits }), readStrictly(content, { limits })]
  expect(said(both, pointers)).toStrictEqual(said(strict, pointers))
  // What is left to the strict reader may be good; what is not must never be called plainly good.
  const plain = readPlainly(content, jsonLimits(limits))
  if (plain !== null) expect(strict).toHaveProperty('value')
  return plain
}

/** Pieces of which a hostile text is made. */
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\\"',
    '\\\\',
    '\\u',
    '\\ud83d',
    '\\ude00',
    '\\u0061',
  ],
  ...['"a"', '"a":', '"b":1', '{"a":1}', '"__proto__":', '"\\u005f_proto__":1', '"constructor":1'],
  ...['0', '-0', '-1', '1.5', '-0.0', '1e2', '1e400', '01', '1.', '9007199254740993', '0.1', '-'],
  ...['0.30000000000000004', '0.300000000000000044', '123456789012345', '1234567890123456'],
  ...['true', 'null', 'tru', ' ', '\n', '\t', '\u0000', '\ufeff', '\u202e', '\u200b', '户', 'é'],
  ...['\u{1f600}', '\ud83d', '\ude00', '0'.repeat(120), 'x'.repeat(20), '//', "'", '：', 'NaN'],
]

const json = fc.json({ maxDepth: 5, stringUnit: 'grapheme' })

describe('the quick reader and the strict one', () => {
  test.prop([json])('agree on what others write', (text) => {
    agree(text)
    agree(encoder.encode(text))
  })

  test.prop([fc.array(fc.constantFrom(...pieces), { maxLength: 12 })], { numRuns: 2000 })(
    'agree on what nobody should write',
    (parts) => {
      agree(parts.join(''))
      agree(encoder.encode(parts.join('')))
    },
  )

  const members = fc.array(
    fc.tuple(
      fc.constantFrom('"a"', '"b"', '"c"', '"\\u0061"', '"a:"', '"prototype"', '"\\u200b"', '""'),
      fc.constantFrom(
        '1',
        '-0',
        '"x:y"',
        '"\\ud800"',
        '[{"a":1,"a":2}]',
        '{"a":{"b":1}}',
        '1e-400',
      ),
    ),
    { maxLength: 4 },
  )
  test.prop([members], { numRuns: 1000 })('agree on the members of objects', (pairs) => {
    agree(`{${pairs.map(([key, value]) => `${key}:${value}`).join(' , ')}}`)
  })

  test.prop([json, fc.nat(), fc.constantFrom('', ...pieces), fc.nat(3)], { numRuns: 1000 })(
    'agree on what was changed in one place',
    (text, place, piece, cut) => {
      const at = place % (text.length + 1)
      agree(`${text.slice(0, at)}${piece}${text.slice(at + cut)}`)
    },
  )

  test.prop([json, fc.nat(), fc.nat(255)], { numRuns: 1000 })(
    'agree on bytes of which one is another',
    (text, place, byte) => {
      const bytes = encoder.encode(text)
      bytes[place % bytes.length] = byte
      agree(bytes)
    },
  )

  const small = fc.record({
    bytes: fc.nat(30),
    depth: fc.nat(3),
    keyLength: fc.nat(4),
    textLength: fc.nat(6),
    problems: fc.nat(3),
  })
  test.prop([json, small], { numRuns: 1000 })('agree on what is too much', (text, limits) => {
    agree(text, limits)
    agree(encoder.encode(text), limits)
  })
})

describe('the quick reader', () => {
  it.each([
    '{"id":"R-1","a":-1.5,"b":[true,null,{"a":"户：\\u6237\\n","c:d":"\\\\"}],"e":0.30000000000000004}',
    '[1e3,-2E-2,123456789012345,9007199254740991]',
    `["${'户'.repeat(4096)}"]`,
    ' 1 ',
  ])('takes a good text by itself: case %#', (text) => {
    expect(agree(text)).not.toBeNull()
  })

  it.each([
    ['a member twice', '{"a":1,"a":1}'],
    ['a member twice, once escaped', '{"a":1,"\\u0061":1}'],
    ['a member twice inside what comes twice', '{"a":{"b":1},"a":{}}'],
    ['a forbidden name', '{"__proto__":1}'],
    ['a forbidden name, escaped', '{"\\u005f_proto__":1}'],
    ['a hidden character in a name', '{"a\\u0000":1}'],
    ['half a character, escaped', '"\\ud800"'],
    ['half a character', '"\ud800"'],
    ['a negative zero', '[-0]'],
    ['a number too large', '1e999'],
    ['an integer too large', '9007199254740993'],
    ['digits too many', '0.1000000000000000055511'],
    ['too deep', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['a text too long', `"${'户'.repeat(4097)}"`],
    ['a name too long', `{"${'k'.repeat(201)}":1}`],
    ['a byte order mark', '\ufeff1'],
    ['nothing', ''],
    ['what is no JSON', '{"a":1,}'],
  ])('leaves %s to the strict one', (_what, text) => {
    expect(agree(text)).toBeNull()
  })

  it('builds nothing that is too deep', () => {
    expect(agree(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)).toBeNull()
  })
})
