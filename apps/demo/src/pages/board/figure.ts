import { type Language, type Text, units, unitWord } from '@workpoints/model'
import { text } from '../../text.js'
import type { FactHead } from '../../county/evaluator.js'
import type { Between, Standing } from './standing.js'

type Number = (value: number, digits?: number) => string

/** How one number of a target is written: what it counts, in which language. */
export interface Writing {
  readonly fact: Pick<FactHead, 'type' | 'unit'> | undefined
  readonly language: Language
  readonly number: Number
}

const words = {
  unknown: text('不清楚', 'not known'),
  least: text('至少 ', 'at least '),
  points: text('个百分点', 'percentage points'),
  short: text('还差', 'short by'),
  over: text('超出', 'over by'),
  beyond: text('多出', 'above by'),
  within: text('低于上限', 'below the limit by'),
  exact: text('正好', 'exactly there'),
  open: text('尚不能确定', 'cannot be told yet'),
} satisfies Readonly<Record<string, Text>>

/** Digits only where there is something to show. */
const digitsOf = (value: number): number =>
  Number.isInteger(Math.round(value * 100) / 100) ? 0 : 2

const unitOf = (
  { fact, language }: Writing,
  number: number,
  asDifference: boolean,
): { readonly scale: number; readonly unit: string } => {
  if (fact?.type === 'share')
    return { scale: 100, unit: asDifference ? ` ${words.points[language]}` : '%' }
  if (fact?.unit == null)
    return { scale: 1, unit: fact?.type === 'money' ? ` ${units.yuan[language]}` : '' }
  return { scale: 1, unit: ` ${unitWord(fact.unit, number, language)}` }
}

/** A number, or the two that it lies between, with its unit once. */
const between = (
  { low, high }: Between,
  writing: Writing,
  { asDifference = false }: { readonly asDifference?: boolean } = {},
): string => {
  const { scale, unit } = unitOf(writing, high ?? low, asDifference)
  const write = (value: number): string =>
    writing.number(value * scale, Math.max(digitsOf(low * scale), digitsOf((high ?? low) * scale)))
  if (high === null) return `${words.least[writing.language]}${write(low)}${unit}`
  return low === high ? `${write(low)}${unit}` : `${write(low)}–${write(high)}${unit}`
}

/** What the number is, with its bounds where only these are known. */
export const figureText = (figure: Between | null, writing: Writing): string =>
  figure === null ? words.unknown[writing.language] : between(figure, writing)

/** How far it is from what is required, and in which direction. */
export const standingText = (standing: Standing, writing: Writing): string => {
  const { language } = writing
  switch (standing.kind) {
    case 'exact':
      return words.exact[language]
    case 'unknown':
      return words.open[language]
    case 'short':
    case 'over':
    case 'beyond':
    case 'within':
      return `${words[standing.kind][language]} ${between(standing.by, writing, { asDifference: true })}`
  }
}
