import { AimOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { WordedLine } from '@workpoints/rules/report'
import type { ReactNode } from 'react'
import { StrengthTag } from '../../components/outcome.js'
import { text, useLanguage } from '../../language.js'
import type { RuleWords } from '../../worker/pack/api.js'
import { FindButton } from './find-button.js'
import type { Target } from './editor/json-editor.js'
import { ExampleList } from './example-list.js'
import { targetOf } from './target.js'

const words = {
  clause: text('依据', 'Clause'),
  subject: text('对象', 'Subject'),
  agencies: text('责任单位', 'Agencies'),
  applies: text('适用于', 'Applies when'),
  always: text('所有对象', 'always'),
  requires: text('要求', 'Requires'),
  due: text('期限', 'Due'),
  parameters: text('参数', 'Parameters'),
  action: text('工作提示', 'Action'),
  find: text('在 JSON 中找到', 'Find in the JSON'),
}

const Lines = ({ lines }: { readonly lines: readonly WordedLine[] }) => (
  <ul className="rules-lines">
    {lines.map(({ depth, text: line }, index) => (
      // The same line may stand twice; its place is what tells it apart.
      <li key={`${index} ${line}`} style={{ marginInlineStart: `${depth * 1.25}em` }}>
        {line}
      </li>
    ))}
  </ul>
)

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** A rule in sentences, with its examples. */
export const RuleCard = ({
  rule,
  onFind,
}: {
  readonly rule: RuleWords
  readonly onFind: (target: Target) => void
}) => {
  const { say, language } = useLanguage()
  const find = `${say(words.find)}${language === 'zh' ? '：' : ': '}${rule.title}`
  return (
    <article className="rules-rule">
      <header>
        <h3>{rule.title}</h3>
        <StrengthTag strength={rule.strength} />
        <Button
          size="small"
          type="text"
          icon={<AimOutlined />}
          aria-label={find}
          title={find}
          onClick={() => {
            onFind(targetOf(rule.origin))
          }}
        />
      </header>
      <p className="dim rules-id">{rule.id}</p>
      <dl className="rules-facts">
        <Row label={say(words.clause)}>
          {rule.clauses.map(({ locator, summary }) => (
            <p key={locator}>
              <strong>{locator}</strong> {summary}
            </p>
          ))}
        </Row>
        <Row label={say(words.subject)}>{rule.subject}</Row>
        <Row label={say(words.applies)}>
          {rule.applies === null ? say(words.always) : <Lines lines={rule.applies} />}
        </Row>
        <Row label={say(words.requires)}>
          <Lines lines={rule.requires} />
        </Row>
        {rule.due !== null && <Row label={say(words.due)}>{rule.due}</Row>}
        {rule.parameters.length > 0 && (
          <Row label={say(words.parameters)}>
            {rule.parameters.map(({ id, title, value, provenance, origin }) => (
              <p key={id}>
                <FindButton
                  title={say(words.find)}
                  onClick={() => {
                    onFind(targetOf(origin))
                  }}
                >
                  {title}
                </FindButton>{' '}
                <strong>{value}</strong> <span className="dim">{provenance}</span>
              </p>
            ))}
          </Row>
        )}
        <Row label={say(words.agencies)}>{rule.agencies}</Row>
        <Row label={say(words.action)}>{rule.action}</Row>
      </dl>
      <ExampleList examples={rule.examples} onFind={onFind} />
    </article>
  )
}
