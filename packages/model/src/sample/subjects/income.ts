import { type FactsOf, wholeYuan, yuan } from '../context.js'
import type { Random } from '../random.js'
import type { Person } from './people.js'

/** How a household stands, which its income follows. */
export type Standing = 'steady' | 'low' | 'unresolved' | 'sudden' | 'removed'

const line = 870_000

/** Net income per head in fen. One in fifty stands exactly on the line. */
const perHeadOf = (random: Random, standing: Standing): number => {
  if (random.chance(0.02)) return line
  switch (standing) {
    case 'steady':
      return random.middling(900_000, 3_400_000)
    case 'low':
      return random.chance(0.04) ? -random.whole(1000, 90_000) : random.middling(480_000, 869_000)
    case 'unresolved':
      return random.middling(560_000, 1_130_000)
    case 'sudden':
      return random.middling(875_000, 2_000_000)
    case 'removed':
      return random.chance(0.05)
        ? random.whole(780_000, 868_000)
        : random.middling(890_000, 2_100_000)
  }
}

/**
 * A year's income in its parts, which add up to a whole household's net income per head around,
 * above, or exactly on the line.
 */
export const incomeOf = (
  random: Random,
  standing: Standing,
  people: readonly Person[],
): FactsOf<'household'> => {
  const size = people.length
  const perHead = perHeadOf(random, standing)
  // On the line to the fen; elsewhere one amount in five carries fen, as bank transfers do.
  const net = perHead === line || random.chance(0.2) ? perHead * size : wholeYuan(perHead * size)
  const expenditure = wholeYuan(Math.floor(Math.max(net, 400_000) * random.whole(4, 25) * 0.01))
  const gross = net + expenditure
  const workers = people.filter(
    ({ labour }) => labour === 'skilled' || labour === 'ordinary',
  ).length
  const share = (percent: number): number =>
    gross <= 0 ? 0 : wholeYuan(Math.floor((gross * percent) / 100))
  const wage = workers > 0 ? share(random.whole(35, 70)) : share(random.whole(0, 10))
  const transfer = share(workers > 0 ? random.whole(4, 14) : random.whole(45, 75))
  const property = random.chance(0.6) ? share(random.whole(1, 4)) : 0
  const rigid = random.chance(0.12)
    ? wholeYuan(Math.floor(Math.max(gross, 1_500_000) * random.whole(25, 75) * 0.01))
    : wholeYuan(random.whole(0, 250_000))
  return {
    wageIncome: yuan(wage),
    businessIncome: yuan(gross - wage - transfer - property),
    propertyIncome: yuan(property),
    transferIncome: yuan(transfer),
    businessExpenditure: yuan(expenditure),
    insuranceClaims: random.chance(0.1) ? yuan(wholeYuan(Math.floor(rigid * 0.3))) : 0,
    rigidSpending: yuan(rigid),
    householdSize: random.chance(0.004) ? 0 : size,
  }
}
