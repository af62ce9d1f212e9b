import { countyPersonas } from './county.js'
import { helpPersonas } from './help.js'
import { incomePersonas } from './income.js'
import type { Persona } from './persona.js'

/** Every persona, in the order of the boundaries in the rulebook. */
export const personas: readonly Persona[] = [...incomePersonas, ...helpPersonas, ...countyPersonas]
