import type { Diagnostic, Place, Text } from '@workpoints/model'

/** The same in both languages. */
export const text = (zh: string, en: string): Text => ({ zh, en })

/** What is wrong, and where as far as it is known. */
export const problem = (code: string, place: Place, cause: Text, remedy: Text): Diagnostic => ({
  code,
  ...place,
  cause,
  remedy,
})
