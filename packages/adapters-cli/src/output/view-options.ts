import type { Context } from '../commands/context.js'
import { plain } from './paint.js'
import type { ViewOptions } from './record-view.js'

/** Texts keep to this width where they do not go to a terminal. */
const fileColumns = 100
const leastColumns = 60

/** How texts for people are laid out: as wide as the terminal, else as a file. */
export const viewOptions = (
  { io, language, paint }: Pick<Context, 'io' | 'language' | 'paint'>,
  toFile = false,
): ViewOptions =>
  io.output.terminal && !toFile
    ? { language, paint, columns: Math.max(leastColumns, io.output.columns) }
    : { language, paint: plain, columns: fileColumns }
