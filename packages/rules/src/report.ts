export {
  type AgencyWorkload,
  type OutcomeCounts,
  type PointSummary,
  type SubjectWorkload,
  summarise,
  type Summary,
  type TargetSummary,
} from './decide/summary.js'
export { type FactsOptions, factsOf, type KnownFact, type KnownFacts } from './decide/facts.js'
export { type FactOnly, prepareFact } from './decide/one-fact.js'
export type { RecordOptions } from './decide/site.js'
