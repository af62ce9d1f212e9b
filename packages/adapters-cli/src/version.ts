import { createRequire } from 'node:module'

const own: unknown = createRequire(import.meta.url)('@workpoints/adapters-cli/package.json')

/** The version of this package, as its package.json says. */
export const version: string =
  typeof own === 'object' && own !== null && 'version' in own && typeof own.version === 'string'
    ? own.version
    : ''
