export { type SampleFile, sampleFiles, sampleParts } from './sample/files.js'
export {
  type SampleDataset,
  sampleDataset,
  type SampleManifest,
  type SampleOptions,
  type Tables,
} from './sample/generate.js'
export { personas } from './sample/personas/index.js'
export type { Persona, PersonaOutcome } from './sample/personas/persona.js'
