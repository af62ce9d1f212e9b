import type { Reference } from './tree.js'

/** The name that conditions, findings and people's requests know it by. */
export const referenceName = (reference: Reference): string => {
  switch (reference.kind) {
    case 'fact':
      return reference.name
    case 'parameter':
      return reference.id
    case 'asOf':
      return 'asOf'
  }
}
