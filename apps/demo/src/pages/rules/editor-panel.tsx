import { Button, Select } from 'antd'
import { useId, useMemo } from 'react'
import { text, useLanguage } from '../../language.js'
import { packWorker, useChecking } from './checking.js'
import { JsonEditor, type Target } from './editor/json-editor.js'
import { type Mark, marksOf } from './editor/places.js'
import { edits, textOf, useEdits } from './edits.js'
import { fileOfPoint, sharedFiles } from './files.js'
import { Problems } from './problems.js'
import { useAsked } from '../../county/use-asked.js'
import { useRoomBelow } from './use-room-below.js'

const words = {
  title: text('JSON 文件', 'JSON file'),
  file: text('文件', 'File'),
  ownFile: text('本要点', 'This point'),
  changed: text('已修改', 'changed'),
  reset: text('还原此文件', 'Reset this file'),
  resetAll: text('全部还原', 'Reset all'),
  editor: text('编辑', 'Edit'),
  hint: text(
    'Tab 离开编辑框；Ctrl+空格 列出可以填写的内容；F8 到下一处问题；Ctrl+Z 撤销。',
    'Tab leaves the editor; Ctrl+Space lists what may be written; F8 goes to the next problem; Ctrl+Z undoes.',
  ),
}

/** The element to jump to. */
export const jsonPanel = 'rules-json'

interface EditorPanelProps {
  readonly point: number
  readonly path: string
  readonly target: Target | null
  readonly onFile: (path: string) => void
  readonly onFind: (target: Target) => void
}

/** What checker and schema mark in a file; null while its text is still being checked. */
const useMarks = (path: string, content: string): readonly Mark[] | null => {
  const { language, say } = useLanguage()
  const { checked, of, revision } = useChecking()
  const fresh = checked !== null && textOf(of, path) === content
  const key = fresh ? `${language} ${path} ${revision}` : null
  const { answer, key: answered } = useAsked(key, () =>
    packWorker().schemaProblems(path, content, language),
  )
  const diagnostics = checked?.diagnostics
  return useMemo(() => {
    if (key === null || answered !== key || diagnostics === undefined) return null
    return marksOf(
      path,
      content,
      diagnostics,
      answer ?? [],
      ({ cause, remedy }) => `${say(cause)}\n${say(remedy)}`,
    )
  }, [key, answered, answer, diagnostics, path, content, say])
}

/** A file of the pack to be edited, with the problems below it. */
export const EditorPanel = ({ point, path, target, onFile, onFind }: EditorPanelProps) => {
  const { say, language } = useLanguage()
  const changes = useEdits()
  const { checked } = useChecking()
  const content = textOf(changes, path)
  const marks = useMarks(path, content)
  const [select, hint] = [useId(), useId()]
  const mark = (file: string): string =>
    file !== path && file in changes ? ` · ${say(words.changed)}` : ''
  const own = fileOfPoint(point)
  const panel = useRoomBelow()
  return (
    <section id={jsonPanel} ref={panel} className="panel rules-json" aria-label={say(words.title)}>
      <div className="rules-files">
        <label htmlFor={select}>{say(words.file)}</label>
        <Select
          id={select}
          className="rules-file-select"
          value={path}
          onChange={onFile}
          options={[{ path: own, label: words.ownFile }, ...sharedFiles].map((file) => ({
            value: file.path,
            label: `${say(file.label)}　${file.path}${mark(file.path)}`,
          }))}
        />
        {path in changes && (
          <span className="outcome outcome-undetermined">{say(words.changed)}</span>
        )}
        <span className="rules-resets">
          <Button
            size="small"
            disabled={!(path in changes)}
            onClick={() => {
              edits.reset(path)
            }}
          >
            {say(words.reset)}
          </Button>
          <Button
            size="small"
            disabled={Object.keys(changes).length === 0}
            onClick={edits.resetAll}
          >
            {say(words.resetAll)}
          </Button>
        </span>
      </div>
      <JsonEditor
        key={path}
        path={path}
        text={content}
        onChange={(next) => {
          edits.edit(path, next)
        }}
        label={`${say(words.editor)}${language === 'zh' ? '：' : ': '}${path}`}
        describedBy={hint}
        marks={marks}
        target={target}
      />
      <p className="dim rules-hint" id={hint}>
        {say(words.hint)}
      </p>
      <Problems diagnostics={checked?.diagnostics ?? []} onFind={onFind} />
    </section>
  )
}
