import { householdLoad } from './households.js'
import type { Load, LoadOptions } from './load.js'
import { syntheticLoad } from './synthetic.js'

/** Builds a load by name; the same options give the same load in every process. */
export const buildLoad = ({ name, records, seed }: LoadOptions): Load => {
  switch (name) {
    case 'synthetic':
      return syntheticLoad({ rules: 60, records, seed, absent: 0 })
    case 'synthetic-absent':
      return syntheticLoad({ rules: 60, records, seed, absent: 0.03 })
    case 'synthetic-240':
      return syntheticLoad({ rules: 240, records, seed, absent: 0 })
    case 'synthetic-480':
      return syntheticLoad({ rules: 480, records, seed, absent: 0 })
    case 'households':
      return householdLoad(records, seed)
  }
}
