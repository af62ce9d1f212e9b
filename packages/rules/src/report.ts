export {
  type AgencyWorkload,
  type OutcomeCounts,
  type PointSummary,
  type SubjectWorkload,
  summarise,
  type Summary,
  type TargetSummary,
} from './decide/summary.js'
