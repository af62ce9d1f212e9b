export { type PlaceSummary, summariseByPlace } from './decide/by-place.js'
export type { OutcomeCounts, PointSummary } from './decide/counts.js'
export { type PlacedRecord, type PlaceFact, placesOf } from './decide/places.js'
export {
  type AgencyWorkload,
  type SubjectWorkload,
  summarise,
  type Summary,
  type TargetSummary,
} from './decide/summary.js'
export { type FactsOptions, factsOf, type KnownFact, type KnownFacts } from './decide/facts.js'
export { type FactOnly, prepareFact } from './decide/one-fact.js'
export type { RecordOptions } from './decide/site.js'
