import type { Language } from '@workpoints/model'

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as people write it. Formats are kept: to make one takes longer than to write a hundred
 * numbers, and tables with hundreds of them are written anew while something is dragged.
 */
export const writeNumber = (
  value: number,
  language: Language,
  least: number,
  most: number = least,
): string => {
  const key = `${language} ${least} ${most}`
  const known = formats.get(key)
  if (known !== undefined) return known.format(value)
  const made = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })
  formats.set(key, made)
  return made.format(value)
}
