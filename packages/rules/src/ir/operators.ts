import type { FactType, OperatorName, Text } from '@workpoints/model'

/**
 * All that is known of a comparison, in one place: type check, back ends, explanations and
 * documentation read this table.
 */
export interface Operator {
  readonly name: OperatorName
  /** Mathematical sign, for tables. */
  readonly symbol: string
  /** The comparison that holds exactly when this one does not; unknown stays unknown. */
  readonly opposite: OperatorName
  /** Put between the two sides. */
  readonly wording: Text
  /** Types the left side may have. */
  readonly types: readonly FactType[]
  /** What the right side is: one value of the same type, a list of them, or a member of the set. */
  readonly right: 'same' | 'list' | 'member'
}

const ordered = ['money', 'count', 'share', 'date'] as const
const listed = ['count', 'choice', 'identifier'] as const
const equated = [...ordered, 'flag', 'choice', 'identifier'] as const

const rows: Readonly<Record<OperatorName, Omit<Operator, 'name'>>> = {
  equal: {
    symbol: '=',
    opposite: 'notEqual',
    wording: { zh: '等于', en: 'is' },
    types: equated,
    right: 'same',
  },
  notEqual: {
    symbol: '≠',
    opposite: 'equal',
    wording: { zh: '不等于', en: 'is not' },
    types: equated,
    right: 'same',
  },
  in: {
    symbol: '∈',
    opposite: 'notIn',
    wording: { zh: '属于', en: 'is one of' },
    types: listed,
    right: 'list',
  },
  notIn: {
    symbol: '∉',
    opposite: 'in',
    wording: { zh: '不属于', en: 'is none of' },
    types: listed,
    right: 'list',
  },
  contains: {
    symbol: '∋',
    opposite: 'doesNotContain',
    wording: { zh: '包含', en: 'contains' },
    types: ['choices'],
    right: 'member',
  },
  doesNotContain: {
    symbol: '∌',
    opposite: 'contains',
    wording: { zh: '不包含', en: 'does not contain' },
    types: ['choices'],
    right: 'member',
  },
  lessThan: {
    symbol: '<',
    opposite: 'greaterThanInclusive',
    wording: { zh: '低于', en: 'is below' },
    types: ordered,
    right: 'same',
  },
  lessThanInclusive: {
    symbol: '≤',
    opposite: 'greaterThan',
    wording: { zh: '不超过', en: 'is at most' },
    types: ordered,
    right: 'same',
  },
  greaterThan: {
    symbol: '>',
    opposite: 'lessThanInclusive',
    wording: { zh: '超过', en: 'is above' },
    types: ordered,
    right: 'same',
  },
  greaterThanInclusive: {
    symbol: '≥',
    opposite: 'lessThan',
    wording: { zh: '不低于', en: 'is at least' },
    types: ordered,
    right: 'same',
  },
}

export const operators = Object.freeze(
  Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [name, Object.freeze({ name, ...row })]),
  ),
) as Readonly<Record<OperatorName, Operator>>
