import { Alert, Button } from 'antd'
import { Link } from 'wouter'
import { Failed, Loading, Nothing } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import { AffectedPanel } from './affected-panel.js'
import { retry, useChecking } from './checking.js'
import { DownloadPanel } from './download-panel.js'
import { DiffView } from './editor/diff-view.js'
import { edits, textOf, useEdits } from './edits.js'
import { addressOfFile } from './files.js'
import { bundledTexts } from './pack-texts.js'

const words = {
  nothing: text('还没有改动。', 'Nothing was changed yet.'),
  begin: text('去改规则', 'Change a rule'),
  note: text(
    '改动只在这个浏览器窗口里，不会改变服务器上的规则包，也不会改变别人看到的结果。关闭窗口前请下载。',
    'Changes live in this window of the browser only. They alter neither the pack on the server nor what anybody else sees. Download them before the window is closed.',
  ),
  files: text('逐个文件对比', 'File by file'),
  edit: text('继续修改', 'Edit'),
  reset: text('还原', 'Reset'),
  diff: text('改动', 'Changes'),
}

/** What was changed, whom it would affect, and the way to take it along. */
export const ChangesView = ({ point }: { readonly point: number }) => {
  const { say, language } = useLanguage()
  const changes = useEdits()
  const { checked, failure } = useChecking()
  const paths = Object.keys(changes).toSorted()
  if (failure !== null) return <Failed failure={failure} retry={retry} />
  if (paths.length === 0)
    return (
      <Nothing>
        <span className="rules-none">
          {say(words.nothing)} <Link href={`/rules/${point}`}>{say(words.begin)}</Link>
        </span>
      </Nothing>
    )
  if (checked === null) return <Loading />
  return (
    <div className="rules-changes">
      <Alert type="info" showIcon title={say(words.note)} />
      <DownloadPanel point={point} />
      <AffectedPanel />
      <section className="panel">
        <h2>{say(words.files)}</h2>
        {paths.map((path) => (
          <article key={path} className="rules-changed">
            <header>
              <h3>{path}</h3>
              <Link href={addressOfFile(path, point)}>{say(words.edit)}</Link>
              <Button
                size="small"
                aria-label={`${say(words.reset)} ${path}`}
                onClick={() => {
                  edits.reset(path)
                }}
              >
                {say(words.reset)}
              </Button>
            </header>
            <DiffView
              before={bundledTexts[path] ?? ''}
              after={textOf(changes, path)}
              label={`${say(words.diff)}${language === 'zh' ? '：' : ': '}${path}`}
            />
          </article>
        ))}
      </section>
    </div>
  )
}
