import { formatDate } from '../../dates.js'
import { type Context, type FactsOf, yuan } from '../context.js'
import type { Random } from '../random.js'

const employers = [
  '玉兰电子',
  '金桥建筑',
  '春晖服装',
  '江海物流',
  '兴安食品',
  '石林家政',
  '顺利餐饮',
]

/** This year's work off the own farm, as the ledger has it. */
export const workOf = (context: Context, random: Random, canWork: boolean): FactsOf<'member'> => {
  if (!canWork || !random.chance(0.66)) return { working: false }
  const workPlace = random.weighted({
    inCounty: 0.33,
    outOfCounty: 0.27,
    outOfProvince: 0.38,
    unrecorded: 0.02,
  })
  const away = workPlace === 'outOfProvince'
  const started = context.asOf - random.whole(10, 700)
  const ended = random.chance(0.08)
  const elapsed = Math.floor((context.asOf - started) / 31)
  return {
    working: true,
    workPlace,
    ...(random.chance(0.96)
      ? { employer: `${random.pick(employers)}${random.whole(1, 40)}号` }
      : { employerRecorded: false }),
    employerProvince: away
      ? random.weighted({ otherProvince: 0.9, withinProvince: 0.07, unrecorded: 0.03 })
      : 'withinProvince',
    workIndustry: random.weighted({
      manufacturing: 5,
      construction: 4,
      hospitality: 2,
      residentServices: 2,
      agriculture: 1,
      transport: 1,
      unrecorded: 0.3,
    }),
    workStartedOn: formatDate(started),
    workEndedOn: ended ? context.before(random.whole(0, 9)) : undefined,
    monthsWorked: Math.max(0, Math.min(6, elapsed)),
    monthlyPay: yuan(random.middling(2400, 6800) * 100),
    employmentChannel: random.weighted({
      self: 4,
      kin: 3,
      governmentOrganised: 2,
      labourCooperation: 1,
      workshop: 0.5,
      unrecorded: 0.3,
    }),
    pointToPoint: random.chance(0.12),
    workConfirmedOn: context.before(
      random.chance(0.93) ? random.whole(0, 31) : random.whole(32, 75),
    ),
  }
}
