const forbidden: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

/** Whether a key holds control, direction or other invisible format characters. */
export const hidesCharacters = (key: string): boolean => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(key)

export const isForbiddenKey = (key: string): boolean => forbidden.has(key)

const lengths: ReadonlySet<number> = new Set(Array.from(forbidden, (key) => key.length))
const firsts: ReadonlySet<number> = new Set(Array.from(forbidden, (key) => key.charCodeAt(0)))

/** Whether a key may be forbidden of whose ASCII only the length and the first letter are looked at. */
export const mayBeForbiddenKey = (length: number, first: number): boolean =>
  firsts.has(first) && lengths.has(length)
