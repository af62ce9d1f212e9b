import { bareScan } from './bare-scan.js'
import type { MakeEngine } from './engine.js'
import { jsonLogicCompiled, jsonLogicInterpreted } from './json-logic.js'
import { jsonRulesEngine } from './json-rules-engine.js'
import { explainedCall, libraryCall, outcomesOnly } from './workpoints.js'
import { zenEngine } from './zen-engine.js'

/** Every engine by the name that reports give it. */
export const engines = {
  'library call': libraryCall,
  'library call, explained': explainedCall,
  'outcomes only': outcomesOnly,
  'json-rules-engine': jsonRulesEngine,
  'zen-engine': zenEngine,
  'json-logic-engine, interpreted': jsonLogicInterpreted,
  'json-logic-engine, compiled': jsonLogicCompiled,
  'bare scan': bareScan,
} satisfies Readonly<Record<string, MakeEngine>>

export type EngineName = keyof typeof engines
