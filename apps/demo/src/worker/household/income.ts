import type { KnownFact } from '@workpoints/rules/report'

/** A number of which perhaps only bounds are known; null is unknown, or without end. */
export interface Amount {
  readonly low: number | null
  readonly high: number | null
}

/** What a household earns, in yuan, and per head against the line. */
export interface Income {
  /** Parts that add up, and at the end what is taken from them. */
  readonly parts: readonly {
    readonly fact: string
    readonly label: KnownFact['label']
    readonly sign: 1 | -1
    readonly amount: number | null
  }[]
  readonly net: Amount
  readonly size: Amount
  readonly perHead: Amount
  /** Null on days for which the pack sets none. */
  readonly line: number | null
}

const parts = [
  ['wageIncome', 1],
  ['businessIncome', 1],
  ['propertyIncome', 1],
  ['transferIncome', 1],
  ['businessExpenditure', -1],
] as const

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const amountOf = (known: KnownFact | undefined): Amount => {
  const low = number(known?.value)
  return { low, high: known?.atMost === undefined ? low : number(known.atMost) }
}

/** @param facts all facts of the household */
export const incomeOf = (facts: readonly KnownFact[], line: number | null): Income => {
  const byName = new Map(facts.map((fact) => [fact.fact, fact]))
  return {
    parts: parts.flatMap(([fact, sign]) => {
      const known = byName.get(fact)
      return known === undefined
        ? []
        : [{ fact, label: known.label, sign, amount: number(known.value) }]
    }),
    net: amountOf(byName.get('netIncome')),
    size: amountOf(byName.get('householdSize')),
    perHead: amountOf(byName.get('perCapitaNetIncome')),
    line,
  }
}
