import { formatDate } from '../../dates.js'
import { type Context, doneWithin, type FactsOf } from '../context.js'
import type { Random } from '../random.js'

const creditOf = (context: Context, random: Random, canWork: boolean): FactsOf<'household'> => {
  if (!canWork || !random.chance(0.25)) return { wantsCredit: false }
  const needed = context.asOf - random.whole(0, 120)
  const { on, done } = doneWithin(context, random, needed, 20)
  return {
    wantsCredit: true,
    goodProspects: random.chance(0.8),
    meetsBankConditions: random.chance(0.75),
    creditNeededOn: formatDate(needed),
    creditDecidedOn: on,
    creditDecided: done,
    creditResult:
      on === undefined
        ? undefined
        : random.weighted({ granted: 0.8, refusedWithReason: 0.14, refusedWithoutReason: 0.06 }),
  }
}

const businessOf = (context: Context, random: Random, canWork: boolean): FactsOf<'household'> => {
  const familyBusiness = canWork
    ? random.weighted({
        specialtyFarming: 4,
        handicraft: 0.5,
        underForest: 1,
        courtyard: 1.5,
        other: 1,
        none: 2,
      })
    : 'none'
  if (familyBusiness === 'none') return { familyBusiness, familyBusinessAwardDue: false }
  const due = random.chance(0.6)
  const paid = due && random.chance(0.7)
  return {
    familyBusiness,
    familyBusinessAwardDue: due,
    familyBusinessAwardPaidOn: paid ? context.thisYear(random) : undefined,
    familyBusinessAwardPaid: paid ? undefined : false,
  }
}

const planOf = (context: Context, random: Random, lifted: boolean): FactsOf<'household'> => {
  const willing = random.chance(0.8)
  if (!lifted && !random.chance(0.3)) return { willingToDevelop: willing }
  const made = random.chance(0.92)
  if (!made) return { willingToDevelop: willing, planMade: false, planHelperNamed: false }
  const year = random.chance(0.96) ? context.year : context.year - 1
  return {
    willingToDevelop: willing,
    planStartsOn: `${year}-01-01`,
    planEndsOn: `${year}-12-31`,
    planIndustry: random.weighted({
      planting: 4,
      livestock: 3,
      forestFruit: 2,
      processing: 0.5,
      services: 0.5,
      unrecorded: 0.25,
    }),
    ...(random.chance(0.97)
      ? { planHelper: `B-${random.whole(100, 999)}` }
      : { planHelperNamed: false }),
  }
}

/** Credit, business and plan of a household. */
export const developmentOf = (
  context: Context,
  random: Random,
  lifted: boolean,
  canWork: boolean,
): FactsOf<'household'> => ({
  ...creditOf(context, random, canWork),
  ...businessOf(context, random, canWork),
  ...planOf(context, random, lifted),
})
