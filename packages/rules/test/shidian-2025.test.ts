import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import { runExamples } from '../src/decide/examples.js'
import { loadPack, readPackFiles } from '../src/node.js'
import { secondOpinion, threeValuedReference } from '../src/json-rules-engine.js'
import type { PackTree } from '../src/ir/tree.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

const folder = resolve(import.meta.dirname, '../packs/shidian-2025')

describe('the pack shidian-2025', () => {
  it('passes every check, from its files as from its module', async () => {
    const compiled = await loadPack(folder)
    expect('diagnostics' in compiled ? compiled.diagnostics : []).toEqual([])
    expect('pack' in compiled ? compiled.pack.digest : null).toBe(shidian2025.digest)
    expect(Object.keys(await readPackFiles(folder))).toHaveLength(31)
  })

  it('covers 25 points and 68 clauses', () => {
    const { points, clauses } = runExamples(shidian2025)
    expect(points).toBe(25)
    expect(clauses.total).toBe(68)
    expect(clauses.rules + clauses.discretion + clauses.aspiration).toBe(68)
  })

  it('gives every example the outcome that stands beside it', () => {
    const failing = runExamples(shidian2025).results.filter(({ passed }) => !passed)
    expect(
      failing.map(({ rule, title, expected, actual, missing, diagnostics }) => ({
        rule,
        title: title.en,
        expected,
        actual,
        missing,
        diagnostics: diagnostics.map(({ code, pointer }) => `${code} ${pointer ?? ''}`),
      })),
    ).toEqual([])
  })

  it('shows each rule met, unmet and undetermined, and each comparison both ways', () => {
    const { outcomes, conditions } = runExamples(shidian2025)
    for (const rule of shidian2025.points.flatMap(({ rules }) => rules)) {
      const shown = outcomes[rule.id] ?? []
      expect(shown, rule.id).toContain('met')
      expect(shown, rule.id).toContain('unmet')
      expect(shown, rule.id).toContain('undetermined')
      if (rule.applies !== null) expect(shown, rule.id).toContain('notApplicable')
    }
    expect(conditions.bothWays / conditions.total).toBeGreaterThan(0.98)
  })

  it('has the same examples answered alike by json-rules-engine, where their facts are complete', async () => {
    let asked = 0
    for (const rule of shidian2025.points.flatMap(({ rules }) => rules))
      for (const { record, asOf, outcome, title } of rule.examples) {
        const opinions = await secondOpinion(shidian2025, record, { asOf, rules: [rule.id] })
        const opinion = opinions[rule.id]
        if (opinion === null || opinion === undefined) continue
        asked += 1
        expect(opinion, `${rule.id}: ${title.en}`).toBe(outcome === 'pending' ? 'unmet' : outcome)
      }
    expect(asked).toBeGreaterThan(400)
  }, 120_000)

  it('has every example answered alike by json-rules-engine asked with three values', async () => {
    const reference = threeValuedReference(shidian2025)
    const differing: unknown[] = []
    for (const rule of shidian2025.points.flatMap(({ rules }) => rules))
      for (const { record, asOf, outcome, title } of rule.examples) {
        const { outcomes } = await reference.judge(record, { asOf })
        if (outcomes[rule.id] !== outcome)
          differing.push({ rule: rule.id, example: title.en, outcome, other: outcomes[rule.id] })
      }
    expect(differing).toEqual([])
  })

  it('names no due day where a problem that nobody recorded was due at once', () => {
    const { subjects } = evaluate(
      shidian2025,
      { subject: 'household', id: 'H-1', waterSecured: false, guaranteeProblems: [] },
      { asOf: '2025-06-30' },
    )
    const findings = subjects[0]?.findings.filter(({ rule }) => rule.startsWith('03.guarantees-'))
    expect(findings?.map(({ outcome, due }) => [outcome, due])).toEqual([
      ['unmet', null],
      ['unmet', null],
    ])
  })

  it('names the due days of its examples, each within a year of the plan', () => {
    const pack: PackTree = shidian2025
    const days = pack.points
      .flatMap(({ rules }) => rules)
      .flatMap(({ id, examples }) =>
        examples.flatMap(({ record, asOf }) =>
          evaluate(pack, record, { asOf }).subjects.flatMap(({ findings }) =>
            findings.flatMap(({ rule, due }) => (rule === id && due !== null ? [due] : [])),
          ),
        ),
      )
    expect(days.length).toBeGreaterThan(50)
    expect(days.filter((day) => day < '2024-01-01' || day > '2026-12-31')).toEqual([])
  })
})
