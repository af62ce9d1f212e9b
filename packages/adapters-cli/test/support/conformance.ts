import type { Diagnostic } from '@workpoints/model'
import type { Result } from '@workpoints/rules'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  accepted,
  atTheDoor,
  isOwn,
  packFiles,
  type Question,
  refusalIn,
  subjectOf,
} from '../../../rules/test/support/conformance.js'
import {
  answerIn,
  type BackEnd,
  type Verdict,
} from '../../../rules/test/support/conformance-back-ends.js'
import type { ConformanceCase } from '../../../rules/test/support/conformance-cases.js'
import { runIn } from './world.js'

/** All of a case in one file of its own: what the command prints of it, and its problems. */
interface Told {
  readonly result: Result | null
  readonly problems: readonly Diagnostic[]
}

const packFolder = 'pack'

const writePack = (folder: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(join(folder, packFolder, 'points'), { recursive: true })
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, packFolder, name), text)
}

const problemsIn = (notes: string): readonly Diagnostic[] =>
  notes
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Partial<Diagnostic>)
    .filter((note): note is Diagnostic => note.code !== undefined)

const evaluate = async (
  folder: string,
  lines: readonly string[],
  options: readonly string[],
): Promise<Told> => {
  writeFileSync(join(folder, 'records.ndjson'), `${lines.join('\n')}\n`)
  const argv = ['evaluate', 'records.ndjson', '--format', 'json', '--json-errors', ...options]
  const { out, err } = await runIn(argv, { folder })
  return { result: out === '' ? null : (JSON.parse(out) as Result), problems: problemsIn(err) }
}

/** The part of a result that is about one record and its child records. */
const partOf = (result: Result, { subject, record }: Question): Result => {
  const from = result.subjects.findIndex(
    (each) => each.subject === subject && each.id === record['id'],
  )
  const length = result.subjects.slice(from + 1).findIndex(({ parent }) => parent === undefined)
  const to = length < 0 ? result.subjects.length : from + 1 + length
  return { ...result, subjects: from < 0 ? [] : result.subjects.slice(from, to) }
}

/** Texts of records that a file of lines cannot hold as a line. */
const noLine = (text: string): string | null => {
  if (text.trim() === '') return 'blank-line'
  return text.startsWith('\u{feff}') ? 'byte-order-mark-of-file' : null
}

/** A record of raw text, in a file of its own. */
const judgeText = async (
  folder: string,
  written: ConformanceCase,
  text: string,
): Promise<Verdict> => {
  const unfit = noLine(text)
  if (unfit !== null) return { kind: 'notSupported', code: unfit }
  const { asOf = '' } = written
  const subject = subjectOf(written)
  const options = ['--as-of', asOf, '--pack', packFolder, '--subject', subject]
  const { result, problems } = await evaluate(folder, [text], options)
  if (result === null) {
    const ofText = problems.filter(({ code }) => code.startsWith('json-'))
    const refused = refusalIn({ ...written, conditionText: '' }, ofText)
    return { kind: 'refusal', refused: { ...refused, line: (refused.line ?? 0) + 1 } }
  }
  const read = atTheDoor(written)
  if ('refused' in read) return { kind: 'notSupported', code: 'read-after-all' }
  // The text gives no id, so that the record has none.
  const named = result.subjects.map((each) => ({ ...each, id: each.id ?? written.id }))
  return answerIn({ ...result, subjects: named }, read.question)
}

/** Records of one subject and day, all in one file: they do not know of each other. */
const judgeTogether = async (
  folder: string,
  questions: ReadonlyMap<string, Question>,
  options: readonly string[],
): Promise<ReadonlyMap<string, Verdict>> => {
  const lines = [...questions.values()].map(({ record }) => JSON.stringify(record))
  const { result, problems } = await evaluate(folder, lines, options)
  if (result === null) throw new Error('the command evaluated nothing')
  const refusedAt = new Map(
    problems.filter(({ code }) => code.startsWith('json-')).map(({ line, code }) => [line, code]),
  )
  return new Map(
    [...questions].map(([id, question], index) => {
      const code = refusedAt.get(index + 1)
      const verdict: Verdict =
        code === undefined
          ? answerIn(partOf(result, question), question)
          : { kind: 'notSupported', code }
      return [id, verdict]
    }),
  )
}

const checkAlone = async (folder: string, written: ConformanceCase): Promise<Verdict> => {
  writePack(folder, packFiles([written]))
  const { code, err } = await runIn(['check', packFolder, '--json-errors'], { folder })
  return code === 3
    ? { kind: 'refusal', refused: refusalIn(written, problemsIn(err)) }
    : { kind: 'notSupported', code: `exit-code-${code}` }
}

/** The command: `evaluate` for records, `check` for packs that are refused. */
export const commandLine = async (
  folder: string,
  cases: readonly ConformanceCase[],
): Promise<BackEnd> => {
  const verdicts = new Map<string, Verdict>()
  const groups = new Map<string, Map<string, Question>>()
  const texts: ConformanceCase[] = []
  const refused: ConformanceCase[] = []
  for (const written of cases) {
    if (isOwn(written) && !accepted.includes(written)) refused.push(written)
    else if (written.recordText !== undefined) texts.push(written)
    else {
      const read = atTheDoor(written)
      if ('refused' in read) throw new Error(`${written.id} is refused`)
      const { asOf, subject } = read.question
      const key = [isOwn(written) ? packFolder : 'shidian-2025', asOf, subject].join(' ')
      groups.set(
        key,
        (groups.get(key) ?? new Map<string, Question>()).set(written.id, read.question),
      )
    }
  }
  writePack(folder, packFiles(accepted))
  for (const [key, questions] of groups) {
    const [pack = '', asOf = ''] = key.split(' ')
    const options = ['--as-of', asOf, '--pack', pack]
    for (const [id, verdict] of await judgeTogether(folder, questions, options))
      verdicts.set(id, verdict)
  }
  for (const written of texts)
    verdicts.set(written.id, await judgeText(folder, written, written.recordText ?? ''))
  for (const written of refused) verdicts.set(written.id, await checkAlone(folder, written))
  return {
    name: 'command-line',
    judge: ({ id }) => {
      const verdict = verdicts.get(id)
      if (verdict === undefined) throw new Error(`no verdict on ${id}`)
      return verdict
    },
  }
}
