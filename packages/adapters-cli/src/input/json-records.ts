import { type Diagnostic, largerThan, parseDate, readJson } from '@workpoints/model'
import { Failure, inputRefused, overLimit } from '../failure.js'
import { exitCodes } from '../exit-codes.js'
import {
  dateWrong,
  idMissing,
  jsonTooLarge,
  notARecord,
  subjectMissing,
  subjectUnknown,
} from '../messages/input-problems.js'
import type { InputRecord, Intake, Origin } from './intake.js'
import { limits } from './limits.js'

/** What is known of a file before it is read. */
export interface Expectation {
  /** The subject of records that do not name theirs. */
  readonly subject?: string
  /** Whether the file holds all records of its subject. */
  readonly complete: boolean
  /** Names of all subjects there are. */
  readonly subjects: readonly string[]
}

const isObject = (value: unknown): value is InputRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes one value as a record, or rejects it with its place. */
export const takeValue = (
  value: unknown,
  origin: Origin,
  expected: Expectation,
  intake: Intake,
): void => {
  if (!isObject(value)) {
    intake.reject(notARecord(origin.place), expected.subject)
    return
  }
  const subject = value.subject ?? expected.subject
  if (typeof subject !== 'string') {
    intake.reject(subjectMissing(origin.place), expected.subject)
    return
  }
  if (!expected.subjects.includes(subject)) {
    intake.reject(subjectUnknown(origin.at('/subject'), expected.subjects))
    return
  }
  if (value.id !== undefined && value.id !== null && typeof value.id !== 'string') {
    intake.reject(idMissing(origin.at('/id')), subject)
    return
  }
  intake.take(subject, value, origin, expected.complete)
}

/** Whether a diagnostic of the JSON reader says that the text is too large or too deep. */
const beyondLimits = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ code }) => code === 'json-too-large' || code === 'json-too-deep')

export const jsonFailure = (diagnostics: readonly Diagnostic[]): Failure =>
  beyondLimits(diagnostics)
    ? new Failure(exitCodes.limit, diagnostics)
    : inputRefused(...diagnostics)

/** Records of a JSON text: one, an array of them, or `{ "records": […], "asOf": "…" }`. */
export const takeJson = (
  text: string,
  file: string,
  expected: Expectation,
  intake: Intake,
): void => {
  if (largerThan(text, limits.jsonBytes))
    throw overLimit(jsonTooLarge(file, limits.jsonBytes >> 20))
  const read = readJson(text, { file, limits: { bytes: limits.jsonBytes } })
  if ('diagnostics' in read) throw jsonFailure(read.diagnostics)
  const { value, positions } = read
  const originOf = (base: string): Origin => {
    const at = (pointer: string) => {
      const whole = base + pointer
      return { file, pointer: whole, ...positions.nearest(whole) }
    }
    return { place: at(''), at }
  }
  if (Array.isArray(value)) {
    if (expected.subject !== undefined) intake.open(expected.subject, expected.complete)
    value.forEach((item, index) => takeValue(item, originOf(`/${index}`), expected, intake))
    return
  }
  if (isObject(value) && Array.isArray(value.records) && value.subject === undefined) {
    const { asOf } = value
    if (typeof asOf === 'string' && parseDate(asOf) !== null) intake.dates.add(asOf)
    else if (asOf !== undefined) {
      throw inputRefused(dateWrong({ file, pointer: '/asOf', ...positions.nearest('/asOf') }))
    }
    value.records.forEach((item, index) =>
      takeValue(item, originOf(`/records/${index}`), expected, intake),
    )
    return
  }
  takeValue(value, originOf(''), expected, intake)
}
