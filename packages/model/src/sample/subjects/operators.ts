import type { RecordOf } from '../../schema/types.js'
import { type Context, type FactsOf, idOf, recordOf } from '../context.js'
import type { Random } from '../random.js'

/** What a firm that takes on lifted workers gets for it. */
const hiringOf = (random: Random): FactsOf<'workshop'> => {
  const workers = random.chance(0.6) ? random.whole(1, 40) : 0
  const meets = workers > 4 && random.chance(0.8)
  return {
    liftedWorkers: workers,
    incentiveRulesMet: meets,
    hiringAwardPaid: meets && random.chance(0.8),
    hiringTaxReliefGranted: meets && random.chance(0.85),
    incentiveReasonRecorded: random.chance(0.4),
  }
}

/** Enterprises, cooperatives and family farms. */
export const operatorsOf = (context: Context): readonly RecordOf<'operator'>[] =>
  Array.from({ length: 60 }, (_, index) => {
    const random = context.random(`operator/${index}`)
    const village = random.pick(context.villages)
    const supported = random.chance(0.5)
    return recordOf('operator', idOf('E', index), {
      township: village.township,
      village: village.id,
      kind: random.weighted({ enterprise: 3, cooperative: 5, familyFarm: 3 }),
      ...(supported
        ? {
            supportDecidedOn: context.thisYear(random),
            supportAmount: random.whole(2, 60) * 10_000,
            incomeEffectRecorded: random.chance(0.88),
          }
        : { supportReceived: false }),
      ...hiringOf(random),
    })
  })

/** The arrangements of each operator with households: none, one or two. */
export const linkagesOf = (
  context: Context,
  operators: readonly RecordOf<'operator'>[],
): readonly RecordOf<'linkage'>[] =>
  operators.flatMap(({ id }) => {
    const random = context.random(`linkage/${id}`)
    return Array.from({ length: Number(random.weighted({ 0: 15, 1: 65, 2: 20 })) }, (_, index) => {
      const linked = random.whole(3, 80)
      return recordOf('linkage', `${id}-${index + 1}`, {
        operator: id,
        mode: random.pick(['orderProduction', 'shareCooperation', 'employment', 'landTransfer']),
        written: random.chance(0.92),
        termMonths: random.chance(0.9) ? random.pick([12, 24, 36]) : 6,
        startedOn: context.before(random.whole(30, 900)),
        endedOn: random.chance(0.06) ? context.before(random.whole(1, 25)) : undefined,
        linkedHouseholds: linked,
        targetHouseholds: random.chance(0.92) ? Math.ceil(linked / random.whole(2, 4)) : 0,
        incomeGain: random.whole(1, 40) * 5000,
      })
    })
  })

/** Village workshops, most of them at work. */
export const workshopsOf = (context: Context): readonly RecordOf<'workshop'>[] =>
  Array.from({ length: 34 }, (_, index) => {
    const random = context.random(`workshop/${index}`)
    const village = random.pick(context.villages)
    const workshopStatus = random.weighted({ operating: 80, idle: 12, closed: 8 })
    const stopped = workshopStatus !== 'operating'
    return recordOf('workshop', idOf('W', index), {
      township: village.township,
      village: village.id,
      workshopStatus,
      workshopClass: stopped
        ? random.weighted({ adjust: 7, support: 1, revitalise: 1, unclassified: 1 })
        : random.weighted({
            upgrade: 4,
            support: 4,
            build: 2,
            consolidate: 0.6,
            unclassified: 0.4,
          }),
      ...(stopped && random.chance(0.7)
        ? { adjustmentPlannedOn: context.thisYear(random) }
        : { adjustmentPlanned: false }),
      ...hiringOf(random),
    })
  })

/** Three to five business leaders in most villages, two in some, six in a few. */
export const leadersOf = (context: Context): readonly RecordOf<'leader'>[] =>
  context.villages.flatMap((village) => {
    const random = context.random(`leaders/${village.id}`)
    const count = Number(random.weighted({ 1: 3, 2: 12, 3: 40, 4: 25, 5: 14, 6: 6 }))
    return Array.from({ length: count }, (_, index) =>
      recordOf('leader', `K-${village.id.slice(6)}-${index + 1}`, {
        township: village.township,
        village: village.id,
        ...(random.chance(0.98)
          ? { certifiedOn: context.before(random.whole(30, 1500)) }
          : { certified: false }),
        endedOn: random.chance(0.02) ? context.before(random.whole(1, 100)) : undefined,
        householdsLed: random.chance(0.9) ? random.whole(5, 30) : random.whole(0, 4),
      }),
    )
  })
