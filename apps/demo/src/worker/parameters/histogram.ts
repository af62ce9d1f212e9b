/** How many records have a number in which stretch. */
export interface Histogram {
  readonly from: number
  /** All stretches are equally wide; the first begins at `from`. */
  readonly width: number
  readonly counts: readonly number[]
  /** Records below the first stretch and above the last. */
  readonly less: number
  readonly more: number
  /** Records of which the number is not known. */
  readonly unknown: number
}

/** How many records have a number below, exactly at, and above a value. */
export interface Sides {
  readonly below: number
  readonly equal: number
  readonly above: number
  readonly unknown: number
}

const stretches = 60

/** The next of 1, 2, 2.5 and 5 times a power of ten. */
const roundUp = (width: number): number => {
  const power = 10 ** Math.floor(Math.log10(width))
  const [found = 10] = [1, 2, 2.5, 5, 10].filter((times) => times * power >= width * (1 - 1e-9))
  return found * power
}

/**
 * @param values the number of each record, NaN where it is not known
 * @param around what the histogram must show in any case, as the ends of a slider
 */
export const histogramOf = (
  values: Float64Array,
  around: { readonly least: number; readonly most: number },
  whole: boolean,
): Histogram => {
  const known = values.filter((value) => !Number.isNaN(value)).toSorted()
  const quantile = (share: number): number =>
    known[Math.floor(share * Math.max(0, known.length - 1))] ?? 0
  // The few at the far ends would press all others together.
  const low = Math.min(around.least, quantile(0.005))
  const high = Math.max(around.most, quantile(0.98))
  const rough = roundUp(Math.max((high - low) / stretches, Number.EPSILON))
  const width = whole ? Math.max(1, Math.ceil(rough)) : rough
  const from = Math.floor(low / width + 1e-9) * width
  const counts = new Array<number>(Math.floor((high - from) / width + 1e-9) + 1).fill(0)
  let less = 0
  let more = 0
  for (const value of known) {
    const place = Math.floor((value - from) / width + 1e-9)
    if (place < 0) less += 1
    else if (place >= counts.length) more += 1
    else counts[place] = (counts[place] ?? 0) + 1
  }
  return { from, width, counts, less, more, unknown: values.length - known.length }
}

export const sidesOf = (values: Float64Array, line: number): Sides => {
  let below = 0
  let equal = 0
  let above = 0
  for (const value of values) {
    if (value < line) below += 1
    else if (value > line) above += 1
    else if (value === line) equal += 1
  }
  return { below, equal, above, unknown: values.length - below - equal - above }
}
