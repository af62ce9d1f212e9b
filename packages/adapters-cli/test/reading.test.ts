import { describe, expect, it } from 'vitest'
import { Failure } from '../src/failure.js'
import { readCsv } from '../src/input/csv.js'
import { decodeText, decodeUtf8 } from '../src/input/decode.js'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
  )

/** 户编号 in GB18030. */
const householdId = [0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5]

describe('decoding', () => {
  it('takes UTF-8 before GB18030, with or without its mark', () => {
    expect(decodeText(bytes('户编号'))).toEqual({ text: '户编号', encoding: 'utf-8' })
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], '户编号'))).toEqual({
      text: '户编号',
      encoding: 'utf-8',
    })
  })

  it('takes GB18030, four-byte characters included', () => {
    const rare = [0x82, 0x35, 0x8f, 0x33] // 㐀 is U+3400's neighbour of the four-byte plane
    const decoded = decodeText(bytes(householdId, rare))
    expect(decoded).toMatchObject({ encoding: 'gb18030' })
    expect('text' in decoded && decoded.text.startsWith('户编号')).toBe(true)
  })

  it('does not take GB18030 for JSON', () => {
    expect(decodeUtf8(bytes('{\n"', householdId, '":1}'))).toEqual({
      refused: 'notText',
      line: 2,
      column: 2,
    })
  })

  it.each([
    [
      'bytes of no encoding',
      bytes('a\nb\n', [0xff, 0xff, 0x0a]),
      { refused: 'notText', line: 3, column: 1 },
    ],
    ['a zero byte', bytes('a\nb', [0]), { refused: 'notText', line: 2, column: 1 }],
    [
      'a UTF-8 mark before something else',
      bytes([0xef, 0xbb, 0xbf], 'a\n', householdId),
      { refused: 'notText', line: 2, column: 1 },
    ],
    ['UTF-16', bytes([0xff, 0xfe, 0x41, 0]), { refused: 'utf16' }],
    ['a workbook', bytes('PK', [3, 4]), { refused: 'workbook' }],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0]), { refused: 'workbook' }],
  ])('refuses %s', (_name, given, refused) => {
    expect(decodeText(given)).toEqual(refused)
  })
})

describe('CSV', () => {
  it('knows on which line a row begins', () => {
    const { rows, lines } = readCsv('a,b\r\n1,"x\r\ny"\r\n\r\n,\r\n="007",2\r\n3', 'f.csv')
    expect(rows).toEqual([['a', 'b'], ['1', 'x\ny'], ['="007"', '2'], ['3']])
    expect(lines).toEqual([1, 2, 6, 7])
  })

  it.each([
    ['tabs', 'a\tb,c\td\n1\t2\t3'],
    ['semicolons', 'a;b,c;d\n1;2;3'],
  ])('reads %s where the first line has more of them', (_name, text) => {
    expect(readCsv(text, 'f.csv').rows[1]).toEqual(['1', '2', '3'])
  })

  const failing = (text: string): Failure => {
    try {
      readCsv(text, 'f.csv')
    } catch (error) {
      if (error instanceof Failure) return error
      throw error
    }
    throw new Error('it was read')
  }

  it.each([
    ['a quote that is never closed', 'a\n1\n"x\ny', 4, 'quote-not-closed', 3],
    ['a record over 1 MiB', `a\n"${'x'.repeat((1 << 20) + 10)}"`, 7, 'row-too-long', 2],
    ['more than 1,024 columns', `a\n${','.repeat(1024)}`, 7, 'too-many-columns', 2],
  ])('refuses %s', (_name, text, code, problem, line) => {
    const failure = failing(text)
    expect(failure.code).toBe(code)
    expect(failure.diagnostics).toMatchObject([{ code: problem, file: 'f.csv', line }])
  })

  it('takes 1,024 columns and a record of nearly 1 MiB', () => {
    expect(readCsv(`a${','.repeat(1023)}`, 'f.csv').rows[0]).toHaveLength(1024)
    expect(readCsv(`a\n"${'x'.repeat((1 << 20) - 10)}"`, 'f.csv').rows).toHaveLength(2)
  })
})
