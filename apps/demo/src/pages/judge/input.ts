import { fenToYuan, type Language, parseMoney } from '@workpoints/model'
import { displayValue, type PackTree } from '@workpoints/rules'
import type { Field } from './fields.js'
import type { Answer } from './record.js'

/** Full-width digits and stops, as a Chinese keyboard writes them. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xfee0))

/**
 * What somebody typed as a record writes it. What is no number stays as it was typed, so that the
 * library says what is wrong with it; nothing is rounded or guessed.
 *
 * @returns null where nothing was typed
 */
export const valueTyped = (type: Field['type'], typed: string): Answer | null => {
  const text = typed.trim()
  if (text === '') return null
  if (type !== 'money' && type !== 'count') return text
  const plain = halfWidth(text)
  const number = Number(plain)
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) && String(number) === plain ? number : plain
}

/** A value as it stands in an input. */
export const typedValue = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** A value as people read it, with its unit. */
export const shownValue = (
  pack: PackTree,
  { type, subject, name, choices }: Field,
  value: unknown,
  language: Language,
): string => {
  if (typeof value === 'string') {
    const fen = type === 'money' ? parseMoney(value) : null
    if (fen !== null) return displayValue(pack, subject, name, fenToYuan(fen), language)
    return choices?.[value]?.[language] ?? value
  }
  if (Array.isArray(value) && value.length === 0) return language === 'zh' ? '没有' : 'none'
  return displayValue(pack, subject, name, value as number | boolean | readonly string[], language)
}
