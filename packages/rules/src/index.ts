export { type Compilation, type CompileOptions, compilePack } from './pack/compile-pack.js'
export type { PackFiles } from './pack/read-files.js'
export { evaluate } from './decide/evaluate.js'
export { type OutcomesOnly, prepareOutcomes } from './decide/outcomes.js'
export { type Dataset, evaluateDataset, type Table } from './decide/dataset.js'
export {
  agencyNames,
  explain,
  type Explanation,
  type ExplainOptions,
  outcomeLabels,
  provenanceLabels,
  strengthLabels,
} from './decide/explain.js'
export { displayValue, factLabel } from './decide/wording.js'
export { runExamples, type ExampleReport, type ExampleResult } from './decide/examples.js'
export { type Question, type QuestionOptions, questions } from './decide/questions.js'
export {
  type ClassificationChange,
  type Impact,
  impactOf,
  type OutcomeChange,
  type RuleChange,
} from './decide/impact.js'
export type {
  Citation,
  Discrepancy,
  Finding,
  Gap,
  Note,
  OuterValue,
  Result,
  SubjectResult,
  Target,
  UsedParameter,
} from './decide/result.js'
export type { EvaluateOptions } from './decide/session.js'
export { outcomesByCode } from './ir/outcomes.js'
export { operators, type Operator } from './ir/operators.js'
export type {
  AgencyNode,
  AggregateNode,
  ChildNode,
  ClassificationNode,
  ClauseNode,
  CompareNode,
  DerivationNode,
  DueNode,
  ExampleNode,
  Expression,
  FactNode,
  Literal,
  Operand,
  Origin,
  Outcome,
  Pack,
  PackTree,
  ParameterNode,
  ParameterValue,
  PointNode,
  Provenance,
  Reference,
  RuleNode,
  ScalarNode,
  Strength,
  SubjectNode,
} from './ir/tree.js'
