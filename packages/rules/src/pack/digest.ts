import { sha256 } from './sha256.js'

/** JSON with sorted keys and no white space: the same content always has the same text. */
const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const object = value as Readonly<Record<string, unknown>>
  let text = ''
  // By UTF-16 units, which is how `sort` orders text.
  for (const key of Object.keys(object).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`
  return `{${text}}`
}

/** `sha256:` and 64 hex digits over the content of all files, however they are laid out. */
export const digestOf = (files: Readonly<Record<string, unknown>>): string =>
  `sha256:${sha256(new TextEncoder().encode(canonicalJson(files)))}`
