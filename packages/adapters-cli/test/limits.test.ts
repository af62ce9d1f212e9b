/**
 * Every limit of what packs and records may hold: how much, where it is enforced, and what is said of
 * one more. Each is tried exactly at the limit and one past it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyJson, type Diagnostic, readJson, saidAtOnce, utf8Length } from '@workpoints/model'
import { compilePack, evaluate, evaluateDataset } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { describe, expect, it } from 'vitest'
import { Failure } from '../src/failure.js'
import { readCsv } from '../src/input/csv.js'
import { json, other } from './support/data.js'
import { folderOf, runIn } from './support/world.js'

interface Limit {
  readonly what: string
  /** How much is allowed. */
  readonly most: number
  /** The file that enforces it, under `packages`. */
  readonly where: string
  /** The code of what is said of one more. */
  readonly code: string
  /** The codes of what is said where there are so many. */
  readonly codes: (count: number) => readonly string[] | Promise<readonly string[]>
}

const mebibyte = 1_048_576

const codesOf = (result: object): readonly string[] => [
  ...new Set(
    'diagnostics' in result ? (result.diagnostics as Diagnostic[]).map(({ code }) => code) : [],
  ),
]

/* ---- packs ---- */

const folder = resolve(import.meta.dirname, '../../rules/test/broken/base')
const base: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
)

/** A comparison of the small pack that is in order. */
const rich = { fact: 'householdSize', operator: 'greaterThan', value: 9 }

const compiled = (condition: unknown): readonly string[] => {
  const file = JSON.parse(base['classifications.json'] ?? '') as { classifications: object }
  const entry = { subject: 'household', title: { zh: '试验', en: 'trial' }, condition }
  const classifications = { ...file.classifications, forLimit: entry }
  return codesOf(compilePack({ ...base, 'classifications.json': json({ classifications }) }))
}

const nested = (depth: number): unknown => (depth === 1 ? rich : { not: nested(depth - 1) })

const filled = (bytes: number): string => `[${' '.repeat(bytes - 2)}]`
const brackets = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

const inPacks: readonly Limit[] = [
  {
    what: 'bytes of a rule file or another JSON text',
    most: mebibyte,
    where: 'model/src/json/limits.ts',
    code: 'json-too-large',
    codes: (bytes) => codesOf(readJson(filled(bytes))),
  },
  {
    what: 'the same, whatever a caller asks for',
    most: 8 * mebibyte,
    where: 'model/src/json/limits.ts',
    code: 'json-too-large',
    codes: (bytes) => codesOf(readJson(filled(bytes), { limits: { bytes: 100 * mebibyte } })),
  },
  {
    what: 'bytes that are measured before they are decoded',
    most: mebibyte,
    where: 'model/src/json/read-json.ts',
    code: 'json-too-large',
    codes: (bytes) => codesOf(readJson(new TextEncoder().encode(filled(bytes)))),
  },
  {
    what: 'objects and arrays inside one another',
    most: 64,
    where: 'model/src/json/limits.ts',
    code: 'json-too-deep',
    codes: (depth) => codesOf(readJson(brackets(depth))),
  },
  {
    what: 'the same, whatever a caller asks for',
    most: 128,
    where: 'model/src/json/limits.ts',
    code: 'json-too-deep',
    codes: (depth) => codesOf(readJson(brackets(depth), { limits: { depth: 10_000 } })),
  },
  {
    what: 'the same of values that somebody else has parsed',
    most: 64,
    where: 'model/src/json/copy-json.ts',
    code: 'json-too-deep',
    codes: (depth) => codesOf(copyJson(JSON.parse(brackets(depth)))),
  },
  {
    what: 'characters of a text',
    most: 4096,
    where: 'model/src/json/limits.ts',
    code: 'json-text-too-long',
    codes: (length) => codesOf(readJson(json('\u{20000}'.repeat(length)))),
  },
  {
    what: 'characters of a key',
    most: 200,
    where: 'model/src/json/limits.ts',
    code: 'json-key-too-long',
    codes: (length) => codesOf(readJson(json({ ['\u{20000}'.repeat(length)]: 1 }))),
  },
  {
    what: 'characters of a name in a pack',
    most: 200,
    where: 'rules/src/pack/format.ts',
    code: 'shape-length',
    // The name is written well and unknown; only one more makes it too long as well.
    codes: (length) =>
      compiled({ condition: 'x'.repeat(length) }).filter(
        (code) => code !== 'name-unknown-classification',
      ),
  },
  {
    what: 'conditions inside one another, classifications written out',
    most: 32,
    where: 'rules/src/pack/order.ts',
    code: 'limit-depth',
    codes: (depth) => compiled(nested(depth)),
  },
  {
    what: 'parts of a condition, classifications written out',
    most: 10_000,
    where: 'rules/src/pack/order.ts',
    code: 'limit-nodes',
    codes: (nodes) => compiled({ all: Array.from({ length: nodes - 1 }, () => rich) }),
  },
  {
    what: 'members of a list',
    most: 10_000,
    where: 'rules/src/pack/format.ts',
    code: 'shape-count',
    codes: (count) =>
      compiled({ ...rich, operator: 'in', value: Array.from({ length: count }, (_, i) => i) }),
  },
  {
    what: 'problems that are said at once, of a pack or a record',
    most: 100,
    where: 'model/src/diagnostic.ts',
    code: 'too-many-problems',
    codes: (count) => {
      const nothing = { zh: '', en: '' }
      const one = (code: string): Diagnostic => ({ code, cause: nothing, remedy: nothing })
      const all = Array.from({ length: count }, () => one('problem'))
      const said = saidAtOnce(all, (left) => one(left === 2 ? 'too-many-problems' : 'miscounted'))
      expect(said).toHaveLength(100)
      return said.map(({ code }) => code)
    },
  },
  {
    what: 'problems of one JSON text that are read on for',
    most: 99,
    where: 'model/src/json/scanner.ts',
    code: 'json-too-many-problems',
    codes: (count) => {
      const read = readJson(`["${'\ud800'.repeat(count)}"]`)
      expect('diagnostics' in read ? read.diagnostics.length : 0).toBe(count)
      return codesOf(read)
    },
  },
]

/* ---- records ---- */

const asOf = '2025-06-30'

const judged = (record: object): readonly string[] =>
  codesOf(evaluate(shidian2025, record as never, { asOf }))

/** A household whose JSON text takes so many bytes. */
const householdOf = (bytes: number): object => {
  const bare = { ...other, village: '' }
  const rest = bytes - utf8Length(json(bare))
  return { ...bare, village: '村'.repeat(Math.floor(rest / 3)) + 'x'.repeat(rest % 3) }
}

const membersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `P-${index}` }))

/** What standard error says of a file, as codes. */
const evaluated = async (name: string, content: string): Promise<readonly string[]> => {
  const { path, remove } = folderOf({ [name]: content })
  const { err } = await runIn(['evaluate', name, '--json-errors'], { folder: path })
  remove()
  return err
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { code } = JSON.parse(line) as { code?: string }
      return code === undefined ? [] : [code]
    })
}

const csvCodes = (text: string): readonly string[] => {
  try {
    readCsv(text, 'f.csv')
    return []
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics.map(({ code }) => code)
    throw error
  }
}

const inRecords: readonly Limit[] = [
  {
    what: 'bytes of a household',
    most: 65_536,
    where: 'model/src/catalogue/household.ts',
    code: 'record-too-large',
    codes: (bytes) => judged(householdOf(bytes)),
  },
  {
    what: 'the same of a household of a dataset',
    most: 65_536,
    where: 'model/src/catalogue/household.ts',
    code: 'record-too-large',
    codes: (bytes) => {
      const records = [householdOf(bytes) as Record<string, unknown>]
      return codesOf(evaluateDataset(shidian2025, { tables: { household: { records } } }, { asOf }))
    },
  },
  {
    what: 'the same of a household that the command reads',
    most: 65_536,
    where: 'adapters-cli/src/commands/records.ts',
    code: 'record-too-large',
    // A village name may not be so long, so the bytes are spread over members.
    codes: (bytes) => {
      const bare = { ...other, members: membersOf(100).map((member) => ({ ...member, note: '' })) }
      let rest = bytes - json(bare).length
      const members = bare.members.map((member) => {
        const note = 'x'.repeat(Math.min(rest, 4000))
        rest -= note.length
        return { ...member, note }
      })
      return evaluated('r.json', json({ ...bare, members })).then((codes) =>
        codes.filter((code) => code !== 'unknown-fact'),
      )
    },
  },
  {
    what: 'members of a household',
    most: 200,
    where: 'model/src/catalogue/household.ts',
    code: 'too-many-children',
    codes: (count) => judged({ ...other, members: membersOf(count) }),
  },
  {
    what: 'bytes of a CSV record',
    most: mebibyte,
    where: 'adapters-cli/src/input/csv.ts',
    code: 'row-too-long',
    codes: (bytes) => csvCodes(`a,b\n${'中'.repeat(100_000)},"${'x'.repeat(bytes - 300_000)}"\n`),
  },
  {
    what: 'columns of a CSV record',
    most: 1024,
    where: 'adapters-cli/src/input/csv.ts',
    code: 'too-many-columns',
    codes: (count) => csvCodes(`a\n${','.repeat(count - 1)}\n`),
  },
  {
    what: 'bytes of a line of NDJSON',
    most: mebibyte,
    where: 'adapters-cli/src/input/ndjson-records.ts',
    code: 'line-too-long',
    codes: (bytes) => {
      const line = json({ ...other, village: '村' })
      return evaluated('r.ndjson', `${json({ ...other, id: 'H-3' })}\n${line.padEnd(bytes - 2)}\n`)
    },
  },
  {
    what: 'bytes of a JSON file of records',
    most: 8 * mebibyte,
    where: 'adapters-cli/src/input/json-records.ts',
    code: 'json-too-large',
    codes: (bytes) => evaluated('r.json', json(other).padEnd(bytes)),
  },
]

describe.each([
  ['packs', inPacks],
  ['records', inRecords],
])('%s', (_name, limits) => {
  it.each(limits)('$what: $most, then $code ($where)', async ({ most, where, code, codes }) => {
    expect(readFileSync(resolve(import.meta.dirname, '../..', where), 'utf8')).not.toBe('')
    expect(await codes(most)).not.toContain(code)
    expect(await codes(most + 1)).toContain(code)
  })
})

describe('8 KiB of text', () => {
  const textOf = (diagnostics: readonly Diagnostic[], language: 'zh' | 'en'): number =>
    utf8Length(
      diagnostics
        .map(({ cause, remedy, pointer = '' }) => cause[language] + remedy[language] + pointer)
        .join(''),
    )

  it('are said of a record with nothing but mistakes, and how many more there are', () => {
    const mistakes = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`noSuchFact${index}`, index]),
    )
    const record = {
      ...other,
      ...mistakes,
      members: membersOf(50).map((one) => ({ ...one, no: 1 })),
    }
    const { subjects, diagnostics = [] } = evaluate(shidian2025, record as never, { asOf })
    const all = [...subjects.flatMap((subject) => subject.diagnostics ?? []), ...diagnostics]
    expect(textOf(all, 'zh')).toBeLessThanOrEqual(8192)
    expect(textOf(all, 'en')).toBeLessThanOrEqual(8192)
    expect(textOf(all, 'en')).toBeGreaterThan(7000)
    expect(diagnostics).toMatchObject([{ code: 'too-many-problems', pointer: '' }])
    expect(diagnostics[0]?.cause.en).toContain(String(1050 - (all.length - 1)))
  })

  it('hold however long the keys are', () => {
    const mistakes = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`${'k'.repeat(6000)}${index}`, index]),
    )
    const { subjects } = evaluate(shidian2025, { ...other, ...mistakes } as never, { asOf })
    expect(json(subjects[0]?.diagnostics).length).toBeLessThan(16_384)
  })
})

it('a record that unfolds without end is too large', () => {
  const cycle: Record<string, unknown> = { ...other }
  cycle['again'] = cycle
  let doubled: unknown = 1
  for (let times = 0; times < 60; times++) doubled = [doubled, doubled]
  expect(judged(cycle)).toEqual(['record-too-large'])
  expect(judged({ ...other, doubled })).toEqual(['record-too-large'])
})
