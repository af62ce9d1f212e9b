import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AgenciesFile, ClausesFile, PackFile, PointFile } from '../src/pack/format.js'

/**
 * The committed pack against facts recorded from the document: who answers for each point, in its
 * order, and a digest of every sentence. The fixture holds facts and digests, not the text.
 */

interface RecordedPoint {
  readonly point: number
  readonly section: number
  readonly agencies: readonly string[]
  readonly andOthers: boolean
  readonly townshipsImplement: boolean
  readonly sentences: number
  readonly hashes: readonly string[]
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

const folder = '../packs/shidian-2025/'
const { points: recorded } = read('./source-agencies.json') as {
  readonly points: readonly RecordedPoint[]
}
const { agencies } = read(`${folder}agencies.json`) as AgenciesFile
const { clauses } = read(`${folder}clauses.json`) as ClausesFile
const { sections } = read(`${folder}pack.json`) as PackFile
const points = readdirSync(new URL(`${folder}points`, import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ file, ...(read(`${folder}points/${file}`) as PointFile) }))
const rules = new Map(
  points.flatMap((point) => point.rules.map((rule) => [rule.id, { ...rule, point: point.point }])),
)
const locators = recorded.flatMap(({ point, hashes }) =>
  hashes.map((hash, index) => ({ locator: `${point}.${index + 1}`, hash })),
)

describe('the points of the pack', () => {
  it('are the 25 of the document, one file each', () => {
    expect(points.map(({ file, point }) => `${file} ${point}`)).toEqual(
      recorded.map(({ point }) => `${String(point).padStart(2, '0')}.json ${point}`),
    )
  })

  it.each(recorded)('point $point: section, bodies and their order', (expected) => {
    const point = points.find((item) => item.point === expected.point)
    expect({
      section: point?.section,
      agencies: point?.agencies.map((id) => agencies[id]?.zh),
      andOthers: point?.andOthers,
      townshipsImplement: point?.townshipsImplement,
    }).toEqual({
      section: expected.section,
      agencies: expected.agencies,
      andOthers: expected.andOthers,
      townshipsImplement: expected.townshipsImplement,
    })
  })

  it('stand in the sections that the pack names', () => {
    const named = sections.map(({ number }) => number)
    expect([...new Set(recorded.map(({ section }) => section))]).toEqual(named)
  })

  it('give a rule no body that its point does not name', () => {
    const strangers = points.flatMap((point) =>
      point.rules.flatMap((rule) =>
        (rule.agencies ?? [])
          .filter((id) => id !== 'townships' && !point.agencies.includes(id))
          .map((id) => `${rule.id}: ${id}`),
      ),
    )
    expect(strangers).toEqual([])
  })

  it('number their rules by their own point', () => {
    const strays = [...rules.values()].filter(
      ({ id, point }) => id.slice(0, 2) !== String(point).padStart(2, '0'),
    )
    expect(strays.map(({ id }) => id)).toEqual([])
  })

  it('use no rule id twice', () => {
    expect(rules.size).toBe(points.reduce((sum, point) => sum + point.rules.length, 0))
  })
})

describe('the bodies of the pack', () => {
  it('are those of the document and the townships', () => {
    const named = new Set(recorded.flatMap((point) => point.agencies))
    const known = Object.entries(agencies).filter(([id]) => id !== 'townships')
    expect(known.map(([, { zh }]) => zh).sort()).toEqual([...named].sort())
  })
})

describe('the sentences of the pack', () => {
  it('are the 68 of the document, unchanged', () => {
    expect(locators).toHaveLength(68)
    expect(Object.entries(clauses).map(([locator, { hash }]) => ({ locator, hash }))).toEqual(
      locators,
    )
  })

  it('count as many as the document has in each point', () => {
    expect(recorded.map(({ hashes }) => hashes.length)).toEqual(
      recorded.map(({ sentences }) => sentences),
    )
  })

  it('name rules that exist and cite them back', () => {
    const wrong = Object.entries(clauses).flatMap(([locator, clause]) =>
      clause.coverage === 'rules'
        ? clause.rules
            .filter((id) => {
              const rule = rules.get(id)
              return rule?.clause !== locator && !rule?.furtherClauses?.includes(locator)
            })
            .map((id) => `${locator}: ${id}`)
        : [],
    )
    expect(wrong).toEqual([])
  })

  it('leave out no rule that cites them', () => {
    const left = [...rules.values()].flatMap(({ id, clause, furtherClauses = [] }) =>
      [clause, ...furtherClauses]
        .filter((locator) => {
          const sentence = clauses[locator]
          return sentence?.coverage !== 'rules' || !sentence.rules.includes(id)
        })
        .map((locator) => `${locator}: ${id}`),
    )
    expect(left).toEqual([])
  })

  it('are all accounted for, with a reason where no rule covers them', () => {
    const bare = Object.entries(clauses).filter(
      ([, clause]) => clause.coverage !== 'rules' && clause.reason.zh.trim() === '',
    )
    expect(bare).toEqual([])
  })
})
