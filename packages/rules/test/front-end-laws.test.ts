import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePack } from '../src/pack/compile-pack.js'
import { basePack } from './support/broken-packs.js'
import { numbersFrom } from './support/numbers.js'

const base = basePack()
const paths = Object.keys(base)
const seed = 20_250_630

const aPath = fc.constantFrom(...paths)

const parsed = (path: string): unknown => JSON.parse(base[path] ?? '') as unknown

const digestOf = (files: Readonly<Record<string, unknown>>): string => {
  const compiled = compilePack(files)
  if ('pack' in compiled) return compiled.pack.digest
  throw new Error(JSON.stringify(compiled.diagnostics))
}

/** Every place in a value, outermost first, as the keys that lead there. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))]
    : [path]

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], value)

/** A copy in which what stands at that place is another value. */
const replaced = (value: unknown, path: readonly string[], by: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return by
  const inner = replaced((value as Readonly<Record<string, unknown>>)[key], rest, by)
  if (Array.isArray(value)) return value.with(Number(key), inner) as unknown
  return { ...(value as object), [key]: inner }
}

interface Place {
  readonly file: string
  readonly path: readonly string[]
}

const allPlaces: readonly Place[] = paths.flatMap((file) =>
  placesIn(parsed(file)).map((path) => ({ file, path })),
)

/** The same value with the keys of every object in another order. */
const shuffled = (value: unknown, next: () => number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => ({ key, item: shuffled(item, next), rank: next() }))
      .toSorted((left, right) => left.rank - right.rank)
      .map(({ key, item }) => [key, item]),
  )
}

/** Compiles, and sees that a refusal says something: code, cause and remedy in both languages. */
const compiles = (files: unknown): boolean => {
  const compiled = compilePack(files as Readonly<Record<string, unknown>>)
  if ('pack' in compiled) return true
  expect(compiled.diagnostics.length).toBeGreaterThan(0)
  expect(compiled.diagnostics.length).toBeLessThanOrEqual(100)
  for (const { code, cause, remedy } of compiled.diagnostics)
    for (const part of [code, cause.zh, cause.en, remedy.zh, remedy.en]) expect(part).not.toBe('')
  return false
}

describe('laws of the front end', () => {
  it('never throws on any JSON value as any file', () => {
    fc.assert(
      fc.property(aPath, fc.jsonValue({ maxDepth: 5 }), (path, value) => {
        compiles({ ...base, [path]: typeof value === 'string' ? [value] : value })
      }),
      { seed, numRuns: 100 },
    )
  })

  it('never throws on any text as any file', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json())
    fc.assert(
      fc.property(aPath, text, (path, value) => {
        compiles({ ...base, [path]: value })
      }),
      { seed, numRuns: 100 },
    )
  })

  it('never throws on a file cut short anywhere, and refuses it', () => {
    fc.assert(
      fc.property(aPath, fc.double({ min: 0, max: 0.99, noNaN: true }), (path, part) => {
        const text = base[path] ?? ''
        const cut = text.slice(0, Math.floor(text.trimEnd().length * part))
        expect(compiles({ ...base, [path]: cut })).toBe(false)
      }),
      { seed, numRuns: 100 },
    )
  })

  it('never throws where any value stands in place of another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allPlaces),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('poor', 'asOf', -0, 1e300, '')),
        ({ file, path }, value) => {
          compiles({ ...base, [file]: replaced(parsed(file), path, value) })
        },
      ),
      { seed, numRuns: 100 },
    )
  })

  it('never throws on anything that is no record of files', () => {
    for (const files of [null, undefined, 1, 'text', [], {}, new Map(), { 'pack.json': undefined }])
      expect(compiles(files)).toBe(false)
  })

  it('gives the same digest however keys are ordered and files laid out', () => {
    const digest = digestOf(base)
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('', '  ', '\t', '\r\n '), (start, layout) => {
        const next = numbersFrom(start)
        const files = paths.map((path) => {
          const text = JSON.stringify(shuffled(parsed(path), next), null, layout)
          return { path, text, rank: next() }
        })
        const inOrder = files.toSorted((left, right) => left.rank - right.rank)
        expect(digestOf(Object.fromEntries(inOrder.map(({ path, text }) => [path, text])))).toBe(
          digest,
        )
      }),
      { seed, numRuns: 30 },
    )
  })

  it('gives another digest where any value is another', () => {
    const digest = digestOf(base)
    const titled = (base['pack.json'] ?? '').replace('练习县2025年规则', '练习县2026年规则')
    expect(digestOf({ ...base, 'pack.json': titled })).not.toBe(digest)
  })

  it('refuses an unknown key in every object of every file', () => {
    for (const { file, path } of allPlaces) {
      const object = valueAt(parsed(file), path)
      if (typeof object !== 'object' || object === null || Array.isArray(object)) continue
      const added = replaced(parsed(file), path, { ...object, unheardOf: 1 })
      const place = `${file} /${path.join('/')}`
      const compiled = compilePack({ ...base, [file]: JSON.stringify(added) })
      const found = 'diagnostics' in compiled ? compiled.diagnostics : []
      expect(
        found.some(({ pointer }) => pointer?.endsWith('unheardOf') === true),
        place,
      ).toBe(true)
    }
  })

  it('is bounded in time for a pack that is wrong from end to end', () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `wrong${String(index)}`,
        { subject: 'household', title: {}, condition: { fact: `noFact${String(index)}` } },
      ]),
    )
    const text = JSON.stringify({ classifications: wrong })
    const began = performance.now()
    expect(compiles({ ...base, 'classifications.json': text })).toBe(false)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('does not overflow on a chain of thousands of classifications', () => {
    const chain = Array.from({ length: 6000 }, (_, index): readonly [string, unknown] => [
      `step${String(index)}`,
      {
        subject: 'household',
        title: { zh: '步', en: 'step' },
        condition: { condition: `step${String(index + 1)}` },
      },
    ])
    for (const entries of [chain, chain.toReversed()]) {
      const text = JSON.stringify({ classifications: Object.fromEntries(entries) })
      expect(compiles({ ...base, 'classifications.json': text })).toBe(false)
    }
  })
})
