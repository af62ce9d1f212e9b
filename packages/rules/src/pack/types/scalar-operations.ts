import { showName, type UnitCode } from '@workpoints/model'
import { present } from '../../ir/present.js'
import type { Report, Site } from '../report.js'
import { either, type ValueType, valueType } from './value-type.js'

/** What an operation says of its operands. */
interface Check {
  /** The type it gives; null where the operands do not go together. */
  readonly result: (first: ValueType, second: ValueType) => ValueType | null
  /** Which types each operand may have. */
  readonly types: readonly ValueType['type'][]
}

const amounts = ['money', 'count'] as const
const dates = ['date'] as const
const ordered = ['money', 'count', 'share', 'date'] as const

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

const days = (): ValueType => valueType('count', 'days')

const checks: Readonly<Record<string, Check>> = {
  sum: { types: amounts, result: alike },
  // Of two shares as well: last year's share less what is tolerated.
  difference: {
    types: ['money', 'count', 'share'],
    result: alike,
  },
  product: { types: amounts, result: (first) => first },
  quotient: { types: amounts, result: divided },
  smaller: {
    types: ordered,
    result: alike,
  },
  larger: {
    types: ordered,
    result: alike,
  },
  daysBetween: { types: dates, result: days },
  daysSince: { types: dates, result: days },
  monthsBetween: { types: dates, result: () => valueType('count', 'months') },
  age: { types: dates, result: () => valueType('count', 'years') },
}

/** The type that an operation gives on operands of these types; null where it was reported. */
export const checkScalarOperation = (
  operation: string,
  types: readonly ValueType[],
  names: readonly string[],
  sites: readonly Site[],
  report: Report,
): ValueType | null => {
  const check = present(checks[operation], operation)
  const first = present(types[0], 'operand')
  const nameAt = (index: number): string => showName(present(names[index], 'operand'))
  let good = true
  types.forEach((type, index) => {
    if (check.types.includes(type.type) && !type.list) return
    const site = present(sites[index], 'operand')
    report.add('derivation-operand', site, nameAt(index), operation, either(check.types))
    good = false
  })
  if (!good) return null
  let result: ValueType | null = types.length === 1 ? check.result(first, first) : first
  for (let index = 1; index < types.length && result !== null; index++) {
    const next = present(types[index], 'operand')
    // A missing unit has been reported where the fact is declared.
    if (lacksUnit(result) || lacksUnit(next)) return null
    result = check.result(result, next)
    if (result === null) {
      const site = present(sites[index], 'operand')
      report.add('derivation-operands-differ', site, nameAt(0), nameAt(index), operation)
    }
  }
  return result
}

const lacksUnit = ({ type, unit }: ValueType): boolean => type === 'count' && unit === null
