import { parseDate, parseMoney, showName } from '@workpoints/model'
import type { Literal } from '../../ir/tree.js'
import { type Report, type Site, under } from '../report.js'
import { typeWords, type ValueType } from './value-type.js'

type Written = string | number | boolean
type Inner = number | string | boolean

/** How many codes a message lists. */
const listed = 40

const wrong = (type: ValueType, site: Site, report: Report): null => {
  report.add('literal-type', site, typeWords[type.type === 'choices' ? 'choice' : type.type])
  return null
}

/**
 * One written value in the inner representation (fen, `YYYY-MM-DD`, codes), or null, and reported,
 * where it is none of that type. Of a set of choices: one of its codes.
 *
 * @param of what the choices belong to, for the message
 */
export const checkScalar = (
  written: Written,
  type: ValueType,
  of: string,
  site: Site,
  report: Report,
): Inner | null => {
  switch (type.type) {
    case 'money': {
      if (typeof written === 'boolean') return wrong(type, site, report)
      const fen = parseMoney(written)
      if (fen === null) report.add('literal-money', site)
      return fen
    }
    case 'count':
      return Number.isSafeInteger(written) ? written : wrong(type, site, report)
    case 'share':
      return typeof written === 'number' ? written : wrong(type, site, report)
    case 'flag':
      return typeof written === 'boolean' ? written : wrong(type, site, report)
    case 'date':
      if (typeof written !== 'string') return wrong(type, site, report)
      if (parseDate(written) !== null) return written
      report.add('literal-date', site)
      return null
    case 'choice':
    case 'choices': {
      if (typeof written !== 'string') return wrong(type, site, report)
      const codes = type.choices ?? []
      if (codes.includes(written)) return written
      const near = report.near(written, codes)
      const known = codes.slice(0, listed).join(', ')
      report.add('literal-choice', site, showName(written), of, near, known)
      return null
    }
    case 'identifier':
      return typeof written === 'string' ? written.normalize('NFC') : wrong(type, site, report)
  }
}

/** A literal of that type, or null where it was reported. */
export const checkLiteral = (
  written: Written,
  type: ValueType,
  of: string,
  site: Site,
  report: Report,
): Literal | null => {
  const value = checkScalar(written, type, of, site, report)
  const scalarType = type.type === 'choices' ? 'choice' : type.type
  return value === null ? null : { kind: 'literal', type: scalarType, value }
}

/** A list of literals of that type, each once, or null where something was reported. */
export const checkList = (
  written: readonly (string | number)[],
  type: ValueType,
  of: string,
  site: Site,
  report: Report,
): Literal | null => {
  const values: (number | string)[] = []
  const seen = new Set<Inner>()
  written.forEach((item, index) => {
    const place = under(site, index)
    const value = checkScalar(item, type, of, place, report)
    if (value === null || typeof value === 'boolean') return
    if (seen.has(value)) report.add('name-duplicate-entry', place, showName(String(item)))
    seen.add(value)
    values.push(value)
  })
  return seen.size === written.length
    ? { kind: 'literal', type: type.type === 'choices' ? 'choice' : type.type, value: values }
    : null
}
