import { addDays, civilDate, dayFromParts, formatDate } from '../../dates.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, recordOf, yuan } from '../context.js'
import type { Random } from '../random.js'
import type { Resident } from './member.js'

const firstDay = (year: number, month: number): number => dayFromParts(year, month, 1) ?? 0

/** How carefully a post is paid: mostly every month in full, sometimes short, late or not at all. */
const payer = (random: Random): ((due: number) => number) => {
  const way = random.weighted({ full: 88, short: 4, skips: 5, over: 3 })
  return (due) => {
    if (way === 'short' && random.chance(0.3)) return due - 1
    if (way === 'skips' && random.chance(0.3)) return 0
    return way === 'over' && random.chance(0.3) ? due + 10_000 : due
  }
}

const paymentsOf = (
  context: Context,
  random: Random,
  post: string,
  fromMonth: number,
): readonly RecordOf<'postPayment'>[] => {
  const { year, month: now } = civilDate(context.asOf)
  const pay = payer(random)
  const due = random.pick([500, 600, 800]) * 100
  const months = Array.from({ length: now - fromMonth }, (_, index) => fromMonth + index)
  return months.map((month) => {
    const paid = pay(due)
    // Paid in the month after, on a day between the 5th and the 25th.
    const day = addDays(firstDay(year, month + 1), random.whole(4, 24))
    const paidOn = paid > 0 && day <= context.asOf ? formatDate(day) : undefined
    return recordOf('postPayment', `${post}-${String(month).padStart(2, '0')}`, {
      post,
      month: formatDate(firstDay(year, month)),
      amountDue: yuan(due),
      amountPaid: paidOn === undefined ? 0 : yuan(paid),
      paidOn,
    })
  })
}

/** Public-welfare posts held by people with weak or half labour who stay at home, and their pay. */
export const postsOf = (
  context: Context,
  { home, person, record }: Resident,
): readonly (RecordOf<'post'> | RecordOf<'postPayment'>)[] => {
  const random = context.random(`post/${record.id}`)
  const weak = person.labour === 'weak' || person.labour === 'ordinary'
  if (!weak || record.working === true || !random.chance(0.3)) return []
  const { year, month: now } = civilDate(context.asOf)
  const id = `Q-${record.id.slice(2)}`
  const fromMonth = random.chance(0.8) ? 1 : random.whole(2, Math.max(2, now))
  const started =
    fromMonth === 1 ? firstDay(year - 1, random.whole(1, 12)) : firstDay(year, fromMonth)
  return [
    recordOf('post', id, {
      township: home.village.township,
      village: home.village.id,
      postKind: random.weighted({ cleaning: 4, forest: 3, roads: 2, water: 1, care: 1, safety: 1 }),
      member: record.id,
      startedOn: formatDate(started),
      firstMonth: formatDate(firstDay(year, fromMonth)),
    }),
    ...paymentsOf(context, random, id, fromMonth),
  ]
}
