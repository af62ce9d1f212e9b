import { formatDate, parseDate } from '../../dates.js'
import { type Context, doneWithin, type FactsOf, idOf, recordOf, yuan } from '../context.js'
import { inventedName, inventedPhone } from '../names.js'
import type { Village } from '../places.js'
import type { Random } from '../random.js'
import type { RecordOf } from '../../schema/types.js'
import { developmentOf } from './development.js'
import { incomeOf, type Standing } from './income.js'
import { type Person, peopleOf } from './people.js'

/** A household of the sample with what its other records are made from. */
export interface Home {
  /** From 0. */
  readonly index: number
  readonly id: string
  readonly village: Village
  readonly people: readonly Person[]
  readonly record: RecordOf<'household'>
  readonly monitored: boolean
  readonly unresolved: boolean
  readonly canWork: boolean
  /** What happened to its income, if anything did. */
  readonly shock: 'marketFluctuation' | 'unstableWork' | 'rigidSpending' | null
}

type Category = 'none' | 'unstable' | 'marginal' | 'sudden'

/** The three classes stand as in Baoshan at the end of 2021; three households of ten are monitored. */
const categoryOf = (random: Random): Category =>
  random.chance(0.3) ? random.weighted({ unstable: 31, marginal: 30, sudden: 39 }) : 'none'

const typeOf = (random: Random, category: Category): 'lifted' | 'general' => {
  // A few records contradict themselves, as real ones do.
  if (category === 'unstable') return random.chance(0.97) ? 'lifted' : 'general'
  if (category === 'marginal') return random.chance(0.97) ? 'general' : 'lifted'
  return random.chance(0.7) ? 'lifted' : 'general'
}

const riskCodes = [
  'illness',
  'illness',
  'disability',
  'labourShortage',
  'schooling',
  'unstableWork',
  'industryFailure',
  'disaster',
  'accident',
  'rigidSpending',
  'housing',
  'water',
  'other',
] as const

const firstOfMonth = (day: number): string => `${formatDate(day).slice(0, 8)}01`

const monitoringOf = (
  context: Context,
  random: Random,
  category: Category,
  removed: boolean,
): FactsOf<'household'> => {
  if (category === 'none') {
    const verified = random.chance(0.5) ? context.before(random.whole(0, 120)) : undefined
    return { monitoringCategory: 'none', riskRemoved: undefined, lastVerifiedOn: verified }
  }
  const identified = context.asOf - (removed ? random.whole(300, 1400) : random.whole(5, 700))
  const removedOn =
    identified + (random.chance(0.06) ? random.whole(20, 150) : random.whole(200, 290))
  return {
    monitoringCategory: category,
    riskRemoved: removed,
    riskIdentifiedOn: formatDate(identified),
    firstIdentifiedOn: formatDate(identified),
    ...(removed
      ? {
          riskRemovedOn: firstOfMonth(removedOn),
          riskRemovalMode: random.weighted({ assisted: 0.9, natural: 0.1 }),
        }
      : {}),
    risks: [
      ...new Set([
        random.pick(riskCodes),
        ...(random.chance(0.35) ? [random.pick(riskCodes)] : []),
      ]),
    ],
    lastVerifiedOn: context.before(
      random.chance(0.82) ? random.whole(0, 31) : random.whole(32, 90),
    ),
  }
}

/** The clue of a household that gave cause for one, and the visit that followed. */
const clueOf = (context: Context, random: Random, cause: boolean): FactsOf<'household'> => {
  if (!cause) return {}
  const opened = context.asOf - random.whole(0, 75)
  const { on, done } = doneWithin(context, random, opened, 15)
  return { clueOpenedOn: formatDate(opened), clueVerifiedOn: on, clueVerified: done }
}

/** Help that came before the papers, and the papers that followed. */
const greenChannelOf = (context: Context, random: Random, risk: number): FactsOf<'household'> => {
  const { on } = doneWithin(context, random, risk, 7)
  const started = on === undefined ? null : parseDate(on)
  if (on === undefined || started === null) return { greenChannel: false }
  const papers = doneWithin(context, random, started, 30)
  return {
    greenChannelOn: on,
    paperworkCompletedOn: papers.on,
    paperworkCompleted: papers.done,
  }
}

const disasterOf = (context: Context, random: Random): FactsOf<'household'> => {
  if (!random.chance(0.08)) return { disasterAffected: false, greenChannel: false }
  const struck = context.asOf - random.whole(2, 80)
  const checked = doneWithin(context, random, struck, 15)
  const risk = checked.on === undefined ? null : parseDate(checked.on)
  const base = {
    disasterAffected: true,
    disasterOn: formatDate(struck),
    disasterCheckedOn: checked.on,
    disasterChecked: checked.done,
  }
  if (risk === null) return { ...base, greenChannel: false }
  if (!random.chance(0.6)) return { ...base, disasterRisk: false, greenChannel: false }
  return {
    ...base,
    disasterRisk: true,
    disasterRiskOn: formatDate(risk),
    ...greenChannelOf(context, random, risk),
  }
}

const guaranteesOf = (random: Random, monitored: boolean): FactsOf<'household'> => {
  const secured = (failing: number): boolean => !random.chance(monitored ? failing * 2 : failing)
  return {
    educationSecured: secured(0.004),
    medicalSecured: secured(0.006),
    housingSecured: secured(0.007),
    waterSecured: secured(0.007),
  }
}

const marketOf = (context: Context, random: Random): FactsOf<'household'> => {
  const price = random.whole(20, 400) * 10
  const falls = random.chance(0.06)
  const jobless = random.chance(0.06)
  return {
    mainProductPriceBefore: yuan(price),
    mainProductPrice: yuan(
      Math.floor((price * random.whole(falls ? 60 : 86, falls ? 80 : 115)) / 100),
    ),
    mainEarnerJobless: jobless,
    mainEarnerJoblessOn: jobless ? context.before(random.whole(5, 90)) : undefined,
  }
}

/** What befell a household, judged roughly: a price fell, work was lost, spending was heavy. */
const shockOf = (facts: FactsOf<'household'>): Home['shock'] => {
  if (facts.mainEarnerJobless === true) return 'unstableWork'
  if (Number(facts.mainProductPrice) * 5 <= Number(facts.mainProductPriceBefore) * 4) {
    return 'marketFluctuation'
  }
  return Number(facts.rigidSpending) > 3000 ? 'rigidSpending' : null
}

const standingOf = (random: Random, category: Category, removed: boolean): Standing => {
  if (removed) return 'removed'
  if (category === 'sudden') return 'sudden'
  if (category !== 'none') return 'unresolved'
  return random.chance(0.06) ? 'low' : 'steady'
}

/** The household of that index. */
export const homeOf = (context: Context, index: number): Home => {
  const random = context.random(`household/${index}`)
  const id = idOf('H', index)
  const village = random.pick(context.villages)
  const people = peopleOf(context, random)
  const category = categoryOf(random)
  const monitored = category !== 'none'
  const removed = monitored && random.chance(0.5)
  const householdType = typeOf(random, category)
  const canWork = people.some(({ labour }) => labour !== 'none' && labour !== 'lost')
  const standing = standingOf(random, category, removed)
  const sudden = category === 'sudden' ? removed || random.chance(0.95) : random.chance(0.02)
  const disaster = disasterOf(context, random)
  const income = incomeOf(random, standing, people)
  const market = marketOf(context, random)
  const shock = shockOf({ ...income, ...market })
  const cause =
    standing === 'low' || sudden || monitored || random.chance(shock === null ? 0.05 : 0.85)
  const record = recordOf('household', id, {
    township: village.township,
    village: village.id,
    naturalVillage: `${random.whole(1, 12)}组`,
    headName: inventedName(random),
    householdPhone: inventedPhone(random),
    householdType,
    ...income,
    relocated: random.chance(0.2),
    developmentConditions: random.chance(canWork ? 0.88 : 0.12),
    suddenHardship: sudden,
    ...guaranteesOf(random, monitored),
    ...monitoringOf(context, random, category, removed),
    ...clueOf(context, random, cause),
    ...disaster,
    ...market,
    ...developmentOf(context, random, householdType === 'lifted', canWork),
  })
  return {
    index,
    id,
    village,
    people,
    record,
    monitored,
    unresolved: monitored && !removed,
    canWork,
    shock,
  }
}
