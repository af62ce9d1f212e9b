import { type Diagnostic, readJson } from '@workpoints/model'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackTree } from '../../src/ir/tree.js'
import { compilePack } from '../../src/pack/compile-pack.js'
import { shidian2025 } from '../../src/packs/shidian-2025.js'
import {
  cases,
  type ConformanceCase,
  conformanceFolder,
  type Refusal,
} from './conformance-cases.js'

/** Which rule or classification of which pack judges which record, and on which day. */
export interface Question {
  readonly pack: PackTree
  readonly subject: string
  readonly kind: 'rule' | 'classification'
  /** Of the rule or classification. */
  readonly name: string
  /** With `subject` and `id`; its child records inside it. */
  readonly record: Readonly<Record<string, unknown>>
  readonly asOf: string
}

/** What the door that every back end shares says of a case: a question, or why it is refused. */
export type AtTheDoor = { readonly question: Question } | { readonly refused: Refusal }

type Files = Readonly<Record<string, string>>

const packFolder = join(conformanceFolder, 'pack')

/** The files that the corpus brings, by name; the points are made of the cases. */
const commonFiles: Files = Object.fromEntries(
  readdirSync(packFolder)
    .toSorted()
    .map((name) => [name, readFileSync(join(packFolder, name), 'utf8')]),
)

const text = (words: string) => ({ zh: words, en: words })

/** The id of the rule that a case becomes. */
const ruleIdOf = ({ id }: ConformanceCase): string => `01.${id}`

export const subjectOf = ({ subject }: ConformanceCase): string => subject ?? 'household'

/** Whether a case brings a condition or rule of its own, rather than naming one of a real pack. */
export const isOwn = ({ of, classification }: ConformanceCase): boolean =>
  of === undefined && classification === undefined

/** Stands in a rule where the text of a case is put in; no case contains it. */
const gap = 'the text of the case'

/** What stands in the pack before and after the text of a case. */
const writtenRule = (written: ConformanceCase): Readonly<Record<string, unknown>> => {
  if (written.rule !== undefined) return written.rule
  return { requires: written.conditionText === undefined ? written.condition : gap }
}

const ruleOf = (written: ConformanceCase): Readonly<Record<string, unknown>> => ({
  ...writtenRule(written),
  id: ruleIdOf(written),
  clause: '1.1',
  subject: subjectOf(written),
  strength: 'must',
  title: text('用例'),
  action: text('核对'),
  examples: [
    {
      title: text('空记录'),
      asOf: '2025-06-30',
      record: { subject: subjectOf(written), id: 'R-1' },
      outcome: 'undetermined',
    },
  ],
})

/** The rule as JSON text, a text of the case put in on a line of its own. */
const ruleTextOf = (written: ConformanceCase): string => {
  const own = written.conditionText ?? written.ruleText
  const rule = ruleOf(written)
  if (own === undefined) return JSON.stringify(rule)
  if (written.conditionText !== undefined) {
    const [before = '', after = ''] = JSON.stringify(rule).split(JSON.stringify(gap))
    return `${before}\n${own}\n${after}`
  }
  // Between the braces of the rule go the members that the text writes.
  const { requires: _requires, ...rest } = rule
  return `${JSON.stringify(rest).slice(0, -1)},\n${own}\n}`
}

const pointFile = (rules: readonly string[]): string => {
  const head = {
    point: 1,
    section: 1,
    title: text('用例'),
    summary: text('用例'),
    agencies: ['bureau'],
    andOthers: false,
    townshipsImplement: false,
  }
  return `${JSON.stringify(head).slice(0, -1)},"rules":[${rules.join(',')}]}`
}

/** The files of a pack whose rules are those cases; each must bring its own condition or rule. */
export const packFiles = (those: readonly ConformanceCase[]): Files => {
  const clauses = JSON.parse(commonFiles['clauses.json'] ?? '') as {
    readonly clauses: Readonly<Record<string, object>>
  }
  const made = { ...clauses.clauses['1.1'], rules: those.map(ruleIdOf) }
  return {
    ...commonFiles,
    'clauses.json': JSON.stringify({ clauses: { ...clauses.clauses, '1.1': made } }),
    'points/01.json': pointFile(those.map(ruleTextOf)),
  }
}

/** Where the condition or rule of a case stands in the point file of a pack made of it alone. */
const baseOf = (written: ConformanceCase): { readonly pointer: string; readonly line: number } => ({
  pointer:
    written.rule === undefined && written.ruleText === undefined ? '/rules/0/requires' : '/rules/0',
  line: 1,
})

/** What is refused of a pack of one case, placed in the condition, rule or text of the case. */
export const refusalIn = (
  written: ConformanceCase,
  diagnostics: readonly Diagnostic[],
): Refusal => {
  const expected = written.refused?.code
  const main = diagnostics.find(({ code }) => code === expected) ?? diagnostics[0]
  if (main === undefined) throw new Error(`${written.id}: refused without a reason`)
  const further = diagnostics.filter((each) => each !== main).map(({ code }) => code)
  const base = baseOf(written)
  const { pointer, line, column } = main
  const byText = written.conditionText !== undefined || written.ruleText !== undefined
  return {
    code: main.code,
    ...(byText || pointer === undefined
      ? { line: (line ?? 0) - base.line, column: column ?? 0 }
      : {
          pointer: pointer.startsWith(base.pointer) ? pointer.slice(base.pointer.length) : pointer,
        }),
    ...(further.length === 0 ? {} : { further }),
  }
}

/** A pack of one case, or what is refused of it. */
const compileAlone = (
  written: ConformanceCase,
): { readonly pack: PackTree } | { readonly refused: Refusal } => {
  const compiled = compilePack(packFiles([written]))
  return 'pack' in compiled ? compiled : { refused: refusalIn(written, compiled.diagnostics) }
}

/** The record of a case with its subject and id, or why its text is refused. */
const recordOf = (
  written: ConformanceCase,
  subject: string,
): { readonly record: Question['record'] } | { readonly refused: Refusal } => {
  let own: unknown = written.record ?? {}
  if (written.recordText !== undefined) {
    const read = readJson(written.recordText)
    if ('diagnostics' in read) {
      const [main, ...others] = read.diagnostics
      if (main === undefined) throw new Error(`${written.id}: refused without a reason`)
      const { code, line = 0, column = 0 } = main
      const further = others.map((each) => each.code)
      return { refused: { code, line, column, ...(further.length === 0 ? {} : { further }) } }
    }
    own = read.value
  }
  return { record: { subject, id: written.id, ...(own as object) } }
}

/** The cases that become rules of the one pack: those whose condition or rule is accepted. */
export const accepted: readonly ConformanceCase[] = cases.filter(
  (written) =>
    isOwn(written) && (written.refused === undefined || written.recordText !== undefined),
)

const compileAll = (): PackTree => {
  const compiled = compilePack(packFiles(accepted))
  if ('pack' in compiled) return compiled.pack
  const problems = compiled.diagnostics.map(({ code, pointer = '' }) => {
    const index = Number(/^\/rules\/(\d+)/.exec(pointer)?.[1])
    return `${accepted[index]?.id ?? ''} ${code} ${pointer}`
  })
  throw new Error(`cases whose condition is refused:\n${problems.join('\n')}`)
}

let compiledAll: PackTree | undefined

/** All accepted cases as rules of one pack, made when first asked for; `ruleIdOf` names the rules. */
const conformancePack = (): PackTree => {
  compiledAll ??= compileAll()
  return compiledAll
}

const subjectIn = (pack: PackTree, kind: Question['kind'], name: string): string => {
  const found = pack.subjects.find(({ rules, classifications }) =>
    kind === 'rule'
      ? rules.some(({ id }) => id === name)
      : classifications.some((each) => each.name === name),
  )
  if (found === undefined) throw new Error(`no ${kind} ${name}`)
  return found.name
}

const alreadyRead = new Map<string, AtTheDoor>()

/** Reads a case as every back end has to: through the compiler and the JSON reader. */
export const atTheDoor = (written: ConformanceCase): AtTheDoor => {
  const known = alreadyRead.get(written.id) ?? readCase(written)
  alreadyRead.set(written.id, known)
  return known
}

/** A case put to a pack that has its rule or classification. */
export const asked = (pack: PackTree, written: ConformanceCase): AtTheDoor => {
  const kind = written.classification === undefined ? 'rule' : 'classification'
  const name = written.classification ?? written.of ?? ruleIdOf(written)
  const subject = subjectIn(pack, kind, name)
  const read = recordOf(written, subject)
  if ('refused' in read) return read
  const asOf = written.asOf ?? '2025-06-30'
  return { question: { pack, subject, kind, name, record: read.record, asOf } }
}

const readCase = (written: ConformanceCase): AtTheDoor => {
  if (!isOwn(written)) return asked(shidian2025, written)
  if (accepted.includes(written)) return asked(conformancePack(), written)
  const compiled = compileAlone(written)
  return 'refused' in compiled ? compiled : asked(compiled.pack, written)
}
