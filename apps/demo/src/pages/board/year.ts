interface Period {
  readonly from: string
  readonly to: string
}

/** How much of a period is over on a day, that day included. */
interface YearGone {
  /** From 0 to 1. */
  readonly share: number
  readonly daysGone: number
  readonly daysInAll: number
  /** Whether the day lies outside of the period. */
  readonly outside: boolean
}

const millisecondsOfDay = 86_400_000

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay

export const yearGone = ({ from, to }: Period, asOf: string): YearGone => {
  const daysInAll = dayNumber(to) - dayNumber(from) + 1
  const days = dayNumber(asOf) - dayNumber(from) + 1
  const daysGone = Math.min(Math.max(days, 0), daysInAll)
  return {
    share: daysGone / daysInAll,
    daysGone,
    daysInAll,
    outside: days < 1 || days > daysInAll,
  }
}
