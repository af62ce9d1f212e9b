export { packFileJsonSchema, type PackFileKind, packFileKinds } from './pack/json-schema.js'
