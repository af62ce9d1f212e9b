export { type PlaceSummary, summariseByPlace } from './decide/by-place.js'
export type { OutcomeCounts, PointSummary } from './decide/counts.js'
export { diagnosticsOf } from './decide/diagnostics.js'
export { type PlacedRecord, type PlaceFact, placesOf } from './decide/places.js'
export {
  type AgencyWorkload,
  type SubjectWorkload,
  summarise,
  type Summary,
  type TargetSummary,
} from './decide/summary.js'
export type { ComparisonWords } from './decide/comparison-words.js'
export {
  conditionInWords,
  type RuleInWords,
  ruleInWords,
  type WordedLine,
} from './decide/condition-words.js'
export { type FactsOptions, factsOf, type KnownFact, type KnownFacts } from './decide/facts.js'
export { type FactOnly, prepareFact } from './decide/one-fact.js'
export { outerValue } from './decide/outer.js'
export {
  type ClassificationOfTree,
  type ComparisonOfTree,
  explainTree,
  type GroupOfTree,
  type NodeOfTree,
  type RuleTree,
  type TreeOptions,
} from './decide/rule-tree.js'
export type { RecordOptions } from './decide/site.js'
export { type Change, type Way, waysToSettle } from './decide/ways.js'
