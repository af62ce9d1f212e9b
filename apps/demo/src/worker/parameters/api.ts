import { catalogue } from './catalogue.js'
import { attemptElsewhere, openElsewhere } from './elsewhere.js'
import { attempt, choose, open } from './households.js'

export type { Named, ParameterChoice } from './catalogue.js'
export type {
  ClassificationFlip,
  RuleFlip,
  TownshipFlips,
} from './flips.js'
export type { ElsewhereAnswer } from './elsewhere.js'
export type { Histogram, Sides } from './histogram.js'
export type { Chosen, TryingProgress } from './households.js'
export type { Tried } from './judging.js'
export type { HouseholdsAnswer, Spread } from './preparing.js'

/** All that the page about parameters may ask of its worker. */
export const parametersWorker = {
  catalogue,
  open,
  choose,
  attempt,
  openElsewhere,
  attemptElsewhere,
}

export type ParametersWorker = typeof parametersWorker
