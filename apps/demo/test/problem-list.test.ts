import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../src/worker/problem-list/rows.js'
import { agencyCounts, problemList } from '../src/worker/problem-list/rows.js'
import { workbookOf } from '../src/worker/problem-list/workbook.js'
import { open } from '../src/worker/opening.js'

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|calc', '<b>&"\'', '\u0001']

const problem = (value: string): Problem => ({
  subject: 'household',
  id: value,
  record: value,
  place: null,
  placeName: value,
  point: 1,
  rule: '01.below-line-verified',
  clause: '1.1',
  what: value,
  outcome: 'unmet',
  outcomeName: value,
  strength: value,
  gap: value,
  agencies: value,
  action: value,
  due: value,
})

describe('the workbook', () => {
  it('holds whatever a file held as text, and no formula', async () => {
    const bytes = await workbookOf(formulas.map(problem), 'zh')
    const files = unzipSync(new Uint8Array(bytes))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f')
    expect(sheet.match(/<c /g)?.length).toBe(10 * (formulas.length + 1))
    // Every cell points into the list of texts.
    expect(sheet.match(/ t="s"/g)?.length).toBe(10 * (formulas.length + 1))
    expect(strings).toContain('=cmd|calc')
    expect(strings).not.toContain('<b>')
  })
})

describe('the problem list', () => {
  it('tells each finding once, and agencies add up to what names them', async () => {
    await open({ kind: 'sample', households: 40 }, '2025-06-30', () => undefined)
    const all = problemList({}, 'zh')
    const [total, ...agencies] = agencyCounts('zh')
    expect(all.length).toBe((total?.unmet ?? 0) + (total?.undetermined ?? 0))
    expect(agencies.length).toBeGreaterThan(5)
    for (const { agency, unmet, undetermined } of agencies)
      expect(problemList({ agency: agency ?? '' }, 'zh').length).toBe(unmet + undetermined)
    expect(
      all.every(({ what, action, clause }) => what !== '' && action !== '' && clause !== ''),
    ).toBe(true)
    const english = problemList({}, 'en').map(({ what }) => what)
    expect(english.some((what) => /[一-鿿]/.test(what))).toBe(false)
  })

  it('narrows by township and outcome', async () => {
    await open({ kind: 'sample', households: 40 }, '2025-06-30', () => undefined)
    const all = problemList({}, 'en')
    const places = new Set(all.map(({ place }) => place))
    const parts = [...places].map((place) => problemList({ place }, 'en').length)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all.length)
    expect(problemList({ outcome: 'undetermined' }, 'en').every(({ gap }) => gap !== '')).toBe(true)
  })
})
