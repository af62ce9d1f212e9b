import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import { Failed, Loading, Nothing } from '../../components/states.js'
import { useSource } from '../../county/county-provider.js'
import { text, useLanguage } from '../../language.js'
import type { AffectedRule } from '../../worker/pack/api.js'
import { packWorker, useChecking } from './checking.js'
import { useAsked } from '../../county/use-asked.js'
import { useReady } from './use-ready.js'

const words = {
  title: text('谁会受影响', 'Who would be affected'),
  lead: text(
    '用改动前后的两个规则包评估虚构的示例县（2,000 户）。',
    'Judges the invented sample county (2,000 households) by the pack before and after the changes.',
  ),
  preview: text('预览受影响的对象', 'Preview who is affected'),
  refused: text('规则包通过检查后才能预览。', 'To be seen once the pack passes the check.'),
  parameters: text('只改参数：拖动试一试', 'Parameters only: try them by dragging'),
  nobody: text('没有对象的结果会改变。', 'No outcome would change.'),
  rule: text('规则', 'Rule'),
  subject: text('对象', 'Subject'),
  before: text('改动前', 'Before'),
  after: text('改动后', 'After'),
  records: text('数量', 'Records'),
  noRule: text('没有这条规则', 'no such rule'),
}

const Row = ({ change }: { readonly change: AffectedRule }) => {
  const { say, number } = useLanguage()
  const { rule, title, subject, before, after, records } = change
  const shown = [before, after].map((outcome) =>
    outcome === null ? say(words.noRule) : <OutcomeTag outcome={outcome} />,
  )
  return (
    <tr>
      <th scope="row">
        {say(title)} <span className="dim rules-id">{rule}</span>
      </th>
      <td>{say(subject)}</td>
      <td>{shown[0]}</td>
      <td>{shown[1]}</td>
      <td className="rules-number">{number(records)}</td>
    </tr>
  )
}

const Table = ({ rules }: { readonly rules: readonly AffectedRule[] }) => {
  const { say } = useLanguage()
  return (
    <div className="rules-table" tabIndex={0} role="region" aria-label={say(words.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.rule)}</th>
            <th scope="col">{say(words.subject)}</th>
            <th scope="col">{say(words.before)}</th>
            <th scope="col">{say(words.after)}</th>
            <th scope="col" className="rules-number">
              {say(words.records)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((change) => (
            <Row
              key={`${change.rule} ${change.before ?? ''} ${change.after ?? ''}`}
              change={change}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whose outcomes the changes alter, on the bundled county; worked out when asked for. */
export const AffectedPanel = () => {
  const { say, number, language } = useLanguage()
  const { asOf } = useSource()
  const { revision } = useChecking()
  const ready = useReady()
  const now = `${asOf} ${revision}`
  const [asked, setAsked] = useState<string | null>(null)
  const wanted = asked === now && ready === 'ready'
  const { answer, key, failure } = useAsked(wanted ? now : null, () => packWorker().affected(asOf))
  const shown = wanted && key === now ? answer : null
  return (
    <section className="panel">
      <h2>{say(words.title)}</h2>
      <p className="dim">{say(words.lead)}</p>
      <div className="rules-download">
        <Button
          disabled={ready !== 'ready'}
          loading={wanted && key !== now}
          onClick={() => {
            setAsked(now)
          }}
        >
          {say(words.preview)}
        </Button>
        {ready === 'refused' && <span className="dim">{say(words.refused)}</span>}
        <Link href="/rules?view=parameters">{say(words.parameters)}</Link>
      </div>
      <div aria-live="polite">
        {wanted && key !== now && <Loading />}
        {wanted && failure !== null && <Failed failure={failure} />}
        {shown !== null && shown.rules.length === 0 && <Nothing>{say(words.nobody)}</Nothing>}
        {shown !== null && shown.rules.length > 0 && (
          <>
            <p>
              {language === 'zh'
                ? `${number(shown.households)} 户中，${number(shown.householdsAffected)} 户至少有一项结果改变（评估日期 ${asOf}）。`
                : `Of ${number(shown.households)} households, ${number(shown.householdsAffected)} have at least one other outcome (evaluation date ${asOf}).`}
            </p>
            <Table rules={shown.rules} />
          </>
        )}
      </div>
    </section>
  )
}
