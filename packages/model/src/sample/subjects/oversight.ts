import { formatDate } from '../../dates.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, doneWithin, type FactsOf, idOf, recordOf } from '../context.js'
import type { Random } from '../random.js'

const siteCount = 12
const typeCount = 18

/** How a problem that was found went on: owner, date, solution, check on the spot. */
const handlingOf = (context: Context, random: Random, found: number): FactsOf<'problem'> => {
  const term = random.whole(15, 120)
  const owned = random.chance(0.95)
  const dated = random.chance(0.95)
  const { on, done } = doneWithin(context, random, found, term, {
    inTime: 0.9,
    late: 0.06,
    never: 0.04,
  })
  return {
    listed: random.chance(0.96),
    ...(owned ? { owner: `D-${random.whole(10, 60)}` } : { ownerNamed: false }),
    ...(dated ? { dueOn: formatDate(found + term) } : { dueDated: false }),
    closedOn: on,
    closed: done,
    ...(on !== undefined && random.chance(0.85)
      ? { verifiedOnSpotOn: on }
      : { verifiedOnSpot: false }),
  }
}

const raisingOf = (context: Context, random: Random, found: number): FactsOf<'problem'> => {
  const solvable = random.chance(0.75)
  const { on, done } = doneWithin(context, random, found, 5)
  return { solvableAtLevel: solvable, ...(solvable ? {} : { raisedOn: on, raised: done }) }
}

const problemOf = (context: Context, index: number): RecordOf<'problem'> => {
  const random = context.random(`problem/${index}`)
  const village = random.pick(context.villages)
  const found = context.asOf - random.whole(1, 170)
  const prominent = random.chance(0.25)
  const formalism = random.chance(0.12)
  const reminded = doneWithin(context, random, found, 7)
  const kind = random.weighted({
    policy: 3,
    guarantee: 3,
    industry: 2,
    employment: 2,
    fundsAndProjects: 2,
    hazard: 2,
    residentNeed: 2,
    workStyle: 1,
    dataQuality: 2,
    other: 1,
  })
  const atSite = (kind === 'hazard' || kind === 'residentNeed') && random.chance(0.6)
  return recordOf('problem', idOf('N', index), {
    township: village.township,
    village: village.id,
    problemType: `LX-${random.whole(1, typeCount)}`,
    relocationSite: atSite ? `AZ-${random.whole(1, siteCount)}` : undefined,
    source: random.weighted({
      assessment: 3,
      inspectionTour: 2,
      unannouncedVisit: 2,
      supervision: 3,
      audit: 2,
      publicOpinion: 1,
      gridPatrol: 3,
      onlineMonitoring: 1,
      selfAssessment: 2,
    }),
    kind,
    level: random.weighted({ village: 5, township: 3, county: 2 }),
    foundOn: formatDate(found),
    prominent,
    followUp: prominent
      ? random.weighted({
          reminder: 6,
          accountability: 1,
          otherMeasure: 1,
          none: 1,
          unrecorded: 0.5,
        })
      : 'none',
    formalismSign: formalism,
    ...(formalism ? { remindedOn: reminded.on, reminded: reminded.done } : {}),
    ...handlingOf(context, random, found),
    ...raisingOf(context, random, found),
    helpGiven: random.chance(0.88),
  })
}

/** What checks of all kinds found in the half year. */
export const problemsOf = (context: Context): readonly RecordOf<'problem'>[] =>
  Array.from({ length: 170 }, (_, index) => problemOf(context, index))

export const problemTypesOf = (context: Context): readonly RecordOf<'problemType'>[] =>
  Array.from({ length: typeCount }, (_, index) => {
    const random = context.random(`problemType/${index}`)
    return recordOf(
      'problemType',
      `LX-${index + 1}`,
      random.chance(0.8) ? { wideCheckOn: context.thisYear(random) } : { wideCheckDone: false },
    )
  })

export const risksOf = (context: Context): readonly RecordOf<'risk'>[] =>
  Array.from({ length: 24 }, (_, index) => {
    const random = context.random(`risk/${index}`)
    return recordOf('risk', idOf('R', index), {
      township: random.pick(context.villages).township,
      kind: random.weighted({ greyRhino: 3, blackSwan: 1, tendency: 3, earlySign: 3 }),
      registeredOn: context.thisYear(random),
      likelihood: random.pick(['low', 'medium', 'high']),
      impact: random.pick(['low', 'medium', 'high']),
      ...(random.chance(0.8)
        ? { earlyMeasureOn: context.before(random.whole(0, 40)) }
        : { earlyMeasureTaken: false }),
    })
  })

const requested = [
  'household.wageIncome',
  'household.householdType',
  'member.workPlace',
  'household.developmentConditions',
  'member.birthDate',
  'household.lastVerifiedOn',
  'household.monitoringCategory',
] as const

/** What departments ask townships to hand in; some of it they hold themselves. */
export const dataRequestsOf = (context: Context): readonly RecordOf<'dataRequest'>[] =>
  Array.from({ length: 40 }, (_, index) => {
    const random = context.random(`request/${index}`)
    const asked = random.whole(5, 170)
    return recordOf('dataRequest', idOf('B', index), {
      requestedBy: random.pick(['农业农村', '民政', '人力资源社会保障', '医疗保障']),
      township: random.pick(context.villages).township,
      requestedOn: context.before(asked),
      withdrawnOn: random.chance(0.6) ? context.before(random.whole(0, asked)) : undefined,
      requestedFact: random.pick(requested),
    })
  })

/** How facts were collected: online or on paper, extracted or asked for. */
export const submissionsOf = (context: Context): readonly RecordOf<'submission'>[] =>
  Array.from({ length: 220 }, (_, index) => {
    const random = context.random(`submission/${index}`)
    const village = random.pick(context.villages)
    const usually = <A extends string, B extends string>(right: A, wrong: B): A | B =>
      random.chance(0.86) ? right : wrong
    return recordOf('submission', idOf('U', index), {
      township: village.township,
      village: village.id,
      requestedFact: random.pick(requested),
      onlineAvailable: random.chance(0.85),
      electronicAvailable: random.chance(0.85),
      mode: usually('online', 'offline'),
      medium: usually('electronic', 'paper'),
      entry: usually('extracted', 'collected'),
      input: usually('selected', 'typed'),
      assisted: random.chance(0.08),
    })
  })

export const assessmentCasesOf = (context: Context): readonly RecordOf<'assessmentCase'>[] =>
  Array.from({ length: 18 }, (_, index) => {
    const random = context.random(`case/${index}`)
    return recordOf('assessmentCase', idOf('J', index), {
      township: random.pick(context.villages).township,
      kind: random.weighted({ typical: 12, warning: 4, other: 2 }),
      foundOn: context.before(random.whole(60, 200)),
      ...(random.chance(0.75)
        ? { publicisedOn: context.before(random.whole(0, 55)) }
        : { publicised: false }),
    })
  })

/** Places where relocated households live now. */
export const relocationSitesOf = (context: Context): readonly RecordOf<'relocationSite'>[] =>
  Array.from({ length: siteCount }, (_, index) => {
    const random = context.random(`site/${index}`)
    const households = random.whole(30, 600)
    return recordOf('relocationSite', `AZ-${index + 1}`, {
      township: random.pick(context.villages).township,
      households,
      residents: households * 4 + random.whole(-20, 60),
      lastHazardCheckOn: context.before(random.whole(0, random.chance(0.8) ? 31 : 70)),
    })
  })
