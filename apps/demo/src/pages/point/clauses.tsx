import { Tag } from 'antd'
import type { ClauseHead, PackView, PointView } from '../../county/evaluator.js'
import { text, useLanguage } from '../../language.js'

const words = {
  title: text('要求', 'What is required'),
  clauses: text('逐句', 'Clause by clause'),
  agencies: text('责任单位', 'Agencies'),
  andOthers: text('等', 'and others'),
  townships: text('各乡镇抓好落实', 'carried out by the townships'),
  discretion: text('由责任单位裁量', 'left to discretion'),
  aspiration: text('倡导性', 'an aspiration'),
}

const Clause = ({ clause }: { readonly clause: ClauseHead }) => {
  const { say } = useLanguage()
  const { locator, summary, coverage, reason } = clause
  return (
    <li>
      <span className="locator">{locator}</span>
      <div>
        {say(summary)}
        {coverage !== 'rules' && (
          <p className="dim uncovered">
            <Tag variant="outlined">{say(words[coverage])}</Tag>
            {reason !== undefined && say(reason)}
          </p>
        )}
      </div>
    </li>
  )
}

/** The point in our own words, clause by clause, and who acts. */
export const Clauses = ({
  pack,
  point,
}: {
  readonly pack: PackView
  readonly point: PointView
}) => {
  const { say, language } = useLanguage()
  const names = point.agencies.map((id) => {
    const agency = pack.agencies.find((each) => each.id === id)
    return agency === undefined ? id : say(agency)
  })
  const others = point.andOthers
    ? language === 'zh'
      ? say(words.andOthers)
      : ` ${say(words.andOthers)}`
    : ''
  const townships = point.townshipsImplement
    ? `${language === 'zh' ? '；' : '; '}${say(words.townships)}`
    : ''
  return (
    <section className="panel" aria-labelledby="required">
      <h2 id="required">{say(words.title)}</h2>
      <p>{say(point.summary)}</p>
      <p>
        <span className="dim">{say(words.agencies)}</span>{' '}
        {names.join(language === 'zh' ? '、' : ', ')}
        {others}
        {townships}
      </p>
      <h3>{say(words.clauses)}</h3>
      <ul className="clauses">
        {pack.clauses
          .filter(({ locator }) => locator.startsWith(`${point.number}.`))
          .map((clause) => (
            <Clause key={clause.locator} clause={clause} />
          ))}
      </ul>
    </section>
  )
}
