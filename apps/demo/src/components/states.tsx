import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import type { Progress } from '../worker/api.js'
import { EvaluatorError } from '../county/evaluator.js'
import { text, useLanguage } from '../language.js'

const words = {
  loading: text('正在载入…', 'Loading…'),
  making: text('正在生成示例县…', 'Making the sample county…'),
  judging: text('正在浏览器里评估全部记录…', 'Judging every record in the browser…'),
  sorting: text('正在汇总…', 'Adding up…'),
  failed: text('出错了', 'Something went wrong'),
  unreachable: text(
    '连不上评估服务；请确认 npm run demo 还在运行。',
    'The evaluator does not answer; is npm run demo still running?',
  ),
  retry: text('再试一次', 'Try again'),
}

/** Something is on its way. */
export const Loading = ({ progress }: { readonly progress?: Progress | null }) => {
  const { say } = useLanguage()
  return (
    <div className="state" role="status" aria-live="polite">
      <Spin />
      <p>{say(progress == null ? words.loading : words[progress.step])}</p>
    </div>
  )
}

/** Something went wrong, and may be tried again. */
export const Failed = ({
  failure,
  retry,
}: {
  readonly failure: unknown
  readonly retry?: () => void
}) => {
  const { say } = useLanguage()
  // Of errors nobody foresaw only the kind is told: a message may hold what a file held.
  const cause =
    failure instanceof EvaluatorError
      ? failure.message
      : failure instanceof TypeError && failure.message.includes('fetch')
        ? say(words.unreachable)
        : failure instanceof Error
          ? failure.name
          : ''
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say(words.failed)}
      description={cause}
      action={
        retry === undefined ? undefined : (
          <Button size="small" onClick={retry}>
            {say(words.retry)}
          </Button>
        )
      }
    />
  )
}

/** Nothing there, and why. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children} />
)
