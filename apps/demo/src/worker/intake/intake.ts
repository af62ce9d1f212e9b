import type { Column, Diagnostic, Text } from '@workpoints/model'
import type { Table } from '@workpoints/rules'
import { pack } from '../state.js'
import { Unreadable } from './decode.js'
import { type Raw, readFile } from './file.js'
import { choicesOf, readSheet, type Sheet, type SheetReading, sheetOf } from './sheet.js'

/** Records of a JSON file; those that name no subject are of this one. */
interface JsonFile {
  readonly raw: Extract<Raw, { readonly kind: 'records' }>
  readonly subject: string | null
  readonly complete: boolean
}

type Taken = { readonly id: number } & (
  | { readonly kind: 'table'; readonly sheet: Sheet; readonly reading: SheetReading }
  | { readonly kind: 'records'; readonly file: JsonFile }
)

const subjects = pack.subjects.map(({ entry }) => entry)

let files: readonly Taken[] = []
let last = 0

/** What the page shows of a file; none of its records. */
export interface FileView {
  readonly id: number
  readonly name: string
  readonly encoding: string
  readonly kind: 'table' | 'records'
  readonly subject: string | null
  readonly complete: boolean
  readonly records: number
  readonly rejected: number
  readonly columns: readonly Column[]
  /** What columns may be taken for. */
  readonly choices: readonly { readonly fact: string; readonly label: Text }[]
  /** The first of them, and how many there are of each kind. */
  readonly diagnostics: readonly Diagnostic[]
  readonly problems: number
}

export interface SubjectChoice {
  readonly subject: string
  readonly label: Text
}

export interface IntakeView {
  readonly files: readonly FileView[]
  readonly refused: readonly { readonly name: string; readonly said: Text }[]
  readonly subjects: readonly SubjectChoice[]
}

const shownDiagnostics = 50

const viewOf = (taken: Taken): FileView => {
  const choices = (subject: string | null) => {
    const entry = subjects.find(({ name }) => name === subject)
    return entry === undefined ? [] : choicesOf(entry)
  }
  if (taken.kind === 'records') {
    const { raw, subject, complete } = taken.file
    return {
      id: taken.id,
      name: raw.name,
      encoding: raw.encoding,
      kind: 'records',
      subject,
      complete,
      records: raw.records.length,
      rejected: raw.rejected,
      columns: [],
      choices: [],
      diagnostics: raw.diagnostics.slice(0, shownDiagnostics),
      problems: raw.diagnostics.length,
    }
  }
  const { sheet, reading } = taken
  return {
    id: taken.id,
    name: sheet.raw.name,
    encoding: sheet.raw.encoding,
    kind: 'table',
    subject: sheet.subject,
    complete: sheet.complete,
    records: reading.records.length,
    rejected: reading.rejected,
    columns: reading.columns,
    choices: choices(sheet.subject),
    diagnostics: reading.diagnostics.slice(0, shownDiagnostics),
    problems: reading.diagnostics.length,
  }
}

const view = (refused: IntakeView['refused'] = []): IntakeView => ({
  files: files.map(viewOf),
  refused,
  subjects: subjects.map(({ name, label }) => ({ subject: name, label })),
})

const tableOf = (id: number, sheet: Sheet): Taken => ({
  id,
  kind: 'table',
  sheet,
  reading: readSheet(sheet, subjects),
})

const takenOf = (raw: Raw): Taken => {
  last += 1
  if (raw.kind === 'table') return tableOf(last, sheetOf(raw, subjects))
  const first = raw.records[0]?.['subject']
  const named = subjects.find(({ table }) => table === raw.name.replace(/\.[^.]*$/, ''))
  const subject = typeof first === 'string' ? first : (named?.name ?? null)
  return { id: last, kind: 'records', file: { raw, subject, complete: false } }
}

/** The files taken so far. */
export const intake = (): IntakeView => view()

/** Reads files and adds them to those before; each stays in this browser. */
export const takeFiles = async (chosen: readonly File[]): Promise<IntakeView> => {
  const refused: { name: string; said: Text }[] = []
  for (const file of chosen)
    try {
      const raw = readFile(file.name, new Uint8Array(await file.arrayBuffer()))
      files = [...files, takenOf(raw)]
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refused.push({ name: file.name, said: error.said })
    }
  return view(refused)
}

/** What the visitor says of a file; whatever is left out stays as it is. */
export interface FileChange {
  readonly subject?: string
  readonly complete?: boolean
  /** A column from 1, and what it is taken for: a fact, `id`, or `''` for none. */
  readonly column?: { readonly field: number; readonly fact: string }
}

const changed = (taken: Taken, { subject, complete, column }: FileChange): Taken => {
  if (taken.kind === 'records')
    return {
      ...taken,
      file: {
        ...taken.file,
        ...(subject === undefined ? {} : { subject }),
        ...(complete === undefined ? {} : { complete }),
      },
    }
  const { sheet, reading } = taken
  const next: Sheet = {
    ...sheet,
    // Columns mean something else in another subject.
    ...(subject === undefined ? {} : { subject, mapped: {} }),
    ...(complete === undefined ? {} : { complete }),
    ...(column === undefined ? {} : { mapped: { ...sheet.mapped, [column.field]: column.fact } }),
  }
  return subject === undefined && column === undefined
    ? { ...taken, sheet: next, reading }
    : tableOf(taken.id, next)
}

export const changeFile = (id: number, change: FileChange): IntakeView => {
  files = files.map((each) => (each.id === id ? changed(each, change) : each))
  return view()
}

export const removeFile = (id: number): IntakeView => {
  files = files.filter((each) => each.id !== id)
  return view()
}

/** Records of one subject, each id once. */
interface Gathered {
  readonly records: Readonly<Record<string, unknown>>[]
  readonly ids: Set<string>
  complete: boolean
}

/**
 * What was taken, as the tables of a county. Of records with the same id only the first counts. A
 * table that lost a record is not complete any more: a count over it would be wrong.
 */
export const intakeTables = (): {
  readonly names: readonly string[]
  readonly tables: Readonly<Record<string, Table>>
  /** Records left out because another has the same id. */
  readonly repeated: number
} => {
  const tables = new Map<string, Gathered>()
  let repeated = 0
  const tableFor = (subject: string, complete: boolean): Gathered => {
    const table = tables.get(subject) ?? { records: [], ids: new Set(), complete: true }
    tables.set(subject, table)
    if (!complete) table.complete = false
    return table
  }
  const add = (table: Gathered, record: Readonly<Record<string, unknown>>): void => {
    const id = typeof record['id'] === 'string' ? record['id'].normalize('NFC') : null
    if (id !== null && table.ids.has(id)) {
      repeated += 1
      table.complete = false
      return
    }
    if (id !== null) table.ids.add(id)
    table.records.push(record)
  }
  for (const taken of files) {
    const { subject, complete, rejected, records } =
      taken.kind === 'table'
        ? { ...taken.sheet, ...taken.reading }
        : { ...taken.file, ...taken.file.raw }
    for (const record of records) {
      const own = record['subject']
      const name = typeof own === 'string' ? own : subject
      if (name !== null) add(tableFor(name, complete && rejected === 0), record)
    }
  }
  return {
    names: files.map((taken) => (taken.kind === 'table' ? taken.sheet : taken.file).raw.name),
    tables: Object.fromEntries(
      [...tables].map(([name, { records, complete }]) => [name, { records, complete }]),
    ),
    repeated,
  }
}
