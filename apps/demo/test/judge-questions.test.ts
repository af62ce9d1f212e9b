import fc from 'fast-check'
import { evaluate, type PackTree } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { describe, expect, it } from 'vitest'
import type { Field } from '../src/pages/judge/fields.js'
import { judge } from '../src/pages/judge/judging.js'
import { type Answer, recordAt } from '../src/pages/judge/record.js'
import { addChildren, answer, setAside, type Sheet, sheetOf } from '../src/pages/judge/sheet.js'
import { emptyHousehold, subjectAt } from '../src/pages/judge/subjects.js'

const pack: PackTree = shidian2025
const asOf = '2025-06-30'

const dates = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 60_000 }),
  fc.integer({ min: 0, max: 6_000_000 }).map((fen) => (fen / 100).toFixed(2)),
)

/** Any answer that the form takes for a field. */
const answersTo = ({ type, choices }: Field): fc.Arbitrary<Answer> => {
  const codes = Object.keys(choices ?? {})
  switch (type) {
    case 'money':
      return amounts
    case 'count':
      return fc.nat({ max: 8 })
    case 'flag':
      return fc.boolean()
    case 'date':
      return dates
    case 'choice':
      return fc.constantFrom(...codes)
    case 'choices':
      return fc.subarray(codes)
    case 'identifier':
      return fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '')
    case 'share':
    case 'records':
      throw new Error(`nothing is typed into ${type}`)
  }
}

/** One step of somebody who fills in the form: the best question is answered. */
const step = (sheet: Sheet, field: Field, draw: fc.GeneratorValue, knows: boolean): Sheet => {
  if (!knows) return setAside(sheet, field)
  if (field.type !== 'records')
    return answer(
      sheet,
      field,
      draw(() => answersTo(field)),
    )
  const child = subjectAt(pack, field.path).children.find(({ name }) => name === field.name)
  return addChildren(sheet, field, child?.subject ?? '', draw(fc.nat, { max: 2 }))
}

/** Fields that are asked although they are stated: a divisor of zero, a span that is none. */
const isStated = (sheet: Sheet, { path, name }: Field): boolean =>
  recordAt(sheet.record, path)?.[name] != null

const filledIn = (draw: fc.GeneratorValue, knowing: number): Sheet => {
  let sheet = sheetOf(emptyHousehold)
  for (let count = 0; count < 400; count += 1) {
    const field = judge(pack, sheet, asOf).asked.find((item) => !isStated(sheet, item))
    if (field === undefined) return sheet
    sheet = step(sheet, field, draw, draw(fc.nat, { max: 99 }) < knowing)
  }
  throw new Error('the questions do not end')
}

const openFacts = (sheet: Sheet): readonly string[] =>
  evaluate(pack, sheet.record, { asOf })
    .subjects.filter(({ subject }) => subject === 'household')
    .flatMap(({ findings }) => findings.flatMap(({ missing }) => missing))

describe('whoever answers every question', () => {
  it('leaves no rule undetermined but for a divisor of zero', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const sheet = filledIn(draw, 100)
        const { asked } = judge(pack, sheet, asOf)
        for (const { path, name } of asked)
          expect(Number(recordAt(sheet.record, path)?.[name])).toBe(0)
        const unusable = asked.map(({ name }) => name)
        for (const fact of openFacts(sheet)) expect(unusable).toContain(fact)
      }),
      { numRuns: 60 },
    )
  })

  it('but does not know some leaves only what waits for those', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const sheet = filledIn(draw, 80)
        const { asked } = judge(pack, sheet, asOf)
        const left = new Set([...sheet.unknown, ...asked].map(({ name }) => name))
        for (const fact of openFacts(sheet)) expect(left).toContain(fact.split('.').at(-1))
      }),
      { numRuns: 60 },
    )
  })
})
