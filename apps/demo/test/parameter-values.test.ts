import { describe, expect, it } from 'vitest'
import { lineOption, stretchesOf } from '../src/pages/rules/parameters/spread-option.js'
import {
  startOf,
  valueInWords,
  valueOf,
  valueOn,
  valueText,
} from '../src/pages/rules/parameters/values.js'
import { catalogue } from '../src/worker/parameters/catalogue.js'

const choices = catalogue()

const choiceOf = (id: string) => {
  const found = choices.find((choice) => choice.id === id)
  if (found === undefined) throw new Error(`no such parameter: ${id}`)
  return found
}

describe('the value in an address', () => {
  it.each(choices.map(({ id }) => id))('%s: the value of the pack is read back', (id) => {
    const choice = choiceOf(id)
    const value = startOf(choice, '2025-06-30')
    expect(valueOf(choice, valueText(value))).toEqual(value)
  })

  it.each([
    ['monitoringLine', '9000', 9000],
    ['monitoringLine', '9000.006', 9000.01],
    ['monitoringLine', '1', 6000],
    ['monitoringLine', '1e9', 15_000],
    ['monitoringLine', 'NaN', null],
    ['monitoringLine', '', null],
    ['verifyEveryDays', '40.4', 40],
    ['priceFallThreshold', '0.1', 0.1],
    ['planDue', '2025-12-31', '2025-12-31'],
    ['planDue', '2026-01-01', null],
    ['planDue', '2025-02-31x', null],
    ['illnessMeasures', '', []],
    ['illnessMeasures', 'health,safetyNet', ['health', 'safetyNet']],
    ['illnessMeasures', 'health,<b>', null],
    ['transferCountsMonitored', 'true', true],
    ['transferCountsMonitored', '1', null],
    ['graduateDenominator', 'willing', 'willing'],
    ['graduateDenominator', 'some', null],
    ['transportSubsidyYear', '2024', '2024'],
  ])('%s=%s: %j', (id, written, value) => {
    expect(valueOf(choiceOf(id), written)).toEqual(value)
  })

  it('is the last one known on a day without any', () => {
    const line = choiceOf('monitoringLine')
    expect(valueOn(line, '2026-01-01')).toBeNull()
    expect(startOf(line, '2026-01-01')).toBe(8700)
  })
})

describe('a value in words', () => {
  it.each([
    ['monitoringLine', 8700, '8,700 元/人', '8,700 yuan per person'],
    ['monitoringLine', 8700.5, '8,700.50 元/人', '8,700.50 yuan per person'],
    ['priceFallThreshold', 0.125, '12.5%', '12.5%'],
    ['verifyEveryDays', 31, '31 天', '31 days'],
    ['illnessMeasures', ['health', 'safetyNet'], '健康帮扶、综合保障', 'health, safety net'],
    ['illnessMeasures', [], '（一项也没有）', '(none at all)'],
    ['transferCountsMonitored', true, '是', 'yes'],
    ['graduateDenominator', 'all', '全部毕业生', 'all graduates'],
    ['planDue', '2025-03-31', '2025-03-31', '2025-03-31'],
  ])('%s: %j', (id, value, zh, en) => {
    expect(valueInWords(choiceOf(id), value, 'zh')).toBe(zh)
    expect(valueInWords(choiceOf(id), value, 'en')).toBe(en)
  })
})

describe('the picture of a histogram', () => {
  const histogram = { from: 0, width: 0.1, counts: [1, 0, 2], less: 0, more: 0, unknown: 0 }
  const words = { number: String, households: String }
  const colours = { ink: 'i', dim: 'd', line: 'l', below: 'b', above: 'a', shade: 's' }

  it('has stretches without the dust of their sums', () => {
    expect(stretchesOf(histogram).map(({ from, to }) => [from, to])).toEqual([
      [0, 0.1],
      [0.1, 0.2],
      [0.2, 0.3],
    ])
  })

  it('colours a stretch by the side on which it begins', () => {
    const option = lineOption(histogram, { value: 0.15, usual: null }, words, colours)
    const [series] = option['series'] as readonly {
      readonly data: readonly { readonly itemStyle: { readonly color: string } }[]
    }[]
    expect(series?.data.map(({ itemStyle }) => itemStyle.color)).toEqual(['b', 'b', 'a'])
  })
})
