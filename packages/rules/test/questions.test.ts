import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import { type Question, questions } from '../src/decide/questions.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import type { PackTree } from '../src/ir/tree.js'
import { numbersFrom } from './support/numbers.js'

const asOf = '2025-06-30'
const pack: PackTree = shidian2025

type Row = Record<string, unknown>

const ask = (record: Row, more: { rules?: readonly string[]; held?: boolean } = {}) =>
  questions(pack, record, { asOf, ...more })

const partial = { subject: 'household', id: 'H-1', householdSize: 3 }

describe('questions', () => {
  it('are about what open rules wait for, with all that a form needs', () => {
    const [first] = ask(partial, { rules: ['03.one-development-measure'], held: true })
    expect(first).toMatchObject({ subject: 'household', id: 'H-1' })
    expect(first?.rules).toEqual(['03.one-development-measure'])
    const asked = ask(partial, { held: true })
    const kinds = asked.find(({ fact }) => fact === 'monitoringCategory')
    expect(kinds).toMatchObject({ type: 'choice', holder: 'agriculture' })
    expect(Object.keys(kinds?.choices ?? {})).toEqual(['none', 'unstable', 'marginal', 'sudden'])
    expect(kinds?.label.zh).toMatch(/\p{Script=Han}/u)
    const lists = ask(
      { ...partial, monitoringCategory: 'unstable', riskRemoved: false },
      { held: true },
    )
    expect(lists.filter(({ type }) => type === 'records').map(({ fact }) => fact)).toContain(
      'measures',
    )
  })

  it('leave out what a department holds already', () => {
    const all = ask(partial, { held: true })
    const left = ask(partial)
    expect(left).toEqual(all.filter(({ extractable }) => !extractable))
    expect(left.length).toBeLessThan(all.length)
  })

  it('come best first: one that many rules wait for before one that few do', () => {
    const worth = (question: Question): number => question.rules.length
    const asked = ask(partial, { held: true })
    const half = Math.floor(asked.length / 2)
    const sum = (some: readonly Question[]): number =>
      some.reduce((total, question) => total + worth(question), 0)
    expect(sum(asked.slice(0, half))).toBeGreaterThan(sum(asked.slice(half)))
  })

  it('are about child records where rules about those wait', () => {
    const asked = ask({ ...partial, members: [{ id: 'P-1' }] }, { held: true })
    expect(asked.some(({ subject, id }) => subject === 'member' && id === 'P-1')).toBe(true)
  })

  it('are none where nothing is open, or nothing can be judged', () => {
    expect(ask(partial, { rules: [] })).toEqual([])
    expect(ask({ subject: 'dragon' })).toEqual([])
    expect(questions(pack, partial, { asOf: '2025-02-30' })).toEqual([])
  })

  it('that are answered, one round after another, leave nothing open', () => {
    let rounds = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const next = numbersFrom(seed)
      const record: Row = { subject: 'household', id: 'H-1' }
      for (let round = 0; ; round += 1) {
        const asked = ask(record, { held: true })
        if (asked.length === 0) break
        expect(round, 'rounds').toBeLessThan(12)
        rounds += 1
        for (const question of asked) answer(record, question, next)
      }
      const { outcomes } = evaluate(pack, record, { asOf }).subjects[0] ?? { outcomes: {} }
      const open = Object.entries(outcomes).filter(([, outcome]) => outcome === 'undetermined')
      expect(open, JSON.stringify(record)).toEqual([])
    }
    expect(rounds).toBeGreaterThan(12)
  })
})

const valueFor = ({ type, choices }: Question, next: () => number): unknown => {
  const codes = Object.keys(choices ?? {})
  switch (type) {
    case 'money':
      return Math.floor(next() * 60_000)
    case 'count':
      return 1 + Math.floor(next() * 6)
    case 'flag':
      return next() < 0.5
    case 'date':
      return `2025-0${1 + Math.floor(next() * 6)}-1${Math.floor(next() * 9)}`
    case 'choice':
      return codes[Math.floor(next() * codes.length)]
    case 'choices':
      return codes.filter(() => next() < 0.3)
    case 'identifier':
      return 'household.risks'
    case 'records':
      return next() < 0.5 ? [] : [{ id: `C-${Math.floor(next() * 1e9)}` }]
    case 'share':
      throw new Error('nobody can state a share')
  }
}

/** Writes an answer where the question points: in the record, in a child, or in every child. */
const answer = (record: Row, question: Question, next: () => number): void => {
  const target =
    question.subject === record['subject']
      ? [record]
      : Object.values(record)
          .filter(Array.isArray)
          .flat()
          .filter((child: Row) => child['id'] === question.id)
  const [first = '', second] = question.fact.split('.')
  for (const row of target as Row[]) {
    if (second === undefined) row[first] = valueFor(question, next)
    else for (const child of row[first] as Row[]) child[second] ??= valueFor(question, next)
  }
}
