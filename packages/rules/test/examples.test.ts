import { describe, expect, it } from 'vitest'
import { runExamples } from '../src/decide/examples.js'
import type { PackTree } from '../src/ir/tree.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { basePack } from './support/broken-packs.js'

/** Examples beside rules, right and wrong ones, in the small correct pack. */

type Json = Record<string, unknown>

const example = (more: Json): Json => ({
  title: { zh: '一例', en: 'One example' },
  asOf: '2025-06-30',
  record: { subject: 'household', id: 'H-9', pupils: 1, householdSize: 1 },
  outcome: 'met',
  ...more,
})

const packWith = (examples: readonly Json[]): PackTree => {
  const base = basePack()
  const point = JSON.parse(base['points/02.json'] ?? '') as { rules: Json[] }
  for (const rule of point.rules) rule['examples'] = examples
  const compiled = compilePack({ ...base, 'points/02.json': JSON.stringify(point) })
  if ('pack' in compiled) return compiled.pack
  throw new Error(JSON.stringify(compiled.diagnostics))
}

const judged = (more: Json) => {
  const { results } = runExamples(packWith([example(more)]))
  const found = results.filter(({ rule }) => rule === '02.pupils')
  expect(found).toHaveLength(1)
  return found[0]
}

const pupils = { subject: 'household', id: 'H-9', pupils: 1, householdSize: 2 }

describe('an example', () => {
  it('passes where its outcome comes out', () => {
    expect(judged({})).toMatchObject({ expected: 'met', actual: 'met', passed: true, missing: [] })
    expect(judged({ record: pupils, outcome: 'unmet' })).toMatchObject({ passed: true })
  })

  it('fails where another outcome comes out, and says which', () => {
    expect(judged({ record: pupils })).toMatchObject({ actual: 'unmet', passed: false })
    expect(judged({ record: { subject: 'household', id: 'H-9' } })).toMatchObject({
      actual: 'undetermined',
      passed: false,
      missing: ['pupils', 'householdSize'],
    })
  })
})

describe('the report', () => {
  const report = runExamples(
    packWith([example({}), example({}), example({ record: pupils, outcome: 'unmet' })]),
  )

  it('counts points, rules and sentences', () => {
    expect(report).toMatchObject({
      points: 2,
      rules: 3,
      clauses: { total: 3, rules: 2, discretion: 0, aspiration: 1 },
    })
  })

  it('names the outcomes seen of each rule, each once', () => {
    expect(report.outcomes).toEqual({
      '01.visit-in-time': ['met'],
      '01.work-measure': ['met'],
      '02.pupils': ['met', 'unmet'],
    })
  })

  it('counts comparisons that were seen both true and false', () => {
    expect(report.conditions).toEqual({ total: 7, bothWays: 1 })
  })
})
