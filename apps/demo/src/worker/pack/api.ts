import { affected } from './affected.js'
import { check } from './check.js'
import { build } from './download.js'
import { complete, hover, schemaProblems } from './schema-help.js'
import { open } from './state.js'
import { pointInWords } from './words.js'

export type { AffectedRule } from './affected.js'
export type { Checked, Good } from './check.js'

export type { Step } from './version.js'
export type { SchemaProblem, Suggestion } from './schema-help.js'
export type { ClauseWords, ExampleWords, RuleWords } from './words.js'

/** All that the pages about rules may ask: the pack as somebody edits it. */
export const packWorker = {
  open,
  check,
  pointInWords,
  complete,
  hover,
  schemaProblems,
  affected,
  build,
}

export type PackWorker = typeof packWorker
