import { outcomeLabels } from '@workpoints/rules'
import { Link } from 'wouter'
import { OutcomeBar, StrengthTag } from '../../components/outcome.js'
import { StackRow, StackTable, type StackColumn } from '../../components/stack-table.js'
import type { PointView } from '../../county/evaluator.js'
import { text, useLanguage } from '../../language.js'
import type { PointList } from '../../worker/api.js'
import { listedOutcomes, withFilter } from './filter.js'

const words = {
  title: text('规则', 'Rules'),
  rule: text('规则', 'Rule'),
  clause: text('句', 'Clause'),
  subject: text('对象', 'Subject'),
  share: text('构成', 'Shares'),
  waiting: text('正在评估', 'being judged'),
}

/** The rules that follow from the point; each number leads to its records in the list below. */
export const Rules = ({
  point,
  counts,
  search,
}: {
  readonly point: PointView
  /** Null until the county is judged. */
  readonly counts: PointList['rules'] | null
  readonly search: URLSearchParams
}) => {
  const { say, number } = useLanguage()
  const columns: readonly StackColumn[] = [
    { key: 'rule', label: say(words.rule), width: '32%' },
    { key: 'clause', label: say(words.clause), width: '7%' },
    { key: 'subject', label: say(words.subject), width: '12%' },
    ...listedOutcomes.map((outcome) => ({
      key: outcome,
      label: say(outcomeLabels[outcome]),
      number: true,
      width: outcome === 'undetermined' ? '10%' : '8%',
    })),
    { key: 'share', label: say(words.share) },
  ]
  const linkTo = (rule: string, outcome: string): string => {
    const query = withFilter(withFilter(search, 'rule', rule), 'outcome', outcome)
    return `/points/${point.number}?${query.toString()}`
  }
  return (
    <section className="panel point-rules" aria-labelledby="rules">
      <h2 id="rules">{say(words.title)}</h2>
      <StackTable label={say(words.title)} columns={columns}>
        {point.rules.map(({ id, title, strength, clause }) => {
          const counted = counts?.find(({ rule }) => rule === id)
          return (
            <StackRow
              key={id}
              columns={columns}
              cells={{
                rule: (
                  <>
                    <Link href={`/rules/${point.number}?rule=${encodeURIComponent(id)}`}>
                      {say(title)}
                    </Link>{' '}
                    <StrengthTag strength={strength} />
                  </>
                ),
                clause,
                subject: counted?.subject ?? <span className="dim">…</span>,
                ...Object.fromEntries(
                  listedOutcomes.map((outcome) => {
                    const count = counted?.outcomes[outcome]
                    return [
                      outcome,
                      count === undefined ? (
                        <span className="dim" title={say(words.waiting)}>
                          …
                        </span>
                      ) : count === 0 ? (
                        <span className="dim">0</span>
                      ) : (
                        <Link
                          href={linkTo(id, outcome)}
                          aria-label={`${say(title)} · ${say(outcomeLabels[outcome])} ${number(count)}`}
                        >
                          {number(count)}
                        </Link>
                      ),
                    ]
                  }),
                ),
                share: counted === undefined ? null : <OutcomeBar outcomes={counted.outcomes} />,
              }}
            />
          )
        })}
      </StackTable>
    </section>
  )
}
