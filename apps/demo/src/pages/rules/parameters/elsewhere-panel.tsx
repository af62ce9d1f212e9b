import { memo } from 'react'
import { OutcomeTag } from '../../../components/outcome.js'
import { StackRow, StackTable } from '../../../components/stack-table.js'
import { Failed, Loading, Nothing } from '../../../components/states.js'
import { text, useLanguage } from '../../../language.js'
import type { ElsewhereAnswer, ParameterChoice } from '../../../worker/parameters/api.js'
import { Change } from './flips-table.js'
import { titleOf, truthText } from './names.js'
import type { Elsewhere } from './use-elsewhere.js'

const words = {
  title: text('其他对象', 'Other subjects'),
  large: text(
    '这份数据超过 20,000 条记录，只试农户；其他对象请在示例县（2,000 户）上试。',
    'These data have more than 20,000 records, so only households are tried; try other subjects on the sample county of 2,000 households.',
  ),
  none: text(
    '取这个值，其他对象的结果都不变。',
    'With this value no other subject has another outcome.',
  ),
  busy: text('正在重新评估其他对象…', 'Judging the other subjects anew…'),
  rule: text('规则或分类', 'Rule or classification'),
  change: text('现在 → 改后', 'Now → With this value'),
  records: text('条数', 'Records'),
  ids: text('编号', 'Ids'),
}

const Table = ({
  choice,
  said,
}: {
  readonly choice: ParameterChoice
  readonly said: ElsewhereAnswer
}) => {
  const { say, number, language } = useLanguage()
  const columns = [
    { key: 'rule', label: say(words.rule) },
    { key: 'change', label: say(words.change), width: '28%' },
    { key: 'records', label: say(words.records), number: true, width: '12%' },
    { key: 'ids', label: say(words.ids), width: '24%' },
  ]
  const named = (subject: string, title: string) => (
    <span className="try-household">
      <span>{title}</span>
      <span className="dim">{say(said.subjects[subject] ?? text(subject, subject))}</span>
    </span>
  )
  const ids = (rule: string, before: string, after: string): string =>
    said.first
      .filter((item) => item.rule === rule && item.before === before && item.after === after)
      .flatMap(({ id }) => id ?? [])
      .join(language === 'zh' ? '、' : ', ')
  return (
    <StackTable label={say(words.title)} columns={columns}>
      {said.rules.map(({ rule, subject, before, after, records }) => (
        <StackRow
          key={`${rule} ${before} ${after}`}
          columns={columns}
          cells={{
            rule: named(subject, say(titleOf(choice, rule))),
            change: (
              <Change
                before={<OutcomeTag outcome={before} />}
                after={<OutcomeTag outcome={after} />}
              />
            ),
            records: number(records),
            ids: ids(rule, before, after),
          }}
        />
      ))}
      {said.classifications.map(({ subject, classification, title, before, after, records }) => (
        <StackRow
          key={`${subject} ${classification} ${String(before)} ${String(after)}`}
          columns={columns}
          cells={{
            rule: named(subject, say(title)),
            change: <Change before={say(truthText(before))} after={say(truthText(after))} />,
            records: number(records),
            ids: '',
          }}
        />
      ))}
    </StackTable>
  )
}

/** Whoever else a parameter matters to, on the county that is open. */
export const ElsewherePanel = memo(
  ({ choice, elsewhere }: { readonly choice: ParameterChoice; readonly elsewhere: Elsewhere }) => {
    const { say, number, language } = useLanguage()
    const { answer, busy, failure } = elsewhere
    const said = answer?.said ?? null
    return (
      <section className="panel try-results" aria-busy={busy}>
        <h2>{say(words.title)}</h2>
        {failure !== null && <Failed failure={failure} />}
        {failure === null && answer === null && <Loading />}
        {answer !== null && said === null && <p>{say(words.large)}</p>}
        {said !== null && (
          <>
            <p className="try-total" aria-live="polite">
              {busy ? (
                <span className="dim">{say(words.busy)}</span>
              ) : (
                <>
                  <strong>{number(said.affected)}</strong>{' '}
                  {language === 'zh' ? '条记录有变化' : 'records change'}
                </>
              )}
            </p>
            {said.affected === 0 ? (
              <Nothing>{say(words.none)}</Nothing>
            ) : (
              <Table choice={choice} said={said} />
            )}
          </>
        )}
      </section>
    )
  },
)
