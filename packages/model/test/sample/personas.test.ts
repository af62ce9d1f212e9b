import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/dates.js'
import { personas } from '../../src/sample.js'
import { recordSchema } from '../../src/schema/records.js'

describe('personas', () => {
  test('have names of their own', () => {
    expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length)
  })

  test.each(personas)('$id is a valid record with a story in both languages', (persona) => {
    expect(recordSchema(persona.record.subject).safeParse(persona.record).error).toBeUndefined()
    expect(parseDate(persona.asOf)).not.toBeNull()
    expect(Object.keys(persona.outcomes).length).toBeGreaterThan(0)
    for (const text of [persona.title, persona.story]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
