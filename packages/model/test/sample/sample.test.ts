import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { catalogue, type SubjectName } from '../../src/catalogue/index.js'
import type { SubjectEntry } from '../../src/facts/entry.js'
import { identityNumberProblem } from '../../src/records/identity.js'
import { readHeaders } from '../../src/records/headers.js'
import { readSheet } from '../../src/records/tables.js'
import { randomOf } from '../../src/sample/random.js'
import { sheetHeaders, sheetOf } from '../../src/sample/sheets.js'
import { encodeGb18030 } from '../../src/sample/encode.js'
import { sampleDataset, sampleFiles, sampleParts } from '../../src/sample.js'
import { recordSchema } from '../../src/schema/records.js'

const subjects: readonly SubjectEntry[] = Object.values(catalogue)
const dataset = sampleDataset({ seed: 2025, households: 400 })
const files = new Map(
  sampleFiles({ seed: 2025, households: 400 }).map(({ path, bytes }) => [path, bytes]),
)

/** Reads CSV with no quotes but plain ones; the sample needs no more. */
const cellsOf = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map(([, cell = '']) =>
          cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
        ),
    )

const fileText = (path: string, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(files.get(path))

describe('the sample county', () => {
  test('has records of every subject, all of them valid', () => {
    for (const [name, records] of Object.entries(dataset.tables)) {
      expect(records.length, name).toBeGreaterThan(0)
      const schema = recordSchema(name as SubjectName)
      for (const record of records) {
        const { error } = schema.safeParse(record)
        expect(error?.issues, `${name} ${record.id}`).toBeUndefined()
      }
      expect(new Set(records.map(({ id }) => id)).size, name).toBe(records.length)
    }
  })

  test('hangs together: every link leads to a record', () => {
    const ids = new Map(
      Object.entries(dataset.tables).map(([name, records]) => [
        name,
        new Set(records.map(({ id }) => id)),
      ]),
    )
    for (const subject of subjects) {
      for (const { subject: child, by } of Object.values(subject.children ?? {})) {
        if (by === undefined) continue
        for (const record of dataset.tables[child as SubjectName]) {
          const parent: unknown = (record as Readonly<Record<string, unknown>>)[by]
          if (typeof parent === 'string') {
            expect(ids.get(subject.name)?.has(parent), `${child} ${record.id}`).toBe(true)
          }
        }
      }
    }
  })

  test('has monitored households in the proportions met in practice', () => {
    const large = sampleDataset({ seed: 7, households: 2000 }).tables.household
    const monitored = large.filter(
      ({ monitoringCategory }) => (monitoringCategory ?? 'none') !== 'none',
    )
    const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
      Math.round((100 * part.length) / whole.length)
    expect(share(monitored, large)).toBeGreaterThan(20)
    const of = (category: string): number =>
      share(
        monitored.filter((each) => each.monitoringCategory === category),
        monitored,
      )
    expect(Math.abs(of('unstable') - 31)).toBeLessThan(6)
    expect(Math.abs(of('marginal') - 30)).toBeLessThan(6)
    expect(Math.abs(of('sudden') - 40)).toBeLessThan(6)
    const removed = share(
      monitored.filter(({ riskRemoved }) => riskRemoved === true),
      monitored,
    )
    expect(Math.abs(removed - 48)).toBeLessThan(8)
  })

  test('has identity numbers that pass the check, are unique, and can belong to nobody', () => {
    const numbers = dataset.tables.member.flatMap(({ identityNumber }) => identityNumber ?? [])
    for (const number of numbers) {
      expect(identityNumberProblem(number)).toBeNull()
      expect(number).toMatch(/^99/)
    }
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('the files of the sample', () => {
  test('are the same for the same seed, and others for another', () => {
    const again = sampleFiles({ seed: 2025, households: 400 })
    expect(
      again.every(({ path, bytes }) =>
        Buffer.from(bytes).equals(files.get(path) ?? new Uint8Array()),
      ),
    ).toBe(true)
    const other = sampleFiles({ seed: 2026, households: 400 })
    expect(
      Buffer.from(other[1]?.bytes ?? []).equals(files.get('members.csv') ?? new Uint8Array()),
    ).toBe(false)
  })

  test.each([
    ['household', 'households.csv', 'utf-8'],
    ['member', 'members.csv', 'gb18030'],
  ] as const)('%s: the spreadsheet reads back to the records', (name, path, encoding) => {
    const sheet = readSheet(subjects, cellsOf(fileText(path, encoding)))
    expect(sheet.diagnostics).toEqual([])
    expect(sheet.subject).toBe(name)
    expect(sheet.records).toEqual(dataset.tables[name])
  })

  test('the members are not UTF-8', () => {
    expect(() => fileText('members.csv', 'utf-8')).toThrow(TypeError)
  })

  test('the rest is JSON that says the same', () => {
    for (const [name, records] of Object.entries(dataset.tables)) {
      if (name === 'household' || name === 'member') continue
      const { table } = catalogue[name as SubjectName]
      const read = JSON.parse(fileText(`${table}.json`, 'utf-8')) as object[]
      expect(read.map((record) => ({ subject: name, ...record }))).toEqual(records)
    }
  })

  test('the manifest names every file', () => {
    const manifest = JSON.parse(fileText('dataset.json', 'utf-8')) as {
      asOf: string
      tables: Record<string, { files: string[]; complete: boolean }>
    }
    expect(manifest.asOf).toBe('2025-06-30')
    const named = Object.values(manifest.tables).flatMap((table) => table.files)
    expect([...named, 'dataset.json'].sort()).toEqual([...files.keys()].sort())
    expect(manifest.tables.household?.complete).toBe(false)
  })

  test.each(['household', 'member'] as const)(
    '%s: a column for what is told, and no other',
    (name) => {
      const told = new Set(dataset.tables[name].flatMap((record) => Object.keys(record)))
      const columns = ['subject', 'id', ...sheetOf(name).facts]
      expect(columns.sort()).toEqual([...told].sort())
    },
  )

  test('come in parts that make up the whole', () => {
    const lengths = new Map<string, number>()
    for (const { path, bytes } of sampleParts({ seed: 2025, households: 400 })) {
      lengths.set(path, (lengths.get(path) ?? 0) + bytes.length)
    }
    for (const [path, bytes] of files) expect(lengths.get(path)).toBe(bytes.length)
  })

  test.each(['household', 'member'] as const)('%s: headers in use lead to their facts', (name) => {
    for (const [fact, header] of sheetHeaders(name)) {
      expect(readHeaders(catalogue[name], [header])[0]?.fact).toBe(fact)
    }
  })
})

describe('its tools', () => {
  test('wrong options are refused', () => {
    expect(() => sampleDataset({ seed: 1, asOf: '2025-02-29' })).toThrow(RangeError)
    expect(() => sampleDataset({ seed: 1, households: 1.5 })).toThrow(RangeError)
  })

  test('no household at all is a county too', () => {
    expect(sampleDataset({ seed: 1, households: 0 }).tables.county).toHaveLength(1)
  })

  test.prop([fc.string({ unit: fc.constantFrom(...Array.from('施甸县abc,“”（）×①—')) })])(
    'GB18030 is written as it is read',
    (text) => {
      expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
    },
  )

  test('a character beyond two bytes is refused', () => {
    expect(() => encodeGb18030('😀')).toThrow(RangeError)
  })

  test('the generator gives these numbers, everywhere', () => {
    const random = randomOf('2025/pin')
    expect(Array.from({ length: 6 }, () => random.whole(0, 999_999))).toMatchInlineSnapshot(`
      [
        901703,
        974977,
        192565,
        380178,
        194993,
        238079,
      ]
    `)
  })

  test.prop([fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(50)])(
    'whole numbers stay within their ends',
    (name, from, width) => {
      const random = randomOf(name)
      for (let times = 0; times < 20; times += 1) {
        expect(random.whole(from, from + width)).toBeGreaterThanOrEqual(from)
        expect(random.middling(from, from + width)).toBeLessThanOrEqual(from + width)
      }
    },
  )
})
