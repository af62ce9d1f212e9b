import type { Text } from '@workpoints/model'

/** One thing said in both languages. */
export const text = (zh: string, en: string): Text => ({ zh, en })
