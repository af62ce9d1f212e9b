import {
  type ChoiceEntries,
  type FactType,
  type Language,
  type Text,
  type UnitCode,
  units,
  unitWord,
} from '@workpoints/model'
import type { FactNode, PackTree } from '../ir/tree.js'
import type { OuterValue } from './result.js'

/** What a name in a finding stands for. */
interface Described {
  readonly label: Text
  /** `records` of a list of child records. */
  readonly type: FactType | 'records'
  readonly unit: UnitCode | null
  readonly choices: ChoiceEntries | null
  /** Null of parameters and of lists of child records. */
  readonly fact: FactNode | null
}

/** Looks a fact or parameter up by the name a finding uses; a dot leads into child records. */
export const describe = (pack: PackTree, subject: string, name: string): Described | null => {
  const node = pack.subjects.find((item) => item.name === subject)
  const [first = '', ...rest] = name.split('.')
  const child = node?.children.find((item) => item.name === first)
  if (child !== undefined) {
    const label = node?.entry.children?.[first]?.label ?? { zh: first, en: first }
    if (rest.length === 0) return { label, type: 'records', unit: null, choices: null, fact: null }
    const inner = describe(pack, child.subject, rest.join('.'))
    if (inner === null) return null
    const { zh, en } = inner.label
    return { ...inner, label: { zh: `${label.zh}的${zh}`, en: `${label.en}: ${en}` } }
  }
  const fact = node?.facts.find((item) => item.name === name)
  if (fact !== undefined) {
    const { type, unit, entry } = fact
    return { label: entry.label, type, unit, choices: entry.choices ?? null, fact }
  }
  const parameter = pack.parameters.find((item) => item.id === name)
  if (parameter === undefined) return null
  const { title, type, unit } = parameter
  return { label: title, type, unit, choices: null, fact: null }
}

/** What people call a fact, parameter or collection; its name where it has no label. */
export const factLabel = (
  pack: PackTree,
  subject: string,
  name: string,
  lang: Language,
): string => {
  if (name === 'asOf') return lang === 'zh' ? '评估日期' : 'evaluation date'
  return describe(pack, subject, name)?.label[lang] ?? name
}

const decimals = (value: number, digits: number, lang: Language): string =>
  value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

/**
 * A value with its unit, for people: rounded half-up to two decimals where it is money or a share,
 * which it never is when compared.
 */
export const displayValue = (
  pack: PackTree,
  subject: string,
  name: string,
  value: OuterValue,
  lang: Language,
): string => {
  if (value === null) return lang === 'zh' ? '不清楚' : 'not known'
  if (typeof value === 'boolean') return value ? yesNo[lang].yes : yesNo[lang].no
  const described = describe(pack, subject, name)
  if (typeof value === 'object')
    return value
      .map((code) => described?.choices?.[code]?.[lang] ?? code)
      .join(lang === 'zh' ? '、' : ', ')
  if (typeof value === 'string') return described?.choices?.[value]?.[lang] ?? value
  const unit = described?.unit == null ? '' : unitWord(described.unit, value, lang)
  switch (described?.type) {
    case 'money':
      return `${decimals(value, 2, lang)} ${unit === '' ? units.yuan[lang] : unit}`
    case 'share':
      return `${decimals(value * 100, 2, lang)}%`
    default:
      return `${decimals(value, 0, lang)}${unit === '' ? '' : ` ${unit}`}`
  }
}

/** What the two values of a flag are called. */
export const yesNo: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  zh: { yes: '是', no: '否' },
  en: { yes: 'yes', no: 'no' },
}
