import type { Language } from '@workpoints/model'
import { writeNumber } from '../../../numbers.js'
import type { ParameterChoice, Tried } from '../../../worker/parameters/api.js'
import { placeOf, valueAt } from '../../../worker/parameters/scale.js'

/** The pack's own value on that day; null where it has none then. */
export const valueOn = ({ values }: ParameterChoice, asOf: string): Tried | null =>
  values.find(({ from, to }) => from <= asOf && (to === null || asOf <= to))?.value ?? null

/** What trying begins with: the value of that day, or of the last day that has one. */
export const startOf = (choice: ParameterChoice, asOf: string): Tried =>
  valueOn(choice, asOf) ?? choice.values.at(-1)?.value ?? ''

/** A value as an address carries it. */
export const valueText = (value: Tried): string =>
  typeof value === 'object' ? value.join(',') : String(value)

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** The value that an address asks for; null where the parameter cannot have it. */
export const valueOf = (choice: ParameterChoice, text: string | null): Tried | null => {
  if (text === null) return null
  const { type, scale, many, codes, minimum, maximum } = choice
  if (scale !== null) {
    const number = Number(text)
    return text.trim() === '' || !Number.isFinite(number)
      ? null
      : valueAt(scale, placeOf(scale, number))
  }
  const known = new Set(codes.map(({ code }) => code))
  if (many) {
    const chosen = text === '' ? [] : text.split(',')
    return chosen.every((code) => known.has(code)) ? chosen : null
  }
  switch (type) {
    case 'date':
      return isDay(text) && (minimum ?? text) <= text && text <= (maximum ?? text) ? text : null
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : null
    case 'choice':
      return known.has(text) ? text : null
    default:
      return text === '' ? null : text
  }
}

/** A number without its unit: whole yuan where there are no fen, shares in percent. */
export const numberInWords = (
  type: ParameterChoice['type'],
  value: number,
  language: Language,
): string => {
  switch (type) {
    case 'money':
      return writeNumber(value, language, Number.isInteger(value) ? 0 : 2, 2)
    case 'share':
      return `${writeNumber(value * 100, language, 0, 2)}%`
    default:
      return writeNumber(value, language, 0)
  }
}

const yesNo = {
  zh: { yes: '是', no: '否', none: '（一项也没有）' },
  en: { yes: 'yes', no: 'no', none: '(none at all)' },
} as const

/** A value with its unit, as people say it. */
export const valueInWords = (choice: ParameterChoice, value: Tried, language: Language): string => {
  const { type, unit, codes } = choice
  const label = (code: string): string =>
    codes.find((item) => item.code === code)?.label[language] ?? code
  if (typeof value === 'number') {
    const said = numberInWords(type, value, language)
    if (unit === null) return said
    return language === 'zh' ? `${said} ${unit.zh}` : `${said} ${unit.en}`
  }
  if (typeof value === 'boolean') return value ? yesNo[language].yes : yesNo[language].no
  if (typeof value === 'string') return label(value)
  if (value.length === 0) return yesNo[language].none
  return value.map(label).join(language === 'zh' ? '、' : ', ')
}

/** Whether two values are the same. */
export const same = (one: Tried | null, other: Tried | null): boolean =>
  one !== null && other !== null && valueText(one) === valueText(other)
