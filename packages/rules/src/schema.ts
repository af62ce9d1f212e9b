export { type PackFileKind } from './pack/format.js'
export { packFileJsonSchema, packFileKinds } from './pack/json-schema.js'
