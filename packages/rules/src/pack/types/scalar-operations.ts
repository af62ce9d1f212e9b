import { showName, type UnitCode } from '@workpoints/model'
import type { Report, Site } from '../report.js'
import { type ValueType, valueType } from './value-type.js'

/** What an operation says of its operands. */
interface Check {
  /** The type it gives; null where the operands do not go together. */
  readonly result: (first: ValueType, second: ValueType) => ValueType | null
  /** Which types each operand may have. */
  readonly types: readonly ValueType['type'][]
  readonly zh: string
  readonly en: string
}

const amounts = ['money', 'count'] as const
const dates = ['date'] as const

const alike = (first: ValueType, second: ValueType): ValueType | null =>
  first.type === second.type && first.unit === second.unit ? first : null

/** Money per head or per month; a share where both are of one kind. */
const divided = (first: ValueType, second: ValueType): ValueType | null => {
  if (first.type === second.type) return first.unit === second.unit ? valueType('share') : null
  if (first.type !== 'money' || first.unit !== 'yuan') return null
  const units: Partial<Record<UnitCode, UnitCode>> = {
    persons: 'yuanPerPerson',
    months: 'yuanPerMonth',
  }
  const unit = second.unit === null ? undefined : units[second.unit]
  // Per household, per project: plain yuan.
  return valueType('money', unit ?? 'yuan')
}

const ofAmounts = { types: amounts, zh: '金额或数量', en: 'amounts or counts' }
const ofDates = { types: dates, zh: '日期', en: 'dates' }
const days = (): ValueType => valueType('count', 'days')

const checks: Readonly<Record<string, Check>> = {
  sum: { ...ofAmounts, result: alike },
  // Of two shares as well: last year's share less what is tolerated.
  difference: {
    types: ['money', 'count', 'share'],
    zh: '金额、数量或比例',
    en: 'amounts, counts or shares',
    result: alike,
  },
  product: { ...ofAmounts, result: (first) => first },
  quotient: { ...ofAmounts, result: divided },
  smaller: {
    types: ['money', 'count', 'share', 'date'],
    zh: '金额、数量、比例或日期',
    en: 'amounts, counts, shares or dates',
    result: alike,
  },
  larger: {
    types: ['money', 'count', 'share', 'date'],
    zh: '金额、数量、比例或日期',
    en: 'amounts, counts, shares or dates',
    result: alike,
  },
  daysBetween: { ...ofDates, result: days },
  daysSince: { ...ofDates, result: days },
  monthsBetween: { ...ofDates, result: () => valueType('count', 'months') },
  age: { ...ofDates, result: () => valueType('count', 'years') },
}

/** The type that an operation gives on operands of these types; null where it was reported. */
export const checkScalarOperation = (
  operation: string,
  types: readonly ValueType[],
  names: readonly string[],
  sites: readonly Site[],
  report: Report,
): ValueType | null => {
  const check = checks[operation]
  const [first] = types
  if (check === undefined || first === undefined) return null
  let good = true
  types.forEach((type, index) => {
    const site = sites[index]
    if (site === undefined || (check.types.includes(type.type) && !type.list)) return
    report.add(
      'derivation-operand',
      site,
      showName(names[index] ?? ''),
      operation,
      check.zh,
      check.en,
    )
    good = false
  })
  if (!good) return null
  let result: ValueType | null = types.length === 1 ? check.result(first, first) : first
  for (let index = 1; index < types.length; index++) {
    const next = types[index]
    const site = sites[index]
    if (next === undefined || site === undefined || result === null) return null
    // A missing unit has been reported where the fact is declared.
    if (lacksUnit(result) || lacksUnit(next)) return null
    result = check.result(result, next)
    if (result === null) {
      const [left, right] = [names[0] ?? '', names[index] ?? '']
      report.add('derivation-operands-differ', site, showName(left), showName(right), operation)
    }
  }
  return result
}

const lacksUnit = ({ type, unit }: ValueType): boolean => type === 'count' && unit === null
