import type { OuterValue } from '@workpoints/rules'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Failed, Loading } from '../../components/states.js'
import { useAnswer, useCounty } from '../../county/county-provider.js'
import type { CountySummary } from '../../county/summary.js'
import { text, useLanguage } from '../../language.js'
import { compareSummaries } from './compare.js'

const words = {
  lead: text(
    '以上、以下的数字都由评估服务给出。浏览器也可以用同一个库把全县重新算一遍，逐个核对。',
    'All figures on this page come from the evaluator. The browser can work the county out again with the same library and compare them one by one.',
  ),
  check: text('在浏览器里复核', 'Check in the browser'),
  agree: text(
    '浏览器和评估服务算出的数字完全一致',
    'The browser and the evaluator agree on all figures',
  ),
  differ: text('有些数字不一致', 'Some figures differ'),
  compared: text('个数字已逐一比对。', 'figures were compared one by one.'),
  evaluator: text('评估服务', 'evaluator'),
  browser: text('浏览器', 'browser'),
  none: text('没有', 'none'),
  more: text('其余不再列出，个数：', 'Further ones, not listed here: '),
}

/** More would not be read; the first ones lead to the cause. */
const mostListed = 50

const Checked = ({ glance }: { readonly glance: CountySummary }) => {
  const { say, number } = useLanguage()
  const { progress, failure, retry } = useCounty()
  const { answer, failure: unanswered } = useAnswer('summary', (worker) => worker.summary())
  const problem = failure ?? unanswered
  if (problem !== null) return <Failed failure={problem} retry={retry} />
  // The day may have been changed while the worker judged by the old one.
  if (answer === null || answer.asOf !== glance.asOf) return <Loading progress={progress} />
  const { figures, disagreements } = compareSummaries(glance, answer)
  const shown = (value: OuterValue | undefined): string =>
    value == null ? say(words.none) : value.toString()
  const compared = `${number(figures)} ${say(words.compared)}`
  if (disagreements.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={say(words.agree)}
        description={compared}
      />
    )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${say(words.differ)} · ${number(disagreements.length)}`}
      description={
        <>
          {compared}
          <ul className="disagreements">
            {disagreements.slice(0, mostListed).map(({ name, evaluator, browser }) => (
              <li key={name.en}>
                {say(name)} · {say(words.evaluator)} {shown(evaluator)} · {say(words.browser)}{' '}
                {shown(browser)}
              </li>
            ))}
          </ul>
          {disagreements.length > mostListed &&
            `${say(words.more)}${number(disagreements.length - mostListed)}`}
        </>
      }
    />
  )
}

/** Works the same summary out with the library in the browser, and says whether all figures agree. */
export const CheckInBrowser = ({ glance }: { readonly glance: CountySummary }) => {
  const { say } = useLanguage()
  const [asked, setAsked] = useState(false)
  return (
    <div className="panel check no-print">
      {asked ? (
        <Checked glance={glance} />
      ) : (
        <>
          <p>{say(words.lead)}</p>
          <Button
            onClick={() => {
              setAsked(true)
            }}
          >
            {say(words.check)}
          </Button>
        </>
      )}
    </div>
  )
}
