import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Page } from '../../components/page.js'
import { JudgedBy } from '../../components/judged-by.js'
import { Failed, Loading } from '../../components/states.js'
import { useSource, useWorker } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import type { FileChange, IntakeView } from '../../worker/api.js'
import { paths } from '../paths.js'
import { FilePanel } from './file-panel.js'
import { Samples } from './samples.js'
import { words } from './words.js'
import './files.css'

/** Own files: read, recognised and judged in this browser, and sent to nobody. */
const Files = () => {
  const { say, number } = useLanguage()
  const { open } = useSource()
  const worker = useWorker()
  const [, navigate] = useLocation()
  const [view, setView] = useState<IntakeView | null>(null)
  const [busy, setBusy] = useState(true)
  const [failure, setFailure] = useState<unknown>(null)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()

  const after = async (answer: Promise<IntakeView>): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      setView(await answer)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    void after(worker.intake())
  }, [worker])

  const take = (files: Iterable<File>): void => {
    const chosen = [...files]
    if (chosen.length > 0) void after(worker.takeFiles(chosen))
  }
  const judge = async (): Promise<void> => {
    setBusy(true)
    try {
      const { names, tables } = await worker.intakeTables()
      open({ kind: 'files', names, tables })
      navigate(paths.board)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const files = view?.files ?? []
  const records = files.reduce((sum, file) => sum + (file.subject === null ? 0 : file.records), 0)
  return (
    <Page title={words.title} lead={words.lead} extra={<JudgedBy by="browser" />}>
      <div
        className={over ? 'panel drop drop-over' : 'panel drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => {
          setOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <InboxOutlined className="drop-sign" aria-hidden />
        <p>{say(words.drop)}</p>
        <input
          ref={input}
          type="file"
          multiple
          accept=".csv,.txt,.ndjson,.jsonl,.json"
          className="visually-hidden"
          aria-label={say(words.choose)}
          aria-describedby={hintId}
          tabIndex={-1}
          onChange={({ target }) => {
            take(target.files ?? [])
            // The same file may be chosen again after it was corrected.
            target.value = ''
          }}
        />
        <Button type="primary" onClick={() => input.current?.click()}>
          {say(words.choose)}
        </Button>
        <p id={hintId} className="dim">
          {say(words.hint)}
        </p>
      </div>
      <div aria-live="polite">
        {view?.refused.map(({ name, said }) => (
          <Alert key={name} type="error" showIcon title={name} description={say(said)} />
        ))}
      </div>
      {failure !== null && <Failed failure={failure} />}
      {busy && files.length === 0 && <Loading />}
      {files.map((file) => (
        <FilePanel
          key={file.id}
          file={file}
          subjects={view?.subjects ?? []}
          onChange={(change: FileChange) => {
            void after(worker.changeFile(file.id, change))
          }}
          onRemove={() => {
            void after(worker.removeFile(file.id))
          }}
        />
      ))}
      {files.length > 0 && (
        <div className="panel files-go">
          <Button
            type="primary"
            size="large"
            disabled={records === 0}
            loading={busy}
            onClick={() => {
              void judge()
            }}
          >
            {say(words.judge)}
          </Button>
          <span role="status">
            {number(records)} {say(words.recordsTaken)}
          </span>
        </div>
      )}
      {files.length === 0 && !busy && <Samples onTake={take} />}
    </Page>
  )
}

export default Files
