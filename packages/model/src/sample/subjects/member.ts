import { formatDate } from '../../dates.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, doneWithin, type FactsOf, recordOf } from '../context.js'
import { inventedIdentityNumber, inventedName } from '../names.js'
import type { Random } from '../random.js'
import type { Home } from './household.js'
import type { Person } from './people.js'
import { workOf } from './work.js'

const educationOf = (random: Random, person: Person): FactsOf<'member'>['educationLevel'] => {
  if (person.student !== 'none') return undefined
  if (person.age >= 60) {
    return random.weighted({
      illiterate: 0.4,
      primary: 0.45,
      juniorMiddle: 0.12,
      seniorMiddle: 0.03,
    })
  }
  return random.weighted({
    illiterate: 0.06,
    primary: 0.4,
    juniorMiddle: 0.38,
    seniorMiddle: 0.1,
    college: 0.04,
    bachelor: 0.02,
  })
}

const healthOf = (random: Random, person: Person): FactsOf<'member'>['healthStatus'] => {
  if (person.labour === 'lost') return random.chance(0.6) ? ['disability'] : ['seriousIllness']
  if (person.age >= 60 && random.chance(0.4)) {
    return random.chance(0.15) ? ['chronicIllness', 'disability'] : ['chronicIllness']
  }
  return random.chance(0.93) ? ['healthy'] : ['chronicIllness']
}

/** The lists on which a person of a household in need should stand, and does, mostly. */
const listsOf = (random: Random, home: Home, person: Person): FactsOf<'member'> => {
  const disabled = person.labour === 'lost'
  const subsistence = random.chance(home.unresolved ? 0.35 : home.canWork ? 0.03 : 0.3)
  const category = subsistence
    ? 'subsistence'
    : !home.canWork && person.age >= 60 && random.chance(0.1)
      ? 'destitute'
      : home.unresolved
        ? 'monitored'
        : random.chance(disabled ? 0.2 : 0.01)
          ? 'marginal'
          : 'none'
  return {
    subsistenceRecipient: subsistence,
    destituteRecipient: category === 'destitute',
    lowIncomeCategory: category,
    meetsAssistanceConditions: category === 'none' ? false : random.chance(0.85),
    inRegularAssistance: category === 'none' ? false : random.chance(0.93),
    inMonitoringList: home.monitored,
    inLowIncomePlatform: home.monitored ? random.chance(0.98) : category !== 'none',
    residentMedicalInsurance: random.chance(0.97),
  }
}

/** Who needs a place to work, since when, and whether one was found. */
const placementOf = (
  context: Context,
  random: Random,
  canWork: boolean,
  working: boolean,
): FactsOf<'member'> => {
  if (!canWork) return { lostWorkToDisaster: false, returnedHome: false, jobless: false }
  const lost = random.chance(0.015)
  const returned = random.chance(0.05)
  const none = { lostWorkToDisaster: lost, returnedHome: returned, jobless: false }
  if (!lost && !returned && (working || !random.chance(0.1))) return none
  const since = context.asOf - random.whole(1, 110)
  const { on, done } = doneWithin(context, random, since, 30)
  return {
    lostWorkToDisaster: lost,
    returnedHome: returned,
    joblessOn: formatDate(since),
    placedOn: on,
    placed: done,
  }
}

const artisanOf = (context: Context, random: Random): FactsOf<'member'> => {
  if (!random.chance(0.02)) return { artisan: false }
  const wanted = random.chance(0.6)
  const applied = context.asOf - random.whole(0, 90)
  const { on, done } = doneWithin(context, random, applied, 20)
  return {
    artisan: true,
    artisanWorkersLed: random.whole(0, 8),
    artisanLoanWanted: wanted,
    ...(wanted
      ? {
          artisanLoanRulesMet: random.chance(0.8),
          artisanLoanAppliedOn: formatDate(applied),
          artisanLoanDecidedOn: on,
          artisanLoanDecided: done,
        }
      : {}),
  }
}

const trainingOf = (random: Random, canWork: boolean): FactsOf<'member'> =>
  canWork && random.chance(0.15)
    ? {
        trained: true,
        trainingKind: random.weighted({
          order: 4,
          direction: 3,
          post: 2,
          general: 1,
          unrecorded: 0.3,
        }),
        certified: random.chance(0.7),
        employedAfterTraining: random.chance(0.65),
      }
    : { trained: false }

/** A member of the sample with what posts, terms and subsidies are made from. */
export interface Resident {
  readonly home: Home
  readonly person: Person
  readonly record: RecordOf<'member'>
}

/** No household is larger; it keeps the numbers of persons apart. */
const largestHousehold = 8

/** The members of a household. */
export const residentsOf = (context: Context, home: Home): readonly Resident[] =>
  home.people.map((person, index) => {
    const random = context.random(`member/${home.id}/${index}`)
    const canWork = person.labour !== 'none' && person.labour !== 'lost'
    const lifted = home.record.householdType === 'lifted'
    const work = workOf(context, random, canWork)
    const record = recordOf('member', `P-${home.id.slice(2)}-${index + 1}`, {
      household: home.id,
      name: person.relationship === 'head' ? home.record.headName : inventedName(random),
      identityNumber: inventedIdentityNumber(
        home.index * largestHousehold + index,
        person.birthDay,
        person.sex,
      ),
      sex: person.sex,
      birthDate: formatDate(person.birthDay),
      relationship: person.relationship,
      educationLevel: educationOf(random, person),
      studentStatus: person.student,
      healthStatus: healthOf(random, person),
      labourClass: person.labour,
      liftedMember: lifted,
      relocatedMember: home.record.relocated,
      ...listsOf(random, home, person),
      ...work,
      ...placementOf(context, random, canWork, work.working === true),
      ...trainingOf(random, canWork),
      ...(canWork ? artisanOf(context, random) : { artisan: false }),
    })
    return { home, person, record }
  })
