import type { Diagnostic } from '@workpoints/model'
import { rejectHeads, rejectKinds } from '../messages/report.js'
import { byteOrderMark, csvLine } from './csv.js'
import type { CsvOptions } from './result-csv.js'

const columns = Object.keys(rejectHeads) as (keyof typeof rejectHeads)[]

/** Rows and cells that were left unread: where, why, what to do; never what was in them. */
export function* rejectChunks(
  problems: Readonly<Record<keyof typeof rejectKinds, readonly Diagnostic[]>>,
  { language, forExcel }: CsvOptions,
): Generator<string> {
  if (forExcel) yield byteOrderMark
  yield csvLine(columns.map((column) => rejectHeads[column][language]))
  for (const kind of ['rejected', 'unread'] as const) {
    for (const { file, line, column, pointer, code, cause, remedy } of problems[kind]) {
      yield csvLine([
        file ?? null,
        line ?? null,
        column ?? null,
        pointer ?? null,
        rejectKinds[kind][language],
        code,
        cause[language],
        remedy[language],
      ])
    }
  }
}
