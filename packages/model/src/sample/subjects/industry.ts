import { addDays, dayFromParts, formatDate, parseDate } from '../../dates.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, doneWithin, type FactsOf, idOf, recordOf } from '../context.js'
import type { Random } from '../random.js'

const list = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** What the review of an asset or industry project left on record. */
const reviewOf = (context: Context, random: Random): FactsOf<'asset'> => {
  const useStatus = random.weighted({
    normal: 78,
    inefficient: 8,
    idle: 7,
    damaged: 2,
    notYetInUse: 5,
  })
  const troubled = useStatus === 'idle' || useStatus === 'inefficient'
  const expected = random.whole(5, 120) * 1000
  return {
    useStatus,
    batch: troubled
      ? random.weighted({ revitalise: 5, adjust: 3, consolidate: 1, unrecorded: 1 })
      : random.weighted({ consolidate: 6, upgrade: 3, revitalise: 1, unrecorded: 0.7 }),
    ...(random.chance(0.94)
      ? { lastReviewedOn: context.before(random.whole(5, random.chance(0.9) ? 330 : 600)) }
      : { reviewed: false }),
    useEndedOn: useStatus === 'idle' ? context.before(random.whole(40, 500)) : undefined,
    expectedReturn: expected,
    annualReturn: Math.floor(
      (expected * random.whole(troubled ? 10 : 55, troubled ? 60 : 115)) / 100,
    ),
    ...(troubled && random.chance(0.85)
      ? {
          rectificationOwner: `B-${random.whole(100, 999)}`,
          rectificationDueOn: context.before(random.whole(-120, 30)),
        }
      : { rectificationOwnerNamed: false, rectificationDueSet: false }),
  }
}

/** When a project entered the library, was given money, and what became of it. */
const courseOf = (context: Context, random: Random): FactsOf<'project'> => {
  const funded = random.chance(0.88)
  const entered = context.asOf - random.whole(120, 420)
  // Here and there the money came before the entry.
  const money = Math.min(entered + (random.chance(0.94) ? random.whole(0, 90) : -20), context.asOf)
  const risk = random.weighted({
    none: 85,
    policyChange: 4,
    marketChange: 5,
    operatorChange: 5,
    other: 1,
  })
  const noticed = context.asOf - random.whole(3, 140)
  const adjusted = doneWithin(context, random, noticed, 60)
  return {
    libraryEnteredOn: formatDate(entered),
    ...(funded ? { fundedOn: formatDate(money) } : { funded: false }),
    status: funded
      ? random.weighted({ approved: 15, underway: 55, completed: 28, terminated: 2 })
      : 'planned',
    landingRisk: risk,
    ...(risk === 'none'
      ? {}
      : {
          atRiskOn: formatDate(noticed),
          adjustedOn: adjusted.on,
          adjusted: adjusted.done,
        }),
  }
}

const reliefOf = (random: Random): FactsOf<'project'> => {
  if (!random.chance(0.18)) return { workRelief: false }
  const central = random.whole(5, 60) * 100_000
  const hires = random.chance(0.88)
  return {
    workRelief: true,
    liftedWorkers: hires ? random.whole(3, 60) : 0,
    noLiftedLabourAvailable: hires ? false : random.chance(0.6),
    reliefCentralFunds: central,
    reliefLabourPay: Math.floor((central * random.whole(27, 40)) / 100),
  }
}

const projectOf = (context: Context, index: number): RecordOf<'project'> => {
  const random = context.random(`project/${index}`)
  const village = random.pick(context.villages)
  const category = random.weighted({
    industry: 60,
    employment: 8,
    construction: 18,
    relocation: 5,
    guarantees: 5,
    governance: 3,
    other: 1,
  })
  const course = courseOf(context, random)
  const allocated = random.whole(3, 80) * 50_000
  const planned = random.chance(0.95)
  return recordOf('project', idOf('X', index), {
    township: village.township,
    village: village.id,
    category,
    ...course,
    fundsAllocated: course.fundedOn === undefined ? undefined : allocated,
    fundsSpent:
      course.fundedOn === undefined
        ? undefined
        : Math.floor((allocated * random.whole(42, 85)) / 100),
    integration: category === 'industry' && random.chance(0.12),
    ...(planned
      ? {
          implementationPlanStartsOn: `${context.year}-01-15`,
          implementationPlanEndsOn: context.before(random.whole(-300, 10)),
        }
      : { implementationPlanMade: false }),
    ...(category === 'industry' ? reviewOf(context, random) : {}),
    ...reliefOf(random),
    othersFundedFirst: category === 'employment' ? Math.max(0, random.whole(-5, 2)) : undefined,
  })
}

/** Ninety projects of the county library. */
export const projectsOf = (context: Context): readonly RecordOf<'project'>[] =>
  list(90, (index) => projectOf(context, index))

/** The spending plan of each project that has money: a part by each quarter’s end. */
export const spendingStepsOf = (
  context: Context,
  projects: readonly RecordOf<'project'>[],
): readonly RecordOf<'spendingStep'>[] => {
  const quarters = [
    [3, 31, 20],
    [6, 29, 50],
    [9, 30, 80],
    [12, 31, 100],
  ] as const
  return projects
    .filter(({ fundedOn }) => fundedOn !== undefined)
    .flatMap(({ id, fundsAllocated }) =>
      quarters.map(([month, day, percent], step) =>
        recordOf('spendingStep', `${id}-${step + 1}`, {
          project: id,
          dueOn: formatDate(dayFromParts(context.year, month, day) ?? context.asOf),
          cumulativeAmount: Math.floor((Number(fundsAllocated) * percent) / 100),
        }),
      ),
    )
}

const carried = (random: Random): boolean => random.chance(0.97)

/** The assets that earlier projects left, with their papers. */
export const assetsOf = (
  context: Context,
  projects: readonly RecordOf<'project'>[],
): readonly RecordOf<'asset'>[] =>
  list(160, (index) => {
    const random = context.random(`asset/${index}`)
    const village = random.pick(context.villages)
    const kind = random.weighted({ operating: 55, publicBenefit: 35, toHousehold: 10 })
    const accepted = parseDate(context.before(random.whole(10, 900))) ?? context.asOf
    const later = (): string =>
      formatDate(Math.min(context.asOf, addDays(accepted, random.whole(5, 80))))
    const recent = context.asOf - accepted < 90 && random.chance(0.6)
    const has = (): boolean => !recent && carried(random)
    return recordOf('asset', idOf('A', index), {
      township: village.township,
      village: village.id,
      ...(random.chance(0.96) ? { project: random.pick(projects).id } : { projectLinked: false }),
      kind,
      originalValue: random.whole(5, 400) * 10_000,
      ...reviewOf(context, random),
      ...(random.chance(0.95) ? { acceptedOn: formatDate(accepted) } : { accepted: false }),
      ...(has() ? { ownershipConfirmedOn: later() } : { ownershipConfirmed: false }),
      ...(has() ? { handedOverOn: later() } : { handedOver: false }),
      ...(has() ? { caretaker: `B-${random.whole(100, 999)}` } : { caretakerNamed: false }),
      ...(has() ? { distributionArrangedOn: later() } : { distributionArranged: false }),
      ...(has() ? { ledgerNumber: `Z-${index + 1}` } : { ledgerNumbered: false }),
    })
  })

/** The county’s characteristic industries, each with the experts at its side. */
export const industriesOf = (context: Context): readonly RecordOf<'industry'>[] =>
  list(8, (index) => {
    const random = context.random(`industry/${index}`)
    return recordOf('industry', idOf('I', index), {
      leading: index < 5,
      expertTeam: random.weighted({ mission: 3, advisers: 3, envoy: 3, none: 1 }),
      expertVisits: random.whole(0, 6),
    })
  })

/** Award schemes of five tiers each; in one of them a larger output gets less. */
export const awardTiersOf = (context: Context): readonly RecordOf<'awardTier'>[] =>
  list(4, (scheme) => {
    const random = context.random(`scheme/${scheme}`)
    let award = random.whole(3, 6) * 100
    return list(5, (tier) => {
      award += scheme === 3 && tier === 3 ? -150 : random.whole(0, 4) * 100
      return recordOf('awardTier', `D-${scheme + 1}-${tier + 1}`, {
        scheme: `方案${scheme + 1}`,
        minimumOutput: tier * 50 + 10,
        award,
      })
    })
  }).flat()

/** Sales that help, most with their papers; a contract that is entered twice counts twice. */
export const salesOf = (context: Context): readonly RecordOf<'sale'>[] =>
  list(160, (index) => {
    const random = context.random(`sale/${index}`)
    const twice = index > 0 && random.chance(0.025)
    return recordOf('sale', idOf('S', index), {
      soldOn: context.thisYear(random),
      amount: random.whole(20, 4000) * 100,
      mode: random.weighted({ purchase: 5, helpedSale: 4.5, unrecorded: 0.3 }),
      channel: random.weighted({
        platform: 3,
        onlineShop: 2,
        supermarket: 1,
        wholesale: 2,
        canteen: 2,
      }),
      buyer: `采购单位${random.whole(1, 40)}`,
      ...(random.chance(0.96)
        ? { documentNumber: `F-${twice ? index : index + 1}` }
        : { documentRecorded: false }),
    })
  })
