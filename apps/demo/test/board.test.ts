import { describe, expect, it } from 'vitest'
import { figureText, standingText, type Writing } from '../src/pages/board/figure.js'
import { heatRows } from '../src/pages/board/heat.js'
import { actualOf, progressOf, standingOf } from '../src/pages/board/standing.js'
import { sortTargets } from '../src/pages/board/targets.js'
import { totalOutcomes } from '../src/pages/board/totals.js'
import { yearGone } from '../src/pages/board/year.js'

const period = { from: '2025-01-01', to: '2025-12-31' }

describe('the share of the year that is gone', () => {
  it.each([
    ['2025-01-01', 1, false],
    ['2025-06-30', 181, false],
    ['2025-12-31', 365, false],
    ['2024-12-31', 0, true],
    ['2026-01-01', 365, true],
  ])('%s: %i days, outside %s', (asOf, daysGone, outside) => {
    expect(yearGone(period, asOf)).toEqual({
      share: daysGone / 365,
      daysGone,
      daysInAll: 365,
      outside,
    })
  })
})

describe('where a target stands', () => {
  it('is short of, or beyond, what is to be reached', () => {
    expect(standingOf({ outcome: 'pending', gap: { actual: 12_118, required: 12_300 } })).toEqual({
      kind: 'short',
      by: { low: 182, high: 182 },
    })
    expect(standingOf({ outcome: 'met', gap: { actual: 38_246, required: 37_900 } })).toEqual({
      kind: 'beyond',
      by: { low: 346, high: 346 },
    })
    expect(standingOf({ outcome: 'met', gap: { actual: 5, required: 5 } }).kind).toBe('exact')
  })

  it('is over, or within, what is allowed', () => {
    expect(standingOf({ outcome: 'unmet', gap: { actual: 15, atMost: 18, required: 0 } })).toEqual({
      kind: 'over',
      by: { low: 15, high: 18 },
    })
    expect(standingOf({ outcome: 'met', gap: { actual: 1, atMost: 3, required: 10 } })).toEqual({
      kind: 'within',
      by: { low: 7, high: 9 },
    })
  })

  it('is unknown where the bounds lie on both sides, or nothing is known', () => {
    const outcome = 'undetermined'
    expect(standingOf({ outcome, gap: { actual: 8, atMost: 12, required: 10 } }).kind).toBe(
      'unknown',
    )
    expect(standingOf({ outcome, gap: { actual: 8, atMost: null, required: 10 } }).kind).toBe(
      'unknown',
    )
    expect(standingOf({ outcome, gap: { actual: null, required: 10 } }).kind).toBe('unknown')
  })

  it('keeps an open bound open', () => {
    const gap = { actual: 12, atMost: null, required: 10 }
    expect(actualOf(gap)).toEqual({ low: 12, high: null })
    expect(standingOf({ outcome: 'met', gap })).toEqual({
      kind: 'beyond',
      by: { low: 2, high: null },
    })
  })

  it('is drawn up to what is required, what is unsure apart', () => {
    expect(progressOf({ gap: { actual: 10, atMost: 14, required: 20 } })).toEqual({
      sure: 0.5,
      perhaps: 0.7,
    })
    expect(progressOf({ gap: { actual: 30, required: 20 } })).toEqual({ sure: 1, perhaps: 1 })
    expect(progressOf({ gap: { actual: 3, required: 0 } })).toBeNull()
    expect(progressOf({ gap: { actual: null, required: 20 } })).toBeNull()
  })
})

const writing = (type: 'money' | 'count' | 'share', language: 'zh' | 'en'): Writing => ({
  fact: { type, unit: type === 'count' ? 'persons' : null },
  language,
  number: (value, digits = 0) => value.toFixed(digits),
})

describe('the words for a number', () => {
  it('have a unit, and bounds where only these are known', () => {
    expect(figureText({ low: 10, high: 14 }, writing('count', 'zh'))).toBe('10–14 人')
    expect(figureText({ low: 10, high: null }, writing('count', 'en'))).toBe('at least 10 persons')
    expect(figureText({ low: 1, high: 1 }, writing('count', 'en'))).toBe('1 person')
    expect(figureText({ low: 0, high: 1 }, writing('count', 'zh'))).toBe('0–1 人')
    expect(figureText({ low: 0.8954, high: 0.8954 }, writing('share', 'zh'))).toBe('89.54%')
    expect(figureText({ low: 0.9, high: 0.9 }, writing('share', 'zh'))).toBe('90%')
    expect(figureText({ low: 12.5, high: 12.5 }, writing('money', 'en'))).toBe('12.50 yuan')
    expect(figureText(null, writing('count', 'zh'))).toBe('不清楚')
  })

  it('say the direction of a gap', () => {
    const by = { low: 0.0046, high: 0.0046 }
    expect(standingText({ kind: 'short', by }, writing('share', 'zh'))).toBe('还差 0.46 个百分点')
    expect(standingText({ kind: 'over', by: { low: 15, high: 18 } }, writing('count', 'en'))).toBe(
      'over by 15–18 persons',
    )
    expect(standingText({ kind: 'exact' }, writing('count', 'zh'))).toBe('正好')
    expect(standingText({ kind: 'unknown' }, writing('count', 'en'))).toBe('cannot be told yet')
  })
})

const target = (rule: string, subject: string, id: string, outcome: 'met' | 'unmet') => ({
  rule,
  subject,
  id,
  outcome,
  gap: { fact: 'leaders', actual: 1, required: 3 },
  due: null,
  point: 9,
  strength: 'must' as const,
})

describe('targets', () => {
  it('of the county stand alone, the others by rule', () => {
    const county = target('a', 'county', '530521', 'met')
    const villages = [target('b', 'village', '1', 'met'), target('b', 'village', '2', 'unmet')]
    const sorted = sortTargets([...villages, county])
    expect(sorted.county).toEqual([county])
    expect(sorted.groups).toEqual([
      {
        rule: 'b',
        subject: 'village',
        outcomes: { met: 1, unmet: 1, pending: 0, notApplicable: 0, undetermined: 0 },
        targets: villages,
      },
    ])
  })
})

const point = (number: number, outcomes: readonly [number, number, number, number]) => ({
  point: number,
  section: 1,
  outcomes: {
    met: outcomes[0],
    unmet: outcomes[1],
    pending: outcomes[2],
    undetermined: outcomes[3],
    notApplicable: 100,
  },
})

describe('the map of townships and points', () => {
  const places = [
    { place: '530521101', points: [point(1, [17, 2, 1, 20]), point(2, [0, 0, 0, 0])] },
  ]

  it('shows unmet as a share of what is decided', () => {
    expect(heatRows(places, 'unmet')[0]?.cells).toEqual([
      { point: 1, count: 2, share: 0.1, level: 2 },
      { point: 2, count: 0, share: null, level: 0 },
    ])
  })

  it('shows undetermined as a share of all that binds', () => {
    expect(heatRows(places, 'undetermined')[0]?.cells[0]).toEqual({
      point: 1,
      count: 20,
      share: 0.5,
      level: 4,
    })
  })
})

it('adds the points up', () => {
  expect(totalOutcomes([point(1, [1, 2, 3, 4]), point(2, [10, 20, 30, 40])])).toEqual({
    met: 11,
    unmet: 22,
    pending: 33,
    undetermined: 44,
    notApplicable: 200,
  })
})
