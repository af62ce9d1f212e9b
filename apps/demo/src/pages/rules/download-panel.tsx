import { DownloadOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { Failed } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import type { Step } from '../../worker/pack/api.js'
import { packWorker, useChecking } from './checking.js'
import { useEdits } from './edits.js'
import { save } from './save.js'
import { useAsked } from '../../county/use-asked.js'
import { useReady } from './use-ready.js'

const words = {
  title: text('下载改动后的规则包', 'Download the changed pack'),
  step: text('版本', 'Version'),
  patch: text('修订号：更正，规则含义不变', 'Patch: a correction'),
  minor: text('次版本号：规则有变', 'Minor: rules changed'),
  download: text('下载规则包和变更说明', 'Download the pack with its change note'),
  preparing: text('正在准备…', 'Being prepared…'),
  refused: text(
    '规则包还没有通过检查，改正后才能下载。',
    'The pack does not pass the check yet; it may be downloaded once the problems are corrected.',
  ),
  see: text('查看问题', 'See the problems'),
  note: text('变更说明', 'Change note'),
  inside: text(
    '压缩包里是整个规则包文件夹和 CHANGES.md，可以用 workpoints check 和 workpoints test 核对。',
    'The ZIP holds the folder of the pack and CHANGES.md; workpoints check and workpoints test accept it.',
  ),
}

/** The pack as changed, with its version raised and its change note, if it compiles. */
export const DownloadPanel = ({ point }: { readonly point: number }) => {
  const { say, language } = useLanguage()
  const changes = useEdits()
  const { revision } = useChecking()
  const ready = useReady()
  const [step, setStep] = useState<Step>('patch')
  const why = useId()
  const key = ready === 'ready' ? `${step} ${revision}` : null
  const {
    answer,
    key: answered,
    failure,
  } = useAsked(key, async () => await packWorker().build(changes, step))
  const built =
    key !== null && answered === key && answer !== null && 'bytes' in answer ? answer : null
  const reason = ready === 'refused' ? words.refused : words.preparing
  return (
    <section className="panel">
      <h2>{say(words.title)}</h2>
      <div className="rules-download">
        <Segmented
          aria-label={say(words.step)}
          value={step}
          onChange={setStep}
          options={[
            { value: 'patch', label: say(words.patch) },
            { value: 'minor', label: say(words.minor) },
          ]}
        />
        <Button
          type="primary"
          icon={<DownloadOutlined />}
          disabled={built === null}
          aria-describedby={why}
          onClick={() => {
            if (built !== null) save(built.name, built.bytes, 'application/zip')
          }}
        >
          {say(words.download)}
        </Button>
        {built !== null && <code>{built.name}</code>}
      </div>
      <p className="dim" id={why}>
        {built === null ? say(reason) : say(words.inside)}{' '}
        {ready === 'refused' && <Link href={`/rules/${point}`}>{say(words.see)}</Link>}
      </p>
      {failure !== null && <Failed failure={failure} />}
      {built !== null && (
        <details>
          <summary>
            {say(words.note)}
            {language === 'zh' ? '（CHANGES.md）' : ' (CHANGES.md)'}
          </summary>
          <pre className="rules-note" tabIndex={0} aria-label={say(words.note)}>
            {built.note}
          </pre>
        </details>
      )}
    </section>
  )
}
