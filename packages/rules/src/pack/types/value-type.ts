import { type FactType, type Text, type UnitCode, units } from '@workpoints/model'

/** What kind of value a fact, parameter or literal has. */
export interface ValueType {
  readonly type: FactType
  /** Of money and counts. */
  readonly unit: UnitCode | null
  /** Codes of a choice or choices. */
  readonly choices: readonly string[] | null
  /** Several values rather than one: a list parameter. */
  readonly list: boolean
}

/** The types in words, as messages use them. */
export const typeWords: Readonly<Record<FactType, Text>> = {
  money: { zh: '金额', en: 'an amount' },
  count: { zh: '数量', en: 'a count' },
  share: { zh: '比例', en: 'a share' },
  flag: { zh: '真假值（true 或 false）', en: 'true or false' },
  date: { zh: '日期', en: 'a date' },
  choice: { zh: '单选', en: 'a choice' },
  choices: { zh: '多选', en: 'a set of choices' },
  identifier: { zh: '编号', en: 'an identifier' },
}

const oneOf = (words: readonly string[], comma: string, or: string): string =>
  words.reduce((text, word, index) => `${text}${index === words.length - 1 ? or : comma}${word}`)

/** One of several types, in words. */
export const either = (types: readonly FactType[]): Text => {
  const words = types.map((type) => typeWords[type])
  const zh = words.map((each) => each.zh)
  const en = words.map((each) => each.en)
  return { zh: oneOf(zh, '、', '或'), en: oneOf(en, ', ', ' or ') }
}

const moneyUnits: ReadonlySet<UnitCode> = new Set(['yuan', 'yuanPerPerson', 'yuanPerMonth'])

export const isMoneyUnit = (unit: UnitCode): boolean => moneyUnits.has(unit)

export const valueType = (type: FactType, unit: UnitCode | null = null): ValueType => ({
  type,
  unit,
  choices: null,
  list: false,
})

/** A unit in words and by its code. */
export const unitWords = (unit: UnitCode): Text => ({
  zh: `${units[unit].zh}（${unit}）`,
  en: units[unit].en === unit ? unit : `${units[unit].en} (${unit})`,
})

/** A type with its unit in words. */
export const describe = ({ type, unit, list }: ValueType): Text => {
  const words = typeWords[type]
  const zh = list ? `${words.zh}清单` : words.zh
  const en = list ? `a list, each ${words.en}` : words.en
  return unit === null
    ? { zh, en }
    : { zh: `${zh}（${units[unit].zh}）`, en: `${en} in ${units[unit].en}` }
}

/** Whether two lists of codes hold the same codes. */
export const sameCodes = (left: readonly string[] | null, right: readonly string[] | null) =>
  left !== null &&
  right !== null &&
  left.length === right.length &&
  left.every((code) => right.includes(code))
