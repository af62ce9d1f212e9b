import type { OutcomeCounts, PlaceSummary, PointSummary } from '@workpoints/rules/report'

/** What the map of townships and points shows. */
export const shownOnMap = ['unmet', 'undetermined'] as const

export type ShownOnMap = (typeof shownOnMap)[number]

export interface HeatCell {
  readonly point: number
  readonly count: number
  /** Of the outcomes that it is a share of; null where there is none. */
  readonly share: number | null
  /** From 0, nothing, to 4. */
  readonly level: number
}

interface HeatRow {
  readonly place: string | null
  readonly cells: readonly HeatCell[]
}

/** From these shares on the colour of a cell is a step stronger. */
export const levelBounds = [0.05, 0.15, 0.3] as const

const levelOf = (share: number): number =>
  share === 0 ? 0 : 1 + levelBounds.filter((bound) => share >= bound).length

/** Unmet is a share of what is decided, undetermined of all that binds. */
const wholeOf = ({ met, unmet, pending, undetermined }: OutcomeCounts, shown: ShownOnMap): number =>
  met + unmet + pending + (shown === 'undetermined' ? undetermined : 0)

const cellOf = ({ point, outcomes }: PointSummary, shown: ShownOnMap): HeatCell => {
  const count = outcomes[shown]
  const whole = wholeOf(outcomes, shown)
  const share = whole === 0 ? null : count / whole
  return { point, count, share, level: levelOf(share ?? 0) }
}

export const heatRows = (
  places: readonly Pick<PlaceSummary, 'place' | 'points'>[],
  shown: ShownOnMap,
): readonly HeatRow[] =>
  places.map(({ place, points }) => ({
    place,
    cells: points.map((point) => cellOf(point, shown)),
  }))
