import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/index.js'
import type { SubjectEntry } from '../../src/facts/entry.js'
import { mayBeGiven } from '../../src/facts/given.js'
import { choiceClashes } from '../../src/records/choices.js'
import { headerClashes, readHeaders } from '../../src/records/headers.js'
import { subjectsOfHeader } from '../../src/records/tables.js'

const subjects: readonly SubjectEntry[] = Object.values(catalogue)

describe.each(subjects)('the headers of $name', (subject) => {
  test('no header means two facts, no word of a choice two codes', () => {
    expect(headerClashes(subject)).toEqual([])
    const clashes = Object.entries(subject.facts).flatMap(([name, { choices }]) =>
      choiceClashes(choices ?? {}).map((word) => `${subject.name}.${name}: ${word}`),
    )
    expect(clashes).toEqual([])
  })

  test('every name of a fact leads to it, and of the id to the id', () => {
    for (const [name, fact] of Object.entries(subject.facts)) {
      const words = [name, fact.label.zh, fact.label.en, ...(fact.aliases ?? [])]
      const opposite = fact.oppositeAliases ?? []
      for (const word of [...words, ...opposite]) {
        const [column] = readHeaders(subject, [`*${word}：`])
        if (mayBeGiven(fact)) {
          expect([column?.fact, column?.opposite], word).toEqual([name, opposite.includes(word)])
        } else expect(column?.problem, word).toBe('derivedHeader')
      }
    }
    for (const word of subject.idAliases) expect(readHeaders(subject, [word])[0]?.fact).toBe('id')
  })

  test('its own Chinese labels are taken for it', () => {
    const labels = Object.values(subject.facts)
      .filter(mayBeGiven)
      .map(({ label }) => label.zh)
    const [best] = subjectsOfHeader(subjects, [subject.idAliases[0] ?? 'id', ...labels])
    expect(best?.subject).toBe(subject.name)
  })
})
