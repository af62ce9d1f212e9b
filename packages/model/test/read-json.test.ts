import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { copyJson } from '../src/json/copy-json.js'
import { longerThan, utf8Length } from '../src/json/limits.js'
import { showCharacter, showName } from '../src/json/messages.js'
import { readJson } from '../src/json/read-json.js'
import { decodeUtf8, firstNotUtf8 } from '../src/json/utf8.js'

const codes = (text: string, limits = {}) => {
  const result = readJson(text, { limits })
  return 'diagnostics' in result
    ? result.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`)
    : []
}

const throwing = {
  get a(): never {
    throw new Error('no')
  },
}

describe('reads what RFC 8259 allows', () => {
  test.prop([fc.json({ maxDepth: 5 })])('like JSON.parse', (text) => {
    const expected: unknown = JSON.parse(text)
    const result = readJson(text)
    if ('value' in result) expect(result.value).toEqual(JSON.parse(JSON.stringify(expected)))
    else expect(result.diagnostics.length).toBeGreaterThan(0)
  })

  it.each([
    '{"a":[1,-0.5,1e3,1E-2,"\\u4e2d\\ud83d\\ude00\\n",true,false,null],"":{}}',
    ' \t\r\n[ ]\n',
    '"\u{1F600}"',
    '-12.50',
  ])('%s', (text) => {
    expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown })
  })

  it('gives negative zero as zero', () => {
    expect(readJson('-0')).toMatchObject({ value: 0 })
    expect(readJson('-0e5')).toMatchObject({ value: 0 })
  })
})

describe('says where everything stands, in code points', () => {
  const text = '{\r\n  "\u{1F600}": "\u{1F600}\u{1F600}", "列表": [1,\n 22 , {"a/b~c": []}]\n}'
  const result = readJson(text)
  if (!('positions' in result)) throw new Error('refused')
  const { positions } = result

  it.each([
    ['', { line: 1, column: 1 }, null],
    ['/\u{1F600}', { line: 2, column: 8 }, { line: 2, column: 3 }],
    ['/列表', { line: 2, column: 20 }, { line: 2, column: 14 }],
    ['/列表/0', { line: 2, column: 21 }, null],
    ['/列表/1', { line: 3, column: 2 }, null],
    ['/列表/2/a~1b~0c', { line: 3, column: 17 }, { line: 3, column: 8 }],
    ['/absent', null, null],
  ])('%s', (pointer, value, key) => {
    expect(positions.ofValue(pointer)).toEqual(value)
    expect(positions.ofKey(pointer)).toEqual(key)
  })

  it('gives the innermost place that exists', () => {
    expect(positions.nearest('/列表/2/none/0')).toEqual({ line: 3, column: 7 })
    expect(positions.nearest('/列表/first')).toEqual({ line: 2, column: 20 })
    expect(positions.nearest('/列表/0/0')).toEqual({ line: 2, column: 21 })
  })

  it('finds members in objects of any size', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, index]))
    const read = readJson(JSON.stringify(many))
    if (!('positions' in read)) throw new Error('refused')
    for (const key of Object.keys(many))
      expect(read.positions.ofKey(`/${key}`)?.column).toBe(JSON.stringify(many).indexOf(key))
    expect(read.positions.ofKey('/k20')).toBeNull()
    expect(read.positions.nearest('/k20')).toEqual({ line: 1, column: 1 })
  })
})

describe('refuses, with code and place', () => {
  it.each([
    ['\ufeff{}', 'json-byte-order-mark 1:1'],
    ['', 'json-empty 1:1'],
    ['  \n ', 'json-empty 1:1'],
    ['{} x', 'json-trailing-content 1:4'],
    ['[1,]', 'json-trailing-comma 1:3'],
    ['{"a":1,\n}', 'json-trailing-comma 1:7'],
    ['{"a":1 // no\n}', 'json-comment 1:8'],
    ['// no\n{}', 'json-comment 1:1'],
    ["{'a':1}", 'json-quote 1:2'],
    ['{"a"：1}', 'json-full-width 1:5'],
    ['{"a":1，"b":2}', 'json-full-width 1:7'],
    ['{“a”:1}', 'json-quote 1:2'],
    ['[NaN]', 'json-word 1:2'],
    ['{a:1}', 'json-word 1:2'],
    ['[truex]', 'json-word 1:2'],
    ['"a\nb"', 'json-line-break-in-text 1:1'],
    ['"a\tb"', 'json-control-character 1:3'],
    ['"\\x"', 'json-escape 1:2'],
    ['"\\u12g4"', 'json-escape 1:2'],
    ['"\\ud800"', 'json-lone-surrogate 1:2'],
    ['"\\ud800\\u0041"', 'json-lone-surrogate 1:2'],
    ['"\\udc00"', 'json-lone-surrogate 1:2'],
    ['"\ud800"', 'json-lone-surrogate 1:2'],
    ['"\udc00"', 'json-lone-surrogate 1:2'],
    ['"\ud800a"', 'json-lone-surrogate 1:2'],
    ['01', 'json-number 1:1'],
    ['1.', 'json-number 1:1'],
    ['[+1]', 'json-number 1:2'],
    ['[.5]', 'json-number 1:2'],
    ['1_000', 'json-number 1:1'],
    ['1e', 'json-number 1:1'],
    ['1e400', 'json-number-range 1:1'],
    ['9007199254740992', 'json-number-range 1:1'],
    ['530521198005010012', 'json-number-range 1:1'],
    ['1e-400', 'json-number-precision 1:1'],
    ['0.1000000000000000055511', 'json-number-precision 1:1'],
    ['{"a":1,"a":2}', 'json-duplicate-key 1:8'],
    ['{"\\u0061":1,"a":2}', 'json-duplicate-key 1:13'],
    ['{"__proto__":1}', 'json-forbidden-key 1:2'],
    ['{"constructor":1}', 'json-forbidden-key 1:2'],
    ['{"a\u202eb":1}', 'json-key-character 1:2'],
    ['{"a\\u0000b":1}', 'json-key-character 1:2'],
    ['{"a":1', 'json-unexpected-end 1:7'],
    ['"abc', 'json-unexpected-end 1:1'],
    ['"abc\\', 'json-unexpected-end 1:5'],
    ['[1 2]', 'json-unexpected 1:4'],
    ['{"a" 1}', 'json-unexpected 1:6'],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual([expected])
  })

  it('repeats no word that may be somebody’s name, only those of other languages', () => {
    const causeOf = (text: string) => {
      const result = readJson(text)
      return 'diagnostics' in result ? (result.diagnostics[0]?.cause.en ?? '') : ''
    }
    expect(causeOf('{"name":张三}')).toBe('this word stands without quotes')
    expect(causeOf('{"name":True}')).toBe('“True” is not JSON')
  })

  it('several problems at once', () => {
    expect(codes('{"a":1,"a":1e400,\n "prototype":"\\ud800"}')).toEqual([
      'json-duplicate-key 1:8',
      'json-number-range 1:12',
      'json-forbidden-key 2:2',
      'json-lone-surrogate 2:15',
    ])
  })

  it('too much', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(codes(nested(64))).toEqual([])
    expect(codes(nested(65))).toEqual(['json-too-deep 1:65'])
    expect(codes(nested(200_000))).toEqual(['json-too-deep 1:65'])
    expect(codes(nested(129), { depth: 1000 })).toEqual(['json-too-deep 1:129'])
    expect(codes(`"${'中'.repeat(4096)}"`)).toEqual([])
    expect(codes(`"${'中'.repeat(4097)}"`)).toEqual(['json-text-too-long 1:1'])
    expect(codes(`"${'\u{20000}'.repeat(4096)}"`)).toEqual([])
    expect(codes(`{"${'k'.repeat(201)}":1}`)).toEqual(['json-key-too-long 1:2'])
    expect(codes(`[${' '.repeat(1_048_574)}]`)).toEqual([])
    expect(codes(`[${' '.repeat(1_048_575)}]`)).toEqual(['json-too-large 1:1'])
    expect(codes(`["${'中'.repeat(4000)}"]`, { bytes: 12_003 })).toEqual(['json-too-large 1:1'])
    expect(codes(`["${'中'.repeat(4000)}"]`, { bytes: 12_004 })).toEqual([])
    expect(codes(`[${'1e999,'.repeat(500)}1]`)).toHaveLength(100)
  })
})

describe('what is said', () => {
  const said = (value: unknown, options = {}) => {
    const result = typeof value === 'string' ? readJson(value, options) : copyJson(value, options)
    return 'diagnostics' in result ? result.diagnostics : []
  }

  it('names the file where it is known', () => {
    for (const value of ['[1,]', { a: Number.NaN }, throwing])
      expect(said(value, { file: 'facts.json' })).toMatchObject([{ file: 'facts.json' }])
    expect(said('[1,]')[0]).not.toHaveProperty('file')
  })

  it('stops at the first problem where one is enough', () => {
    const limits = { problems: 1 }
    expect(said('[1e400,1e400]', { limits })).toMatchObject([{ code: 'json-number-range' }])
    expect(said([Number.NaN, Number.NaN], { limits })).toMatchObject([
      { code: 'json-number-range' },
    ])
    expect(said([Number.NaN, Number.NaN])).toHaveLength(2)
  })

  it.each([
    ['facts', '“facts”'],
    ['户人口', '“户人口”'],
    ['a\u202eb', '“aU+202Eb”'],
    ['a\nb', '“aU+000Ab”'],
    ['\u{e0001}', '“U+E0001”'],
    ['x'.repeat(60), `“${'x'.repeat(60)}”`],
    ['户'.repeat(60), `“${'户'.repeat(60)}”`],
    ['x'.repeat(61), `“${'x'.repeat(60)}…”`],
    ['\u{20000}'.repeat(61), `“${'\u{20000}'.repeat(60)}…”`],
    ['户'.repeat(300), `“${'户'.repeat(60)}…”`],
  ])('shows the name %j as %s', (name, shown) => {
    expect(showName(name)).toBe(shown)
  })

  it.each([
    ['x', '“x”'],
    ['户', '“户”'],
    [' ', 'U+0020'],
    ['\u00a0', 'U+00A0'],
    ['\u007f', 'U+007F'],
    ['\u200b', 'U+200B'],
    ['\u{1f600}', '“\u{1f600}”'],
  ])('shows the character %j as %s', (character, shown) => {
    expect(showCharacter(character)).toBe(shown)
  })
})

describe('sizes', () => {
  const encoder = new TextEncoder()

  test.prop([fc.string({ unit: 'grapheme' })])('in UTF-8 are those of the encoder', (text) => {
    expect(utf8Length(text)).toBe(encoder.encode(text).length)
  })

  it.each(['é', 'ééé', '户é\u{1f600}x'])('of %j', (text) => {
    expect(utf8Length(text)).toBe(encoder.encode(text).length)
  })

  test.prop([fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(12)])(
    'in code points are compared with a limit',
    (text, limit) => {
      expect(longerThan(text, limit)).toBe(Array.from(text).length > limit)
    },
  )
})

describe('bytes', () => {
  const encoder = new TextEncoder()
  const after = (text: string, ...bytes: readonly number[]) =>
    Uint8Array.from([...encoder.encode(text), ...bytes, 0x22, 0x7d])
  const placed = (bytes: Uint8Array) => {
    const result = readJson(bytes)
    return 'diagnostics' in result
      ? result.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`)
      : []
  }

  it.each([
    ['GB18030', after('{"', 0xbb, 0xa7), '1:3'],
    ['a byte that begins nothing', after('{\n "户":"\u{20000}', 0xff), '2:8'],
    ['a character cut short', after('{"a":"', 0xe6, 0x88), '1:7'],
    ['a writing longer than needed', after('{"a":"', 0xc0, 0xaf), '1:7'],
    ['half of a surrogate pair', after('{"a":"', 0xed, 0xa0, 0x80), '1:7'],
    ['beyond the last character', after('{"a":"', 0xf4, 0x90, 0x80, 0x80), '1:7'],
    ['a character of three bytes, too long', after('{"a":"', 0xe0, 0x9f, 0xbf), '1:7'],
    ['a character of four bytes, too long', after('{"a":"', 0xf0, 0x8f, 0xbf, 0xbf), '1:7'],
    ['a byte too high inside a character', after('{"a":"', 0xe6, 0x88, 0xff), '1:7'],
    ['the end inside a character', Uint8Array.from([0x22, 0xe6, 0x88]), '1:2'],
    ['behind a mark of three bytes', Uint8Array.from([0xef, 0xbb, 0xbf, 0x22, 0xff]), '1:2'],
    ['something like that mark', Uint8Array.from([0xef, 0xbb, 0x22]), '1:1'],
    ['less like it', Uint8Array.from([0xef, 0x22]), '1:1'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0]), '1:1'],
  ])('that are not UTF-8 are refused with their place: %s', (_name, bytes, place) => {
    expect(placed(bytes)).toEqual([`json-not-utf8 ${place}`])
  })

  it('begin with no byte order mark', () => {
    expect(placed(encoder.encode('\ufeff{}'))).toEqual(['json-byte-order-mark 1:1'])
  })

  it('are measured before they are decoded', () => {
    const limits = { bytes: 10 }
    expect(readJson(encoder.encode('"中中 中"'), { limits })).toMatchObject({
      diagnostics: [{ code: 'json-too-large' }],
    })
    expect(readJson(encoder.encode('"中中 a"'), { limits })).toMatchObject({ value: '中中 a' })
  })

  test.prop([fc.json({ maxDepth: 4 })])('read as their text does', (text) => {
    const [fromText, fromBytes] = [readJson(text), readJson(encoder.encode(text))]
    expect('value' in fromBytes).toBe('value' in fromText)
    if ('value' in fromText) expect(fromBytes).toMatchObject({ value: fromText.value })
    else expect(fromBytes).toEqual(fromText)
  })

  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .tuple(fc.string({ unit: 'binary', maxLength: 6 }), fc.nat(20), fc.nat(255))
      .map(([text, at, byte]) =>
        encoder.encode(text).map((old, index) => (index === at ? byte : old)),
      ),
  )
  test.prop([anyBytes])('have a bad place exactly where they do not decode', (bytes) => {
    const decoded = decodeUtf8(bytes)
    expect('text' in decoded).toBe(firstNotUtf8(bytes) === null)
    if ('text' in decoded) expect(encoder.encode(decoded.text)).toEqual(bytes)
  })
})

describe('copies what others have parsed', () => {
  test.prop([fc.jsonValue()])('accepts JSON values, and the copy is equal', (value) => {
    const result = copyJson(value)
    if ('value' in result) expect(result.value).toEqual(JSON.parse(JSON.stringify(value)))
  })

  test.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true })])(
    'never throws',
    (value) => {
      copyJson(value)
    },
  )

  const cycle: unknown[] = []
  cycle.push(cycle)
  // Doubling thirty times makes a thousand million values.
  let doubled: unknown = 1
  for (let times = 0; times < 30; times++) doubled = [doubled, doubled]

  it.each([
    [{ a: [undefined] }, 'json-not-json', '/a/0'],
    [{ a: new Date(0) }, 'json-not-json', '/a'],
    [{ 'a/b': Number.NaN }, 'json-number-range', '/a~1b'],
    [JSON.parse('{"__proto__":1}') as unknown, 'json-forbidden-key', '/__proto__'],
    [{ a: '\ud800' }, 'json-lone-surrogate', '/a'],
    [10n, 'json-not-json', ''],
    [{ a: 'x'.repeat(4097) }, 'json-text-too-long', '/a'],
    [{ ['k'.repeat(201)]: 1 }, 'json-key-too-long', `/${'k'.repeat(201)}`],
    [{ 'a\u202eb': 1 }, 'json-key-character', '/a\u202eb'],
    ['\u{20000}'.repeat(4097), 'json-text-too-long', ''],
    [throwing, 'json-not-json', ''],
  ])('refuses case %#', (value, code, pointer) => {
    expect(copyJson(value)).toMatchObject({ diagnostics: [{ code, pointer }] })
  })

  it('gives negative zero as zero', () => {
    expect(copyJson({ a: -0, b: 0.5 })).toEqual({ value: { a: 0, b: 0.5 } })
  })

  it('stops at cycles and at values that unfold without end', () => {
    expect(copyJson(cycle)).toMatchObject({ diagnostics: [{ code: 'json-too-deep' }] })
    expect(copyJson(doubled)).toMatchObject({ diagnostics: [{ code: 'json-too-large' }] })
  })
})
