import type { Strength } from '@workpoints/rules'
import type { PointSummary } from '@workpoints/rules/report'
import { Link } from 'wouter'
import { outcomeLabels } from '@workpoints/rules'
import { OutcomeBar, StrengthTag } from '../../components/outcome.js'
import { StackRow, StackTable, type StackColumn } from '../../components/stack-table.js'
import type { PackView, PointHead } from '../../county/evaluator.js'
import { text, useLanguage } from '../../language.js'

const words = {
  title: text('六个部分、25 项要点', 'Six sections, 25 points'),
  lead: text(
    '按记录计数；点数字看背后的清单。不适用的不计入。',
    'Counted by record; a number leads to the list behind it. What does not apply is not counted.',
  ),
  point: text('要点', 'Point'),
  share: text('构成', 'Shares'),
  agencies: text('责任单位', 'Agencies'),
}

const counted = ['unmet', 'undetermined', 'pending', 'met'] as const

const strengthOrder = ['must', 'strive', 'encourage', 'info'] as const satisfies readonly Strength[]

const strengthsOf = ({ rules }: PointHead): readonly Strength[] =>
  strengthOrder.filter((strength) => rules.some((rule) => rule.strength === strength))

const Section = ({
  section,
  pack,
  points,
}: {
  readonly section: PackView['sections'][number]
  readonly pack: PackView
  readonly points: ReadonlyMap<number, PointSummary>
}) => {
  const { say, number, language } = useLanguage()
  const agencies = new Map(pack.agencies.map((agency) => [agency.id, agency]))
  const columns: readonly StackColumn[] = [
    { key: 'point', label: say(words.point), width: '24%' },
    ...counted.map((outcome) => ({
      key: outcome,
      label: say(outcomeLabels[outcome]),
      number: true,
      // The longest of the words stands above its numbers in English, too.
      width: outcome === 'undetermined' ? '9.5%' : '7.5%',
    })),
    { key: 'share', label: say(words.share), width: '13%' },
    { key: 'agencies', label: say(words.agencies) },
  ]
  const rowOf = (point: PointHead) => {
    const outcomes = points.get(point.number)?.outcomes
    return {
      point: (
        <span className="point-name">
          <span className="point-number">{point.number}</span>
          <span>
            <Link href={`/points/${point.number}`}>{say(point.title)}</Link>
            <span className="under">
              {strengthsOf(point).map((strength) => (
                <StrengthTag key={strength} strength={strength} />
              ))}
            </span>
          </span>
        </span>
      ),
      ...Object.fromEntries(
        counted.map((outcome) => {
          const count = outcomes?.[outcome] ?? 0
          const label = `${say(point.title)} · ${say(outcomeLabels[outcome])} ${number(count)}`
          return [
            outcome,
            count === 0 ? (
              <span className="dim">0</span>
            ) : (
              <Link href={`/points/${point.number}?outcome=${outcome}`} aria-label={label}>
                {number(count)}
              </Link>
            ),
          ]
        }),
      ),
      share: outcomes === undefined ? null : <OutcomeBar outcomes={outcomes} />,
      agencies: (
        <span className="point-agencies">
          {point.agencies
            .map((id) => {
              const agency = agencies.get(id)
              return agency === undefined ? id : say(agency)
            })
            .join(language === 'zh' ? '、' : ', ')}
        </span>
      ),
    }
  }
  return (
    <section className="board-section" aria-labelledby={`section-${section.number}`}>
      <h3 id={`section-${section.number}`}>
        {section.number}. {say(section.title)}
      </h3>
      <StackTable label={say(section.title)} columns={columns}>
        {pack.points
          .filter((point) => point.section === section.number)
          .map((point) => (
            <StackRow key={point.number} columns={columns} cells={rowOf(point)} />
          ))}
      </StackTable>
    </section>
  )
}

/** The points in their sections, with how many records meet them and who is responsible. */
export const Points = ({
  pack,
  points,
}: {
  readonly pack: PackView
  readonly points: readonly PointSummary[]
}) => {
  const { say } = useLanguage()
  const byNumber = new Map(points.map((point) => [point.point, point]))
  return (
    <section className="panel" aria-labelledby="points">
      <h2 id="points">{say(words.title)}</h2>
      <p className="dim panel-lead">{say(words.lead)}</p>
      {pack.sections.map((section) => (
        <Section key={section.number} section={section} pack={pack} points={byNumber} />
      ))}
    </section>
  )
}
