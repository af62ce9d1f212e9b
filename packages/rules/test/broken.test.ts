import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, jsonMessages, utf8Length } from '@workpoints/model'
import { describe, expect, it } from 'vitest'
import { compilePack } from '../src/pack/compile-pack.js'
import { packProblemCodes } from '../src/pack/diagnostic-codes.js'
import { basePack, brokenFolder } from './support/broken-packs.js'

/** One mistake in the small correct pack, and what must be said of it. */
interface BrokenCase {
  /** What somebody did. */
  readonly mistake: string
  readonly file: string
  /** Text of that file that stands there once, and what stands there instead. */
  readonly replace?: string
  readonly with?: string
  /** The file is not there. */
  readonly remove?: true
  /** A file is there that should not be, or another in place of the right one. */
  readonly add?: { readonly path: string; readonly text: string }
  readonly expected?: Expected
}

interface Expected {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly cause: { readonly zh: string; readonly en: string }
  readonly remedy: { readonly zh: string; readonly en: string }
  /** Codes of what cannot but follow from the same mistake. */
  readonly further?: readonly string[]
}

/** `UPDATE_BROKEN=1` writes what is said now into the cases: read every line of the difference. */
const updating = process.env['UPDATE_BROKEN'] === '1'

const base = basePack()
const folder = join(brokenFolder, 'cases')

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()

const readCase = (name: string): BrokenCase =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as BrokenCase

const apply = (broken: BrokenCase): Record<string, string> => {
  const files = { ...base }
  if (broken.remove === true) delete files[broken.file]
  if (broken.add !== undefined) files[broken.add.path] = broken.add.text
  if (broken.replace !== undefined) {
    const parts = (base[broken.file] ?? '').split(broken.replace)
    expect(parts, `the text to replace stands in ${broken.file} once`).toHaveLength(2)
    files[broken.file] = parts.join(broken.with)
  }
  return files
}

const problemsOf = (files: Readonly<Record<string, unknown>>): readonly Diagnostic[] => {
  const compiled = compilePack(files)
  return 'diagnostics' in compiled ? compiled.diagnostics : []
}

const told = ([first, ...others]: readonly Diagnostic[], main?: string): Expected => {
  const all = first === undefined ? [] : [first, ...others]
  const told = all.find(({ code }) => code === main) ?? first
  if (told === undefined) throw new Error('nothing was found wrong')
  const further = all.filter((each) => each !== told).map(({ code }) => code)
  return {
    code: told.code,
    file: told.file ?? null,
    line: told.line ?? null,
    column: told.column ?? null,
    cause: told.cause,
    remedy: told.remedy,
    ...(further.length === 0 ? {} : { further }),
  }
}

const update = (name: string, broken: BrokenCase): Expected => {
  const expected = told(problemsOf(apply(broken)), broken.expected?.code)
  const text = `${JSON.stringify({ ...broken, expected }, null, 2)}\n`
  writeFileSync(join(folder, name), text)
  return expected
}

describe('a pack with one mistake', () => {
  it('is a correct pack without it', () => {
    expect(problemsOf(base)).toEqual([])
  })

  it.each(names)('%s', (name) => {
    const broken = readCase(name)
    const expected = updating ? update(name, broken) : broken.expected
    const problems = problemsOf(apply(broken))
    expect(told(problems, expected?.code)).toEqual(expected)
    for (const { cause, remedy } of problems)
      for (const sentence of [cause.zh, cause.en, remedy.zh, remedy.en]) {
        expect(sentence.trim()).not.toBe('')
        expect(sentence).not.toMatch(/undefined|null,|\[object|NaN/)
      }
    for (const sentence of [expected?.cause.zh, expected?.remedy.zh])
      expect(sentence, 'the Chinese text is Chinese').toMatch(/\p{Script=Han}/u)
  })
})

const text = (words: string) => ({ zh: words, en: words })

const withClassifications = (
  entries: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const file = JSON.parse(base['classifications.json'] ?? '') as {
    readonly classifications: object
  }
  const classifications = { ...file.classifications }
  for (const [name, condition] of Object.entries(entries))
    Object.assign(classifications, {
      [name]: { subject: 'household', title: text('试验'), condition },
    })
  return { ...base, 'classifications.json': JSON.stringify({ classifications }) }
}

const rich = { fact: 'householdSize', operator: 'greaterThan', value: 9 }

/** Conditions inside one another, `depth` deep with the comparison in the middle. */
const nested = (depth: number): unknown => (depth === 1 ? rich : { not: nested(depth - 1) })

const codesOf = (files: Readonly<Record<string, unknown>>): readonly string[] =>
  problemsOf(files).map(({ code }) => code)

describe('limits', () => {
  it('limit-depth: conditions nest 32 deep and no deeper', () => {
    expect(codesOf(withClassifications({ deep: nested(32) }))).toEqual([])
    expect(codesOf(withClassifications({ deep: nested(33) }))).toEqual(['limit-depth'])
  })

  it('limit-depth: a classification counts as if it were written out', () => {
    const around = (levels: number) => ({
      inner: nested(21),
      outer: { all: [{ condition: levels === 32 ? 'step' : 'further' }] },
      step: { all: [{ not: { all: [{ not: { all: [{ not: { all: [wrapped] } }] } }] } }] },
      further: { not: { condition: 'step' } },
    })
    const wrapped = { not: { all: [{ not: { condition: 'inner' } }] } }
    expect(codesOf(withClassifications(around(32)))).toEqual([])
    expect(codesOf(withClassifications(around(33)))).toEqual(['limit-depth'])
  })

  it('limit-nodes: ten thousand parts, classifications written out', () => {
    const hundred = { any: Array.from({ length: 99 }, () => rich) }
    const times = (count: number) => ({
      hundred,
      all: { all: Array.from({ length: count }, () => ({ condition: 'hundred' })) },
    })
    expect(codesOf(withClassifications(times(99)))).toEqual([])
    expect(codesOf(withClassifications(times(100)))).toEqual(['limit-nodes'])
  })

  it('limit-steps: a chain of a hundred, however the names are ordered', () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `step${String(index)}`,
          index === 0 ? rich : { condition: `step${String(index - 1)}` },
        ]),
      )
    const backwards = (length: number) =>
      Object.fromEntries(Object.entries(chain(length)).toReversed())
    expect(codesOf(withClassifications(chain(100)))).toEqual([])
    expect(codesOf(withClassifications(backwards(100)))).toEqual([])
    expect(codesOf(withClassifications(chain(101)))).toEqual(['limit-steps'])
    expect(codesOf(withClassifications(backwards(101)))).toEqual(['limit-steps'])
  })

  /** Characters cut in half: what is said of one is short. */
  const halves = (count: number): string => `["${'\ud800'.repeat(count)}"]`

  it('too-many-problems: a hundred, or the first 99 and how many more', () => {
    const twoFiles = (first: number, second: number) =>
      problemsOf({ ...base, 'facts.json': halves(first), 'clauses.json': halves(second) })
    const hundred = twoFiles(50, 50)
    expect(hundred).toHaveLength(100)
    expect(new Set(hundred.map(({ code }) => code))).toEqual(new Set(['json-lone-surrogate']))
    const more = twoFiles(51, 50)
    expect(more).toHaveLength(100)
    expect(more.at(-1)?.code).toBe('too-many-problems')
    expect(more.at(-1)?.cause.en).toBe('2 more problems are not listed')
  })

  it('too-many-problems: 8 KiB of text, and how many more', () => {
    const wrong = (count: number) =>
      problemsOf(
        withClassifications(
          Object.fromEntries(
            Array.from({ length: count }, (_, index) => [
              `wrong${String(index)}`,
              { ...rich, fact: `noSuchFact${String(index)}` },
            ]),
          ),
        ),
      )
    const size = (problems: readonly Diagnostic[]): number =>
      utf8Length(
        problems.map(({ cause, remedy, pointer }) => cause.en + remedy.en + pointer).join(''),
      )
    for (const count of [20, 40, 60, 80, 100, 150, 250]) {
      const problems = wrong(count)
      expect(size(problems)).toBeLessThanOrEqual(8192)
      const last = problems.at(-1)
      const left = last?.code === 'too-many-problems' ? Number(last.cause.en.split(' ')[0]) : 0
      expect(left === 0 ? problems.length : problems.length - 1 + left).toBe(count)
      if (left > 0) expect(size(problems)).toBeGreaterThan(8192 - 1024)
    }
  })

  it('json-too-large, json-too-deep, json-key-too-long, json-text-too-long', () => {
    const facts = (content: unknown) => codesOf({ ...base, 'facts.json': content })
    const name = 'x'.repeat(201)
    expect(facts(`{"facts":{}}${' '.repeat(1_048_576)}`)).toEqual(['json-too-large'])
    expect(facts(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual(['json-too-deep'])
    expect(facts(`{"${name}":1}`)).toEqual(['json-key-too-long'])
    expect(facts(`{"facts":"${'x'.repeat(4097)}"}`)).toEqual(['json-text-too-long'])
  })

  it('json-too-many-problems: the reader stops at 99 and says so', () => {
    const found = codesOf({ ...base, 'facts.json': halves(500) })
    expect(found).toHaveLength(100)
    expect(found.at(-1)).toBe('json-too-many-problems')
  })

  it('json-not-utf8: bytes are decoded strictly, with their place', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{\n"户'), 0xbb, 0xa7])
    expect(problemsOf({ ...base, 'facts.json': bytes })).toMatchObject([
      { code: 'json-not-utf8', file: 'facts.json', line: 2, column: 3 },
    ])
  })

  it('of what somebody else has parsed, files are named without lines', () => {
    const point = JSON.parse(base['points/02.json'] ?? '') as { rules: object[] }
    const twice = { ...point, rules: [...point.rules, ...point.rules] }
    const [problem] = problemsOf({ ...base, 'points/02.json': twice })
    expect(problem).toMatchObject({ code: 'name-duplicate-rule', file: 'points/02.json' })
    expect(problem).not.toHaveProperty('line')
    expect(problem?.cause.en + (problem?.remedy.en ?? '')).toContain('points/02.json')
    expect(problem?.cause.en + (problem?.remedy.en ?? '')).not.toMatch(/json:\d/)
  })

  it('json-not-json: what somebody else has parsed is checked as well', () => {
    expect(codesOf({ ...base, 'facts.json': { facts: () => 1 } })).toEqual(['json-not-json'])
  })
})

/** Codes without a file in `cases`, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'limit-depth': 'tested above: a file of that depth shows nothing',
  'limit-nodes': 'tested above: the file would be large',
  'limit-steps': 'tested above: the file would be large',
  'derivation-in-catalogue': 'no pack can cause it: the catalogue is part of the program',
  'json-too-large': 'tested above: the file would be large',
  'json-too-deep': 'tested above: the file would be large',
  'json-too-many-problems': 'tested above: a file so wrong shows nothing',
  'json-key-too-long': 'tested above: the file would be large',
  'json-text-too-long': 'tested above: the file would be large',
  'json-not-json': 'tested above: no text can cause it',
  'json-not-utf8': 'tested above: a case is text, which always is UTF-8',
}

describe('every code', () => {
  it('has a case, or a reason why it has none', () => {
    const shown = new Set(names.map((name) => readCase(name).expected?.code))
    const codes = [...packProblemCodes, ...Object.keys(jsonMessages)]
    expect(codes.filter((code) => !shown.has(code) && !Object.hasOwn(elsewhere, code))).toEqual([])
    expect(Object.keys(elsewhere).filter((code) => !codes.includes(code))).toEqual([])
    expect(Object.keys(elsewhere).filter((code) => shown.has(code))).toEqual([])
  })
})
