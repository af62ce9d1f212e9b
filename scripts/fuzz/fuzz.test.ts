/**
 * Mutated rule files and records: whatever stands in them, nothing throws, everything ends, every
 * problem is said with code, place and both languages, briefly, and without a value of the record;
 * the same input gives the same bytes. FUZZ_SECONDS and FUZZ_SEED set how long and which.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue, type Diagnostic, type SubjectEntry, utf8Length } from '@workpoints/model'
import { evaluate } from '../../packages/rules/src/decide/evaluate.js'
import { checkInvariants } from '../../packages/rules/src/ir/invariants.js'
import { compilePack } from '../../packages/rules/src/pack/compile-pack.js'
import { runIn } from '../../packages/adapters-cli/test/support/world.js'
import { byteEdits, valueEdits, withByteEdits, withValueEdits } from './mutations.js'
import { fuzz, timeLimit } from './run.js'

const packages = resolve(import.meta.dirname, '../../packages')
const encoder = new TextEncoder()

/* ---- rule files ---- */

type Files = Readonly<Record<string, Uint8Array>>

const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .toSorted()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(packages, folder, path))]),
  )

const small = filesIn('rules/test/broken/base')
const whole = filesIn('rules/packs/shidian-2025')

const fileOf = (pack: Files): fc.Arbitrary<{ readonly pack: Files; readonly path: string }> =>
  fc.constantFrom(...Object.keys(pack)).map((path) => ({ pack, path }))

/** The small pack takes a hundredth of the time, so it is tried more often. */
const ruleFiles = fc.record({
  file: fc.oneof({ weight: 20, arbitrary: fileOf(small) }, { weight: 1, arbitrary: fileOf(whole) }),
  values: valueEdits,
  bytes: byteEdits,
  layout: fc.constantFrom(0, 2),
})

type RuleFile = typeof ruleFiles extends fc.Arbitrary<infer T> ? T : never

const mutated = ({ file: { pack, path }, values, bytes, layout }: RuleFile): Uint8Array => {
  const original = pack[path] ?? new Uint8Array()
  const value: unknown = JSON.parse(new TextDecoder().decode(original))
  const text = JSON.stringify(withValueEdits(value, values), null, layout) ?? ''
  return withByteEdits(encoder.encode(text), bytes)
}

const sizeOf = (diagnostics: readonly Diagnostic[], language: 'zh' | 'en'): number =>
  diagnostics.reduce(
    (sum, { cause, remedy, pointer = '' }) =>
      sum + utf8Length(cause[language] + remedy[language] + pointer),
    0,
  )

/** Problems that are about no place: how many more there are. */
const placeless: ReadonlySet<string> = new Set(['too-many-problems'])

const checkDiagnostics = (diagnostics: readonly Diagnostic[]): void => {
  expect(diagnostics.length).toBeLessThanOrEqual(100)
  for (const language of ['zh', 'en'] as const)
    expect(sizeOf(diagnostics, language)).toBeLessThanOrEqual(8192)
  for (const { code, file, pointer, line, column, cause, remedy } of diagnostics) {
    for (const part of [code, cause.zh, cause.en, remedy.zh, remedy.en]) expect(part).not.toBe('')
    for (const part of [cause.zh, cause.en, remedy.zh, remedy.en])
      expect(part).not.toContain('[object ')
    if (placeless.has(code)) continue
    expect(file ?? pointer).toBeDefined()
    expect(Math.min(line ?? 1, column ?? 1)).toBeGreaterThan(0)
  }
}

const asOf = '2025-06-30'
const someHousehold = { subject: 'household', id: 'H-1', householdSize: 3, netIncome: 24_000 }

test(
  'rule files',
  async () => {
    let compiled = 0
    const count = await fuzz({
      name: 'rules',
      inputs: ruleFiles,
      law: (input) => {
        const files = { ...input.file.pack, [input.file.path]: mutated(input) }
        const result = compilePack(files)
        if ('diagnostics' in result) {
          expect(result.diagnostics.length).toBeGreaterThan(0)
          checkDiagnostics(result.diagnostics)
          expect(compilePack(files)).toEqual(result)
          return
        }
        compiled += 1
        const { pack } = result
        expect(checkInvariants(pack)).toEqual([])
        for (const record of [someHousehold, { subject: 'household', id: 'H-2' }, {}]) {
          const told = () => JSON.stringify(evaluate(pack, record, { asOf, explain: true }))
          expect(told()).toBe(told())
        }
      },
      file: (input) => ({ extension: 'json', bytes: mutated(input) }),
    })
    // Mutations that spoil everything would show little.
    expect(count).toBeGreaterThan(20)
    expect(compiled).toBeGreaterThan(0)
  },
  timeLimit,
)

/* ---- records ---- */

/** Stands in every personal fact; no sentence of ours has these letters. */
const marker = 'ZQXJK'

const markerFor = ({ type }: { readonly type: string }, index: number): unknown =>
  type === 'identifier' || index % 2 === 0 ? `${marker}${String(index)}张` : [marker]

const personal = (subject: SubjectEntry): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(subject.facts)
      .filter(([, fact]) => fact.sensitivity === 'personal')
      .map(([name, fact], index) => [name, markerFor(fact, index)]),
  )

const household = {
  ...personal(catalogue.household),
  ...someHousehold,
  members: [{ ...personal(catalogue.member), id: 'P-1', birthDate: '1980-05-01' }, { id: 'P-2' }],
  measures: [{ category: 'publicPost', startedOn: '2025-03-20' }],
}

/** The first lines of a table of the sample, with the marker in every personal cell. */
const tableOf = (
  name: string,
  subject: SubjectEntry,
  encoding: 'utf-8' | 'gb18030',
): Uint8Array => {
  const all = readFileSync(join(packages, 'model/sample', name))
  const lines: Uint8Array[] = []
  let start = 0
  while (lines.length < 6) {
    const end = all.indexOf(0x0a, start) + 1
    lines.push(all.subarray(start, end))
    start = end
  }
  const [head = new Uint8Array(), ...rows] = lines
  const labels = Object.values(subject.facts)
    .filter(({ sensitivity }) => sensitivity === 'personal')
    .flatMap(({ label, aliases }) => [label.zh, ...(aliases ?? [])])
  const headers = new TextDecoder(encoding).decode(head).trim().split(',')
  const isPersonal = headers.map((header) => labels.includes(header))
  expect(isPersonal).toContain(true)
  // In both encodings no other character has the bytes of a comma.
  const marked = rows.map((row) => {
    const cells = Buffer.from(row).toString('latin1').split(',')
    const replaced = cells.map((cell, index) => (isPersonal[index] === true ? marker : cell))
    return Buffer.from(replaced.join(','), 'latin1')
  })
  return Buffer.concat([head, ...marked])
}

const json = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))

const forms = {
  json: json({ asOf, records: [household, { ...household, id: 'H-2' }] }),
  ndjson: encoder.encode(
    `${JSON.stringify(household)}\n${JSON.stringify({ ...household, id: 'H-2' })}\n`,
  ),
  csv: tableOf('households.csv', catalogue.household, 'utf-8'),
  gb18030: tableOf('members.csv', catalogue.member, 'gb18030'),
} as const

const recordFiles = fc.record({
  form: fc.constantFrom(...(Object.keys(forms) as (keyof typeof forms)[])),
  values: valueEdits,
  bytes: byteEdits,
})

type RecordFile = typeof recordFiles extends fc.Arbitrary<infer T> ? T : never

const formatOf = (form: keyof typeof forms): 'json' | 'ndjson' | 'csv' =>
  form === 'gb18030' ? 'csv' : form

const mutatedRecords = ({ form, values, bytes }: RecordFile): Uint8Array => {
  const original = forms[form]
  if (formatOf(form) === 'csv') return withByteEdits(original, bytes)
  const text = new TextDecoder().decode(original)
  const edited = text
    .trim()
    .split('\n')
    .map((line) => JSON.stringify(withValueEdits(JSON.parse(line), values)))
    .join('\n')
  return withByteEdits(encoder.encode(edited), bytes)
}

/** Where an edit made a value into a name: names of facts and headers may be told. */
const isName = (bytes: Uint8Array, form: keyof typeof forms): boolean => {
  const text = new TextDecoder('latin1').decode(bytes)
  if (formatOf(form) !== 'csv') return new RegExp(`${marker}[^"]*"\\s*:`).test(text)
  const head = text.split('\n').find((line) => line.includes(','))
  return head?.includes(marker) === true
}

/** A result names records by their ids, whatever stands there. */
const withoutIds = (result: string): string =>
  result === ''
    ? ''
    : JSON.stringify(JSON.parse(result, (key, member: unknown) => (key === 'id' ? null : member)))

interface Line extends Diagnostic {
  readonly kind: 'error' | 'rejected' | 'unread' | 'note'
}

const codes = [0, 4, 5, 7]

test(
  'records',
  async () => {
    let evaluated = 0
    const count = await fuzz({
      name: 'records',
      inputs: recordFiles,
      law: async (input) => {
        const bytes = mutatedRecords(input)
        const subject = input.form === 'gb18030' ? 'member' : 'household'
        const argv = ['evaluate', '-', '--input-format', formatOf(input.form), '--subject', subject]
        const once = () =>
          runIn([...argv, '--as-of', asOf, '--format', 'json', '--json-errors'], {
            folder: packages,
            input: bytes,
          })
        const ran = await once()
        expect(codes, ran.err).toContain(ran.code)
        if (ran.code === 0 || ran.code === 5) evaluated += 1
        const lines = ran.err
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Line)
        const problems = lines.filter(({ kind }) => kind !== 'note')
        for (const { code, file } of problems) if (!placeless.has(code)) expect(file).toBe('-')
        checkDiagnostics(problems.map(({ file: _file, ...problem }) => ({ ...problem, file: '-' })))
        if (!isName(bytes, input.form)) expect(ran.err + withoutIds(ran.out)).not.toContain(marker)
        expect(await once()).toEqual(ran)
      },
      file: (input) => ({ extension: formatOf(input.form), bytes: mutatedRecords(input) }),
    })
    expect(count).toBeGreaterThan(20)
    expect(evaluated).toBeGreaterThan(0)
  },
  timeLimit,
)
