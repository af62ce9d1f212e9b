import { provenanceLabels } from '@workpoints/rules'
import { Tag } from 'antd'
import { Link } from 'wouter'
import { memo } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { Named, ParameterChoice, Tried } from '../../../worker/parameters/api.js'
import { valueInWords } from './values.js'

const words = {
  clause: text('依据第', 'Clause'),
  clauseEnd: text('句', ''),
  title: text('这个参数', 'About this parameter'),
  value: text('规则包的取值', 'Value in the pack'),
  noValue: text('这一天没有取值', 'None on this day'),
  reason: text('说明', 'Why'),
  source: text('来源', 'Source'),
  rules: text('农户规则', 'Rules of households'),
  others: text('其他对象的规则', 'Rules of other subjects'),
  none: text('没有规则用到它', 'No rule uses it'),
}

const Rules = ({ rules }: { readonly rules: readonly Named[] }) => {
  const { say } = useLanguage()
  return (
    <ul className="try-rules">
      {rules.map(({ id, title, point }) => (
        <li key={id}>
          <Link href={`/rules/${point ?? 1}`}>{say(title)}</Link>
        </li>
      ))}
    </ul>
  )
}

interface Props {
  readonly choice: ParameterChoice
  /** Null on a day without one. */
  readonly usual: Tried | null
}

/** Where its value is from, and what files call it. */
export const ParameterTags = ({ choice }: { readonly choice: ParameterChoice }) => {
  const { say } = useLanguage()
  const { id, provenance, clause } = choice
  const [point] = (clause ?? '').split('.')
  return (
    <p className="try-tags">
      <Tag variant="outlined">{say(provenanceLabels[provenance])}</Tag>
      {clause !== null && (
        <Link href={`/points/${point ?? ''}`}>
          {[say(words.clause), clause, say(words.clauseEnd)].filter(Boolean).join(' ')}
        </Link>
      )}
      <code>{id}</code>
    </p>
  )
}

/** Why the parameter has its value, and what depends on it. */
export const AboutParameter = memo(({ choice, usual }: Props) => {
  const { say, language } = useLanguage()
  const { reason, source, rules, others } = choice
  return (
    <section className="panel">
      <h2>{say(words.title)}</h2>
      <dl className="try-about">
        <div>
          <dt>{say(words.value)}</dt>
          <dd>{usual === null ? say(words.noValue) : valueInWords(choice, usual, language)}</dd>
        </div>
        <div>
          <dt>{say(words.reason)}</dt>
          <dd>{say(reason)}</dd>
        </div>
        {source !== null && (
          <div>
            <dt>{say(words.source)}</dt>
            <dd>{source}</dd>
          </div>
        )}
        {rules.length > 0 && (
          <div>
            <dt>{say(words.rules)}</dt>
            <dd>
              <Rules rules={rules} />
            </dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt>{say(words.others)}</dt>
            <dd>
              <Rules rules={others.flatMap((other) => other.rules)} />
            </dd>
          </div>
        )}
        {rules.length + others.length === 0 && <div>{say(words.none)}</div>}
      </dl>
    </section>
  )
})
