import { provenanceLabels } from '@workpoints/rules'
import { Tag } from 'antd'
import { Link } from 'wouter'
import { memo } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { Named, ParameterChoice } from '../../../worker/parameters/api.js'

const words = {
  clause: text('依据第', 'Clause'),
  clauseEnd: text('句', ''),
  title: text('哪些规则用到它', 'Which rules use it'),
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

/** What depends on the parameter, and where its value was found. */
export const AboutParameter = memo(({ choice }: { readonly choice: ParameterChoice }) => {
  const { say } = useLanguage()
  const { source, rules, others } = choice
  return (
    <section className="panel">
      <h2>{say(words.title)}</h2>
      <dl className="try-about">
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
