import { type Text, townships } from '@workpoints/model'
import { text } from '../text.js'

const names: Readonly<Record<string, Text>> = townships

/** How an address names the records that belong to no township. */
export const noTownship = 'none'

/** What people call a township; its code where nobody knows it, and a word for what belongs to none, as the county's own records. */
export const placeName = (code: string | null): Text =>
  code === null ? text('县级及其他', 'County level and other') : (names[code] ?? text(code, code))

/** The townships in the order of their codes, what belongs to none last. */
export const placeCodes: readonly (string | null)[] = [...Object.keys(townships).sort(), null]
