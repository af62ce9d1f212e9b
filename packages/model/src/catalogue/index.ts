import { actionItem } from './action-item.js'
import { assessmentCase } from './assessment-case.js'
import { asset } from './asset.js'
import { awardTier } from './award-tier.js'
import { clue } from './clue.js'
import { county } from './county.js'
import { dataRequest } from './data-request.js'
import { graduate } from './graduate.js'
import { guaranteeProblem } from './guarantee-problem.js'
import { household } from './household.js'
import { industry } from './industry.js'
import { leader } from './leader.js'
import { linkage } from './linkage.js'
import { loan } from './loan.js'
import { measure } from './measure.js'
import { member } from './member.js'
import { operator } from './operator.js'
import { pairedUnit } from './paired-unit.js'
import { policy } from './policy.js'
import { postPayment } from './post-payment.js'
import { post } from './post.js'
import { problemType } from './problem-type.js'
import { problem } from './problem.js'
import { project } from './project.js'
import { relocationSite } from './relocation-site.js'
import { residentTeam } from './resident-team.js'
import { risk } from './risk.js'
import { sale } from './sale.js'
import { spendingStep } from './spending-step.js'
import { studentTerm } from './student-term.js'
import { submission } from './submission.js'
import { supportItem } from './support-item.js'
import { township } from './township.js'
import { transportSubsidy } from './transport-subsidy.js'
import { village } from './village.js'
import { workshop } from './workshop.js'

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
  loan,
  asset,
  project,
  spendingStep,
  operator,
  linkage,
  leader,
  awardTier,
  industry,
  sale,
  graduate,
  post,
  postPayment,
  studentTerm,
  transportSubsidy,
  workshop,
  village,
  township,
  county,
  problem,
  problemType,
  risk,
  dataRequest,
  assessmentCase,
  relocationSite,
  supportItem,
  actionItem,
  pairedUnit,
  residentTeam,
} as const

export type Catalogue = typeof catalogue

export type SubjectName = keyof Catalogue
