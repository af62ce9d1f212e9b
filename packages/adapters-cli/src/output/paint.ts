import type { Outcome } from '@workpoints/rules'
import type { Io, Sink } from '../io.js'

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const

export type Colour = keyof typeof codes

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string

export const plain: Paint = (_colour, text) => text

/** Colour only on a terminal that wants it (https://no-color.org). */
export const paintFor = (sink: Sink, environment: Io['environment']): Paint => {
  const refused = (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb'
  if (!sink.terminal || refused) return plain
  return (colour, text) => (text === '' ? '' : `\u001B[${codes[colour]}m${text}\u001B[0m`)
}

/** How an outcome is coloured where there is colour. */
export const outcomeColours: Readonly<Record<Outcome, Colour>> = {
  unmet: 'red',
  undetermined: 'yellow',
  pending: 'blue',
  met: 'green',
  notApplicable: 'dim',
}
