import { clue } from './clue.js'
import { county } from './county.js'
import { guaranteeProblem } from './guarantee-problem.js'
import { household } from './household.js'
import { measure } from './measure.js'
import { member } from './member.js'
import { policy } from './policy.js'
import { submission } from './submission.js'
import { township } from './township.js'
import { village } from './village.js'

/**
 * Every subject that rules may speak about, by name, with literal types: schemas, input types,
 * columns and forms are inferred from it.
 */
export const catalogue = {
  member,
  household,
  measure,
  guaranteeProblem,
  clue,
  submission,
  policy,
  village,
  township,
  county,
} as const

export type Catalogue = typeof catalogue

export type SubjectName = keyof Catalogue
