import { Progress } from 'antd'
import { useEffect, useState } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { TryingProgress } from '../../../worker/parameters/api.js'

const words = {
  making: text('正在准备农户数据', 'Making the households ready'),
  makingLarge: text(
    '正在浏览器里生成 10 万户的示例县，约需 20 秒（电脑忙时更久）',
    'Making a sample county of 100,000 households in the browser; about 20 seconds, longer on a busy machine',
  ),
  preparing: text(
    '正在逐户评估，评估完以后拖动立即见结果',
    'Judging household by household; after that a drag is answered at once',
  ),
  trying: text('正在按这个取值重新评估农户', 'Judging the households anew with this value'),
  seconds: text('已用', 'so far'),
  second: text('秒', 's'),
}

const useSeconds = (step: string): number => {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    setElapsed(0)
    const timer = setInterval(() => {
      setElapsed((count) => count + 1)
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [step])
  return elapsed
}

/** What is over sooner is not worth a notice that pushes everything down and up again. */
const patience = 300

/** What keeps the answer waiting: how much is done, or how long it has taken. */
export const ProgressNote = ({
  progress,
  large,
}: {
  readonly progress: TryingProgress
  readonly large: boolean
}) => {
  const { say, number } = useLanguage()
  const { step, done } = progress
  const seconds = useSeconds(step)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  if (!late) return null
  const said = say(step === 'making' && large ? words.makingLarge : words[step])
  return (
    <div className="panel try-progress">
      <p role="status">{said}</p>
      {done === null ? (
        <p className="dim" aria-hidden>
          {say(words.seconds)} {number(seconds)} {say(words.second)}
        </p>
      ) : (
        <Progress percent={Math.floor(done * 100)} size="small" aria-label={said} />
      )}
    </div>
  )
}
