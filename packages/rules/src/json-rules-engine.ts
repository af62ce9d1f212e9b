export {
  type JsonRulesEnginePack,
  type JsonRulesEngineSubject,
  type ReferenceOutcome,
  secondOpinion,
  toJsonRulesEngine,
} from './backends/json-rules-engine/reference.js'
export {
  type ThreeValuedOpinion,
  type ThreeValuedOutcome,
  type ThreeValuedReference,
  threeValuedReference,
} from './backends/json-rules-engine/three-valued.js'
