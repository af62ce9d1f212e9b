import type { Language } from '@workpoints/model'
import type { Io } from '../io.js'
import type { Paint } from '../output/paint.js'
import type { Progress } from '../output/progress.js'
import type { Reporter } from '../output/reporter.js'

/** What every command is given. */
export interface Context {
  readonly io: Io
  readonly language: Language
  readonly reporter: Reporter
  readonly progress: Progress
  /** For text on standard output. */
  readonly paint: Paint
}
