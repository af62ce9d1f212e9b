import { type Diagnostic, largerThan, readJson } from '@workpoints/model'
import { lineTooLong } from '../messages/input-problems.js'
import { type Expectation, takeValue } from './json-records.js'
import type { Intake } from './intake.js'
import { limits } from './limits.js'

/** The problems of one line's text, placed in the file. */
const moved = (problems: readonly Diagnostic[], line: number): readonly Diagnostic[] =>
  problems.map((problem) => ({ ...problem, line }))

/** Records of an NDJSON text, one per line. A bad line is rejected; the others are not touched. */
export const takeNdjson = (
  text: string,
  file: string,
  expected: Expectation,
  intake: Intake,
): void => {
  if (expected.subject !== undefined) intake.open(expected.subject, expected.complete)
  let line = 0
  for (const written of text.split('\n')) {
    line += 1
    if (written.trim() === '') continue
    if (largerThan(written, limits.recordBytes)) {
      intake.reject(lineTooLong(file, line), expected.subject)
      continue
    }
    const read = readJson(written, { file })
    if ('diagnostics' in read) {
      intake.rejectAll(moved(read.diagnostics, line), expected.subject)
      continue
    }
    const at = (pointer: string) => {
      const { column } = read.positions.nearest(pointer)
      return { file, line: own, column, pointer }
    }
    const own = line
    takeValue(read.value, { place: at(''), at }, expected, intake)
  }
}
