import type { ReactNode } from 'react'
import type { CountySummary } from '../../county/summary.js'
import { Headline } from './headline.js'
import { HeatMap } from './heat-map.js'
import type { Law } from './law.js'
import { Points } from './points.js'
import { Targets } from './targets-panel.js'

/** The county at a glance, from the most general to the single cell. */
export const Board = ({
  law,
  glance,
  children,
}: {
  readonly law: Law
  readonly glance: CountySummary
  /** Below the headline figures. */
  readonly children?: ReactNode
}) => {
  const { summary, places, asOf } = glance
  return (
    <>
      <Headline summary={summary} period={law.pack.period} asOf={asOf} />
      {children}
      <Targets law={law} targets={summary.targets} asOf={asOf} />
      <Points pack={law.pack} points={summary.points} />
      <HeatMap pack={law.pack} places={places} />
    </>
  )
}
