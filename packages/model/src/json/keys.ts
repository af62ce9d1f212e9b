const forbidden: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

/** Whether a key holds control, direction or other invisible format characters. */
export const hidesCharacters = (key: string): boolean => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(key)

export const isForbiddenKey = (key: string): boolean => forbidden.has(key)
