import type { ParameterNode } from '@workpoints/rules'

/**
 * The values that a number may be tried with: whole steps of the smallest difference that people
 * write, a fen of money, one of a count, a hundredth of a percent of a share. A place on the scale is
 * such a whole number, so that places compare exactly.
 */
export interface Scale {
  readonly least: number
  readonly most: number
  /** How far a slider goes at once. */
  readonly step: number
  /** Places in one yuan, one of a count, or the whole of a share. */
  readonly perUnit: number
}

const places: Readonly<Record<string, number>> = { money: 100, count: 1, share: 10_000 }

/** A round step of which a slider has at least some hundreds, where there are that many. */
const stepOf = (width: number): number => {
  const fine = width / 400
  return fine <= 1 ? 1 : 10 ** Math.floor(Math.log10(fine))
}

/** Null for what is no number. Bounds and values are those of the checked pack, money in fen. */
export const scaleOf = ({
  type,
  minimum,
  maximum,
  values,
}: Pick<ParameterNode, 'type' | 'minimum' | 'maximum' | 'values'>): Scale | null => {
  const perUnit = places[type]
  const known = values.map(({ value }) => value).filter((value) => typeof value === 'number')
  if (perUnit === undefined || known.length === 0) return null
  const place = (inner: number): number => Math.round(inner * (type === 'money' ? 1 : perUnit))
  const least = place(typeof minimum === 'number' ? minimum : Math.min(0, ...known))
  const most = place(typeof maximum === 'number' ? maximum : 2 * Math.max(1, ...known))
  return { least, most, step: stepOf(most - least), perUnit }
}

/** The value at a place, as people write it. */
export const valueAt = (scale: Scale, place: number): number => place / scale.perUnit

/** The nearest place to a value. */
export const placeOf = (scale: Scale, value: number): number =>
  Math.min(scale.most, Math.max(scale.least, Math.round(value * scale.perUnit)))

/** The first place whose value is not below a number, which need not be on the scale. */
export const firstFrom = (scale: Scale, value: number): number => {
  let place = Math.ceil(value * scale.perUnit)
  while (valueAt(scale, place - 1) >= value) place -= 1
  while (valueAt(scale, place) < value) place += 1
  return place
}
