import { OutcomeTag } from '../../components/outcome.js'
import type { PackView } from '../../county/evaluator.js'
import type { CountySummary } from '../../county/summary.js'
import { text, useLanguage } from '../../language.js'
import { bindingOutcomes, totalOutcomes } from './totals.js'
import { yearGone } from './year.js'

const words = {
  title: text('总数', 'In all'),
  year: text('全年已过', 'Share of the year gone'),
  days: text('天', 'days'),
  judged: text('条记录参加评估', 'records judged'),
  outcomes: text('个评估结果（不含不适用的）', 'outcomes, without those that do not apply'),
  share: text('占全部结果的', 'of all outcomes'),
}

const order = ['unmet', 'undetermined', 'pending', 'met'] as const

/** Four figures over all records, and how much of the year is over. */
export const Headline = ({
  summary: { points, records },
  period,
  asOf,
}: {
  readonly summary: CountySummary['summary']
  readonly period: PackView['period']
  readonly asOf: string
}) => {
  const { say, number, language } = useLanguage()
  const outcomes = totalOutcomes(points)
  const binding = bindingOutcomes(outcomes)
  const judged = Object.values(records).reduce((sum, count) => sum + count, 0)
  const { share, daysGone, daysInAll } = yearGone(period, asOf)
  const shareOf = (count: number): string => {
    const percent = `${number(binding === 0 ? 0 : (count / binding) * 100, 1)}%`
    const parts = [percent, say(words.share)]
    return (language === 'zh' ? parts.toReversed() : parts).join(' ')
  }
  return (
    <section aria-labelledby="headline">
      <h2 id="headline" className="headline-title">
        {say(words.title)}
        <span className="dim">
          {number(judged)} {say(words.judged)} · {number(binding)} {say(words.outcomes)}
        </span>
      </h2>
      <ul className="headline">
        {order.map((outcome) => (
          <li key={outcome} className="panel">
            <OutcomeTag outcome={outcome} />
            <strong className="figure">{number(outcomes[outcome])}</strong>
            <span className="dim">{shareOf(outcomes[outcome])}</span>
          </li>
        ))}
        <li className="panel">
          <span className="figure-label">{say(words.year)}</span>
          <strong className="figure">{number(share * 100, 1)}%</strong>
          <span className="year-bar" aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
          <span className="dim">
            {number(daysGone)} / {number(daysInAll)} {say(words.days)}
          </span>
        </li>
      </ul>
    </section>
  )
}
