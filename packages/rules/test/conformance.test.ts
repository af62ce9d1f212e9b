import { describe, expect, it } from 'vitest'
import { type BackEnd, library, type Verdict } from './support/conformance-back-ends.js'
import { cases } from './support/conformance-cases.js'
import { disagreement } from './support/conformance-agreement.js'
import { threeValued, twoValued } from './support/conformance-reference.js'
import { describeCorpus } from './support/conformance-suite.js'
import { tables } from './support/conformance-tables.js'

const backEnds: readonly BackEnd[] = [library, tables, threeValued, twoValued]

/** Back ends that run the corpus in tests of their own. */
const elsewhere: readonly string[] = ['duckdb', 'command-line', 'http']

describe('the corpus', () => {
  it('names every case once', () => {
    const ids = cases.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('says of every case what must come out', () => {
    const unclear = cases.filter(
      ({ expected, refused }) => (expected === undefined) === (refused === undefined),
    )
    expect(unclear.map(({ id }) => id)).toEqual([])
  })

  it('gives reasons of known back ends only', () => {
    const known = new Set([...backEnds.map(({ name }) => name), ...elsewhere])
    const named = cases.flatMap(({ notSupported = {} }) => Object.keys(notSupported))
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([])
  })

  it('is large, and three in ten cases are refused', () => {
    const refused = cases.filter((written) => written.refused !== undefined)
    expect(cases.length).toBeGreaterThanOrEqual(1_200)
    expect(refused.length / cases.length).toBeGreaterThanOrEqual(0.3)
    for (const answer of ['met', 'unmet', 'pending', 'notApplicable', 'undetermined', true, false])
      expect(cases.filter(({ expected }) => expected === answer).length).toBeGreaterThanOrEqual(4)
  })
})

for (const backEnd of backEnds) describeCorpus(backEnd.name, () => backEnd)

describe('a back end that errs', () => {
  const wrong: Readonly<Record<string, (verdict: Verdict) => Verdict>> = {
    'takes unknown for unmet': (verdict) =>
      verdict.kind === 'answer' && verdict.answer === 'undetermined'
        ? { ...verdict, answer: 'unmet' }
        : verdict,
    'takes pending for unmet': (verdict) =>
      verdict.kind === 'answer' && verdict.answer === 'pending'
        ? { ...verdict, answer: 'unmet' }
        : verdict,
    'reports no entry': (verdict) =>
      verdict.kind === 'answer' ? { ...verdict, diagnostics: [] } : verdict,
    'names no missing fact': (verdict) =>
      verdict.kind === 'answer' ? { ...verdict, missing: [] } : verdict,
    'points elsewhere': (verdict) =>
      verdict.kind === 'refusal'
        ? { ...verdict, refused: { ...verdict.refused, pointer: '/elsewhere' } }
        : verdict,
    'gives up': () => ({ kind: 'notSupported', code: 'too-hard' }),
  }

  it.each(Object.entries(wrong))('and %s is found out', async (_name, change) => {
    let found = 0
    for (const written of cases) {
      const verdict = change(await library.judge(written))
      if (disagreement(written, verdict, library.name) !== null) found += 1
    }
    expect(found).toBeGreaterThan(10)
  })
})
