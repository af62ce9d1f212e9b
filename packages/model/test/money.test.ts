import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { fenToYuan, formatMoney, parseMoney } from '../src/money.js'

const fen = fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n))

describe('money in fen', () => {
  test.prop([fen])('printing and reading gives the amount', (n) => {
    expect(parseMoney(formatMoney(n))).toBe(n)
  })

  test.prop([fc.integer({ min: -(10 ** 13), max: 10 ** 13 })])(
    'a number of yuan reads back to its fen',
    (n) => {
      expect(parseMoney(fenToYuan(n))).toBe(n)
    },
  )

  test.prop([fc.maxSafeInteger()])('the number of an amount is the one its digits name', (n) => {
    expect(fenToYuan(n)).toBe(n === 0 ? 0 : Number(formatMoney(n)))
  })

  test.prop([fc.double()])('a number is read exactly or refused', (yuan) => {
    const read = parseMoney(yuan)
    if (read !== null) expect(Number(formatMoney(read))).toBe(yuan === 0 ? 0 : yuan)
  })

  test.prop([
    fc.oneof(
      fc.double(),
      fc.integer().map((n) => n / 1000),
      fen.map((n) => n / 100),
    ),
  ])('a number counts as the decimal that names it', (yuan) => {
    expect(parseMoney(yuan)).toBe(parseMoney(String(yuan)))
  })

  test.each([
    [8700, 870_000],
    [8700.1, 870_010],
    [0.07, 7],
    [1.1, 110],
    ['8700', 870_000],
    ['8700.5', 870_050],
    ['-300.00', -30_000],
    ['-0.00', 0],
    [-0, 0],
    ['007', 700],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%j yuan is %i fen', (yuan, expected) => {
    expect(parseMoney(yuan)).toBe(expected)
  })

  test.each([
    0.001,
    8700.005,
    1e21,
    1e-7,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '8700.001',
    '1e3',
    '8,700',
    '8700.',
    '.5',
    '+1',
    '',
    ' 1',
    '90071992547409.92',
    '１',
    '0x10',
  ])('refuses %j', (yuan) => {
    expect(parseMoney(yuan)).toBeNull()
  })
})
