import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import type { Outcome } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

/** What a record is compared with is the other records of its table: alone, nothing can be said. */

type Row = Readonly<Record<string, unknown>>

const outcomes = (
  subject: string,
  rule: string,
  records: readonly Row[],
  more: { complete?: boolean; asOf?: string; parameters?: Record<string, number> } = {},
): readonly (Outcome | undefined)[] => {
  const { complete = true, asOf = '2025-06-30', parameters = {} } = more
  return evaluateDataset(
    shidian2025,
    { tables: { [subject]: { records, complete } } },
    { asOf, parameters },
  ).subjects.map((item) => item.outcomes[rule])
}

const counted = '11.sale-counted-once'
const sale = (document?: string): Row => ({
  id: `S-${(made += 1)}`,

  ...(document === undefined ? {} : { documentNumber: document }),
})
let made = 0

describe('how often a document occurs', () => {
  const mode = Object.keys(
    shidian2025.subjects.find(({ name }) => name === 'sale')?.entry.facts['mode']?.choices ?? {},
  )[0]
  const named = (...documents: (string | undefined)[]) =>
    documents.map((document) => ({ ...sale(document), mode }))

  it('is told over the whole table', () => {
    expect(outcomes('sale', counted, named('A-1', 'A-2'))).toEqual(['met', 'met'])
    expect(outcomes('sale', counted, named('A-1', 'A-2', 'A-1'))).toEqual(['unmet', 'met', 'unmet'])
  })

  it('knows one text in two Unicode forms', () => {
    expect(outcomes('sale', counted, named('\u00e9', 'e\u0301'))).toEqual(['unmet', 'unmet'])
  })

  it('is unknown where there is no document, or other sales may be missing', () => {
    expect(outcomes('sale', counted, named(undefined, 'A-1'))).toEqual(['undetermined', 'met'])
    expect(outcomes('sale', counted, named('A-1'), { complete: false })).toEqual(['undetermined'])
  })
})

const award = '08.more-work-more-award'
const tier = (output: number | undefined, amount: number | undefined, scheme = 'a'): Row => ({
  id: `T-${(made += 1)}`,
  scheme,
  minimumOutput: output,
  award: amount,
})

describe('the largest award for less output', () => {
  it('is nothing for the first tier, whatever the order of the rows', () => {
    expect(outcomes('awardTier', award, [tier(20, 300), tier(10, 200)])).toEqual(['met', 'met'])
    expect(outcomes('awardTier', award, [tier(20, 100), tier(10, 200)])).toEqual(['unmet', 'met'])
  })

  it('looks at all smaller tiers, not only at the next one, and at no equal one', () => {
    const rows = [tier(10, 300), tier(20, 100), tier(30, 200)]
    expect(outcomes('awardTier', award, rows)).toEqual(['met', 'unmet', 'unmet'])
    expect(outcomes('awardTier', award, [tier(10, 300), tier(10, 100)])).toEqual(['met', 'met'])
  })

  it('looks at its own scheme only', () => {
    expect(outcomes('awardTier', award, [tier(10, 300), tier(20, 100, 'b')])).toEqual([
      'met',
      'met',
    ])
  })

  it('is unknown for a whole scheme in which a number is missing, or of which not all is there', () => {
    const missing: readonly Row[] = [tier(10, 100), tier(undefined, 200), tier(30, 300)]
    expect(outcomes('awardTier', award, missing)).toEqual(missing.map(() => 'undetermined'))
    expect(outcomes('awardTier', award, [tier(10, 100)], { complete: false })).toEqual([
      'undetermined',
    ])
    const without = { ...tier(10, 100), scheme: undefined }
    expect(outcomes('awardTier', award, [without])).toEqual(['undetermined'])
  })
})

describe('parameters to be tried', () => {
  const leaders = [{ id: 'V-1', certifiedLeaders: 2 }]

  it('hold for the one evaluation, on any day, and for no other', () => {
    const rule = '09.village-leaders'
    const tried = { villageLeadersMin: 2 }
    expect(outcomes('village', rule, leaders)).toEqual(['unmet'])
    expect(outcomes('village', rule, leaders, { parameters: tried })).toEqual(['met'])
    expect(outcomes('village', rule, leaders)).toEqual(['unmet'])
    expect(outcomes('village', rule, leaders, { asOf: '2025-07-01' })).toEqual(['unmet'])
    expect(outcomes('village', rule, leaders, { asOf: '2025-07-01', parameters: tried })).toEqual([
      'met',
    ])
  })
})
