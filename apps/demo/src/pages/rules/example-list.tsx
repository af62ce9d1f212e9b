import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { outcomeLabels } from '@workpoints/rules'
import { useState } from 'react'
import { text, useLanguage } from '../../language.js'
import type { ExampleWords } from '../../worker/pack/api.js'
import { FindButton } from './find-button.js'
import type { Target } from './editor/json-editor.js'
import { targetOf } from './target.js'

const words = {
  examples: text('例子', 'Examples'),
  passes: text('通过', 'passes'),
  fails: text('未通过', 'fails'),
  expected: text('应为', 'expected'),
  actual: text('实际', 'actual'),
  missing: text('缺少', 'missing'),
  find: text('在 JSON 中找到这个例子', 'Find this example in the JSON'),
}

/** An example: whether it passes, and if not, what came out instead. */
export const Example = ({
  example,
  onFind,
}: {
  readonly example: ExampleWords
  readonly onFind: (target: Target) => void
}) => {
  const { say, language } = useLanguage()
  const { title, asOf, expected, actual, passed, missing, diagnostics, origin } = example
  const [colon, stop] = language === 'zh' ? ['：', '、'] : [': ', ', ']
  return (
    <li className={passed ? 'rules-example' : 'rules-example rules-example-fails'}>
      <span
        className="rules-example-sign"
        role="img"
        aria-label={say(passed ? words.passes : words.fails)}
      >
        {passed ? <CheckCircleOutlined /> : <CloseCircleOutlined />}
      </span>
      <span>
        <FindButton
          title={say(words.find)}
          onClick={() => {
            onFind(targetOf(origin))
          }}
        >
          {title}
        </FindButton>{' '}
        <span className="dim">
          {asOf}
          {' · '}
          {say(words.expected)}
          {colon}
          {say(outcomeLabels[expected])}
        </span>
        {!passed && (
          <strong className="rules-example-actual">
            {say(words.actual)}
            {colon}
            {say(outcomeLabels[actual])}
          </strong>
        )}
        {!passed && missing.length > 0 && (
          <span className="rules-example-more">
            {say(words.missing)}
            {colon}
            {missing.join(stop)}
          </span>
        )}
        {diagnostics.map((diagnostic) => (
          <span
            className="rules-example-more"
            key={`${diagnostic.code} ${diagnostic.pointer ?? ''}`}
          >
            {say(diagnostic.cause)}
          </span>
        ))}
      </span>
    </li>
  )
}

/** The examples beside a rule: which pass and, of the others, what came out instead. */
export const ExampleList = ({
  examples,
  onFind,
}: {
  readonly examples: readonly ExampleWords[]
  readonly onFind: (target: Target) => void
}) => {
  const { say, number, language } = useLanguage()
  // On a telephone the list is opened by hand, unless there is something amiss.
  const [wide] = useState(() => window.matchMedia('(min-width: 901px)').matches)
  const passed = examples.filter((example) => example.passed).length
  const counter =
    language === 'zh'
      ? `${number(examples.length)} 个中 ${number(passed)} 个通过`
      : `${number(passed)} of ${number(examples.length)} pass`
  return (
    <details className="rules-examples" open={wide || passed < examples.length}>
      <summary>
        {say(words.examples)}
        <span className={passed === examples.length ? 'rules-pass' : 'rules-fail'}>{counter}</span>
      </summary>
      <ul>
        {examples.map((example) => (
          <Example key={example.origin.pointer} example={example} onFind={onFind} />
        ))}
      </ul>
    </details>
  )
}
