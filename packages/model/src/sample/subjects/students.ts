import { dayFromParts, formatDate } from '../../dates.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, doneWithin, type FactsOf, recordOf } from '../context.js'
import type { Random } from '../random.js'
import type { Resident } from './member.js'

const grants: Readonly<Record<string, number>> = {
  secondaryVocational: 2000,
  vocationalHigh: 1500,
  technician: 2000,
  higherVocational: 2500,
}

const termFacts = (
  context: Context,
  random: Random,
  resident: Resident,
): FactsOf<'studentTerm'> => {
  const { home, person } = resident
  const schoolKind =
    person.student === 'higherVocational'
      ? 'higherVocational'
      : person.student === 'seniorMiddle'
        ? 'generalHigh'
        : random.weighted({ secondaryVocational: 6, vocationalHigh: 2, technician: 2 })
  const target = home.record.householdType === 'lifted' || home.unresolved
  const started = dayFromParts(context.year, 3, 1) ?? context.asOf
  const suspended = random.chance(0.03)
  const owed = target && !suspended ? (grants[schoolKind] ?? 0) : 0
  const { on } = owed > 0 ? doneWithin(context, random, started, 90) : { on: undefined }
  const paid = on === undefined ? 0 : random.chance(0.95) ? owed : owed - 500
  const wrongly = owed === 0 && random.chance(0.04)
  return {
    township: home.village.township,
    village: home.village.id,
    member: resident.record.id,
    termStartedOn: formatDate(started),
    schoolKind,
    enrolled: random.chance(0.98),
    suspended,
    targetGroupAtStart: target,
    grantDue: owed,
    grantPaid: wrongly ? 1500 : paid,
    grantPaidOn: wrongly ? context.before(random.whole(5, 80)) : on,
  }
}

/** This spring’s term of someone at a secondary or vocational school. */
export const studentTermsOf = (
  context: Context,
  resident: Resident,
): readonly RecordOf<'studentTerm'>[] => {
  const { person, record } = resident
  if (!['secondaryVocational', 'higherVocational', 'seniorMiddle'].includes(person.student))
    return []
  const random = context.random(`term/${record.id}`)
  return [recordOf('studentTerm', `T-${record.id.slice(2)}`, termFacts(context, random, resident))]
}

/** A young person who left school with the grant this year, and what came after. */
export const graduatesOf = (
  context: Context,
  { home, person, record }: Resident,
): readonly RecordOf<'graduate'>[] => {
  if (person.age < 18 || person.age > 23 || person.student !== 'none') return []
  const random = context.random(`graduate/${record.id}`)
  return [
    recordOf('graduate', `Y-${record.id.slice(2)}`, {
      township: home.village.township,
      village: home.village.id,
      person: record.id,
      graduatedOn: context.before(random.whole(0, 20)),
      outcomes: random.chance(0.1)
        ? ['employment', 'furtherStudy']
        : [
            random.weighted({
              employment: 66,
              furtherStudy: 18,
              business: 2,
              enlistment: 2,
              unsettled: 8,
            }),
          ],
      seeksWork: random.chance(0.85),
    }),
  ]
}

/** Travel money of those who work in another province: paid to most once, to a few twice. */
export const transportSubsidiesOf = (
  context: Context,
  { home, record }: Resident,
): readonly RecordOf<'transportSubsidy'>[] => {
  const entitled = record.liftedMember === true || home.monitored
  if (record.workPlace !== 'outOfProvince' || !entitled) return []
  const random = context.random(`subsidy/${record.id}`)
  const times = Number(random.weighted({ 0: 0.15, 1: 0.82, 2: 0.03 }))
  return Array.from({ length: times }, (_, index) =>
    recordOf('transportSubsidy', `V-${record.id.slice(2)}-${index + 1}`, {
      member: record.id,
      forYear: String(context.year),
      paidOn: context.thisYear(random),
      amount: 1000,
    }),
  )
}
