import type { TargetSummary } from '@workpoints/rules/report'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import { text, useLanguage } from '../../language.js'
import { figureText, standingText, type Writing } from './figure.js'
import { type Law, ruleIn } from './law.js'
import { actualOf, type Progress, progressOf, standingOf } from './standing.js'

const words = {
  point: text('要点', 'Point'),
  done: text('完成', 'done'),
  year: text('全年已过', 'year gone'),
  always: text('无固定期限', 'no fixed day'),
}

/** What the target is, with the record where it is not the county's. */
export const TargetName = ({
  law,
  target,
  children,
}: {
  readonly law: Law
  readonly target: TargetSummary
  readonly children: ReactNode
}) => {
  const { say } = useLanguage()
  const found = ruleIn(law.pack, target.rule)
  return (
    <>
      <Link href={`/points/${target.point}?rule=${encodeURIComponent(target.rule)}`}>
        {found === undefined ? target.rule : say(found.rule.title)}
      </Link>
      <span className="under">
        {target.subject !== 'county' && target.id !== null && <span>{target.id}</span>}
        <span className="dim">
          {say(words.point)} {target.point}
        </span>
        {children}
      </span>
    </>
  )
}

/** How much of what is required is there; with the share of the year where the year counts. */
const TargetBar = ({
  progress,
  year,
}: {
  readonly progress: Progress
  readonly year: number | null
}) => {
  const { say, number } = useLanguage()
  const { sure, perhaps } = progress
  // Rounded down, lest what is not there yet looks complete.
  const percent = (part: number): string => number(Math.floor(part * 1000) / 10, 1)
  const done = sure === perhaps ? percent(sure) : `${percent(sure)}–${percent(perhaps)}`
  const label = [
    `${say(words.done)} ${done}%`,
    ...(year === null ? [] : [`${say(words.year)} ${number(year * 100, 1)}%`]),
  ].join(' · ')
  return (
    <span className="target-progress" role="img" aria-label={label} title={label}>
      <span className="target-bar">
        <span className="target-perhaps" style={{ width: `${perhaps * 100}%` }} />
        <span className="target-sure" style={{ width: `${sure * 100}%` }} />
        {year !== null && <span className="target-year" style={{ left: `${year * 100}%` }} />}
      </span>
      <span className="target-percent">{done}%</span>
    </span>
  )
}

/** The cells of a target's row but the first. */
export const useTargetCells = (
  law: Law,
  share: number,
): ((target: TargetSummary) => Readonly<Record<string, ReactNode>>) => {
  const { say, language, number } = useLanguage()
  return (target) => {
    const fact = law.facts.get(target.gap.fact)
    const writing: Writing = { fact, language, number }
    const { required } = target.gap
    const progress = progressOf(target)
    const standing = standingOf(target)
    // A share is a state of affairs: it does not grow with the year as a sum does.
    const year = target.due === null || fact?.type === 'share' ? null : share
    return {
      actual: figureText(actualOf(target.gap), writing),
      required: figureText(
        typeof required === 'number' ? { low: required, high: required } : null,
        writing,
      ),
      gap: <span className={`standing-${standing.kind}`}>{standingText(standing, writing)}</span>,
      progress:
        progress === null ? (
          <span className="dim">—</span>
        ) : (
          <TargetBar progress={progress} year={year} />
        ),
      outcome: <OutcomeTag outcome={target.outcome} />,
      due: target.due ?? <span className="dim">{say(words.always)}</span>,
    }
  }
}
