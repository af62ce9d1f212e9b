import { type FactType, type Language, type UnitCode, units } from '@workpoints/model'
import type { PackTree } from '../ir/tree.js'
import type { OuterValue } from './result.js'

interface Described {
  readonly label: string
  readonly type: FactType
  readonly unit: UnitCode | null
  readonly choices: Readonly<Record<string, { readonly zh: string; readonly en: string }>> | null
}

/** Looks a fact or parameter up by the name a finding uses; a dot leads into child records. */
const describe = (
  pack: PackTree,
  subject: string,
  name: string,
  lang: Language,
): Described | null => {
  const dot = name.indexOf('.')
  const node = pack.subjects.find((item) => item.name === subject)
  if (dot > 0) {
    const child = node?.children.find((item) => item.name === name.slice(0, dot))
    const inner =
      child === undefined ? null : describe(pack, child.subject, name.slice(dot + 1), lang)
    if (child === undefined || inner === null) return null
    const label = node?.entry.children?.[child.name]?.label[lang] ?? child.name
    return {
      ...inner,
      label: lang === 'zh' ? `${label}的${inner.label}` : `${label}: ${inner.label}`,
    }
  }
  const fact = node?.facts.find((item) => item.name === name)
  if (fact !== undefined)
    return {
      label: fact.entry.label[lang],
      type: fact.type,
      unit: fact.unit,
      choices: fact.entry.choices ?? null,
    }
  const child = node?.entry.children?.[name]
  if (child !== undefined)
    return { label: child.label[lang], type: 'identifier', unit: null, choices: null }
  const parameter = pack.parameters.find((item) => item.id === name)
  if (parameter === undefined) return null
  return {
    label: parameter.title[lang],
    type: parameter.type,
    unit: parameter.unit,
    choices: null,
  }
}

/** What people call a fact, parameter or collection; its name where it has no label. */
export const factLabel = (
  pack: PackTree,
  subject: string,
  name: string,
  lang: Language,
): string => {
  if (name === 'asOf') return lang === 'zh' ? '评估日期' : 'evaluation date'
  return describe(pack, subject, name, lang)?.label ?? name
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
  const described = describe(pack, subject, name, lang)
  if (typeof value === 'object')
    return value
      .map((code) => described?.choices?.[code]?.[lang] ?? code)
      .join(lang === 'zh' ? '、' : ', ')
  if (typeof value === 'string') return described?.choices?.[value]?.[lang] ?? value
  const unit = described?.unit == null ? '' : units[described.unit][lang]
  switch (described?.type) {
    case 'money':
      return `${decimals(value, 2, lang)} ${unit === '' ? units.yuan[lang] : unit}`
    case 'share':
      return `${decimals(value * 100, 2, lang)}%`
    default:
      return `${decimals(value, 0, lang)}${unit === '' ? '' : ` ${unit}`}`
  }
}

const yesNo: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  zh: { yes: '是', no: '否' },
  en: { yes: 'yes', no: 'no' },
}
