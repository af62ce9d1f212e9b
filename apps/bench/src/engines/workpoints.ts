import {
  evaluate,
  outcomesByCode,
  type OutcomesOnly,
  prepareOutcomes,
  type SubjectResult,
} from '@workpoints/rules'
import { asOf, type FlatRecord, type Load } from '../load/load.js'
import { type Engine, letters } from './engine.js'

const lettersOf = (load: Load, record: FlatRecord): string => {
  const outcomes: SubjectResult['outcomes'] =
    evaluate(load.pack, record, { asOf }).subjects[0]?.outcomes ?? {}
  return Object.values(outcomes)
    .map((outcome) => letters[outcome])
    .join('')
}

/** A library call: one record in, a result object out, with validation and findings. */
export const libraryCall = (load: Load): Engine => ({
  records: load.records,
  waits: false,
  letters: (record) => lettersOf(load, record),
  judge: (record) => evaluate(load.pack, record, { asOf }),
})

/** The same, and each finding says which comparisons it rests on. */
export const explainedCall = (load: Load): Engine => ({
  ...libraryCall(load),
  judge: (record) => evaluate(load.pack, record, { asOf, explain: true }),
})

const prepared = ({ pack, subject }: Load): OutcomesOnly => {
  const ready = prepareOutcomes(pack, subject, { asOf })
  if ('diagnostics' in ready) throw new Error(JSON.stringify(ready.diagnostics[0]))
  return ready
}

/** Bare evaluation: outcomes as numbers into memory of one's own. */
export const outcomesOnly = (load: Load): Engine => {
  const { rules, judge } = prepared(load)
  const codes = new Uint8Array(rules.length)
  return {
    records: load.records,
    waits: false,
    letters: (record) => {
      judge(record, codes)
      return Array.from(codes, (code) => letters[outcomesByCode[code] ?? 'undetermined']).join('')
    },
    judge: (record) => {
      judge(record, codes)
      return codes
    },
  }
}
