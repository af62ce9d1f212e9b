import { describe, expect, it } from 'vitest'
import { innerValue, valueOn } from '../src/ir/parameters.js'
import type { ParameterNode, ParameterValue } from '../src/ir/tree.js'

const parameter = (type: ParameterNode['type'], value: ParameterValue): ParameterNode => ({
  kind: 'parameter',
  id: 'tried',
  title: { zh: '参数', en: 'Parameter' },
  type,
  unit: null,
  values: [{ from: '2025-02-01', to: '2025-06-30', value }],
  provenance: 'interpretation',
  clause: null,
  source: null,
  reason: { zh: '试验用', en: 'To be tried' },
  minimum: null,
  maximum: null,
  origin: { file: 'parameters.json', pointer: '/parameters/tried', line: 1, column: 1 },
})

describe('a value to be tried', () => {
  it.each<
    readonly [
      ParameterNode['type'],
      ParameterValue,
      number | string | boolean | readonly string[],
      ParameterValue | undefined,
    ]
  >([
    ['money', 1, 8700.5, 870_050],
    ['money', 1, '8700.50', 870_050],
    ['money', 1, 8700.005, undefined],
    ['money', 1, '8,700', undefined],
    ['money', 1, true, undefined],
    ['money', 1, ['8700'], undefined],
    ['count', 1, 12, 12],
    ['count', 1, 12.5, undefined],
    ['count', 1, '12', undefined],
    ['count', 1, 2 ** 53, undefined],
    ['share', 0.5, 0.85, 0.85],
    ['share', 0.5, Number.NaN, undefined],
    ['share', 0.5, Number.POSITIVE_INFINITY, undefined],
    ['share', 0.5, '0.85', undefined],
    ['flag', true, false, false],
    ['flag', true, 0, undefined],
    ['date', '2025-06-30', '2025-07-31', '2025-07-31'],
    ['date', '2025-06-30', '2025-02-30', undefined],
    ['date', '2025-06-30', 20_250_731, undefined],
    ['choice', 'lifted', 'general', 'general'],
    ['choice', 'lifted', 1, undefined],
    ['identifier', 'A', 'B', 'B'],
    ['identifier', 'A', false, undefined],
    ['choice', ['lifted'], ['general', 'lifted'], ['general', 'lifted']],
    ['choice', ['lifted'], [], []],
    ['choice', ['lifted'], 'general', undefined],
    ['choice', ['lifted'], [1] as never, undefined],
  ])('for a %s like %j: %j', (type, value, tried, expected) => {
    expect(innerValue(parameter(type, value), tried)).toEqual(expected)
  })
})

describe('a dated value', () => {
  it.each([
    ['2025-01-31', undefined],
    ['2025-02-01', 7],
    ['2025-06-30', 7],
    ['2025-07-01', undefined],
  ])('on %s is %s', (day, expected) => {
    expect(valueOn(parameter('count', 7), day)).toBe(expected)
  })

  it('without an end goes on', () => {
    const open = { ...parameter('count', 7), values: [{ from: '2025-02-01', to: null, value: 7 }] }
    expect(valueOn(open, '9999-12-31')).toBe(7)
  })
})
