import { DeleteOutlined } from '@ant-design/icons'
import type { Text } from '@workpoints/model'
import { Alert, Button, Checkbox, Select, Tag } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language.js'
import type { FileChange, FileView } from '../../worker/api.js'
import { Columns } from './columns.js'
import { Problems } from './problems.js'
import { words } from './words.js'

interface Props {
  readonly file: FileView
  readonly subjects: readonly { readonly subject: string; readonly label: Text }[]
  readonly onChange: (change: FileChange) => void
  readonly onRemove: () => void
}

/** One file: what it was taken for, its columns, and what could not be read. */
export const FilePanel = ({ file, subjects, onChange, onRemove }: Props) => {
  const { say, number } = useLanguage()
  const headingId = useId()
  const subjectId = useId()
  return (
    <section className="panel file" aria-labelledby={headingId}>
      <div className="file-head">
        <h2 id={headingId}>{file.name}</h2>
        <Tag variant="outlined">{file.encoding === 'gb18030' ? 'GBK / GB18030' : 'UTF-8'}</Tag>
        <span>
          {number(file.records)} {say(words.rows)}
          {file.rejected > 0 && ` · ${number(file.rejected)} ${say(words.rejected)}`}
        </span>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={say(words.removeFile(file.name))}
          onClick={onRemove}
        >
          {say(words.remove)}
        </Button>
      </div>
      {file.subject === null && <Alert type="warning" showIcon title={say(words.unknownSubject)} />}
      <div className="file-about">
        <label htmlFor={subjectId}>{say(words.about)}</label>
        <Select
          id={subjectId}
          className="file-subject"
          showSearch={{ optionFilterProp: 'label' }}
          value={file.subject}
          placeholder={say(words.chooseSubject)}
          options={subjects.map(({ subject, label }) => ({ value: subject, label: say(label) }))}
          onChange={(subject: string) => {
            onChange({ subject })
          }}
        />
        <Checkbox
          checked={file.complete}
          onChange={({ target }) => {
            onChange({ complete: target.checked })
          }}
        >
          {say(words.complete)}
          <span className="dim file-more">{say(words.completeMore)}</span>
        </Checkbox>
      </div>
      {file.kind === 'table' && file.subject !== null && (
        <Columns file={file} onChange={onChange} />
      )}
      {file.problems > 0 && <Problems file={file} />}
    </section>
  )
}
