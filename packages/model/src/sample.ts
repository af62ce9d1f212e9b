export { type SampleFile, sampleFiles } from './sample/files.js'
export {
  type SampleDataset,
  sampleDataset,
  type SampleManifest,
  type SampleOptions,
  type Tables,
} from './sample/generate.js'
