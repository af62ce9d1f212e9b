export {
  type JsonRulesEnginePack,
  type JsonRulesEngineSubject,
  type ReferenceOutcome,
  secondOpinion,
  toJsonRulesEngine,
} from './backends/json-rules-engine/reference.js'
