import { Collapse, Select } from 'antd'
import { useLanguage } from '../../language.js'
import type { FileChange, FileView } from '../../worker/api.js'
import { words } from './words.js'

interface Props {
  readonly file: FileView
  readonly onChange: (change: FileChange) => void
}

/** Every column with what it is taken for; unknown ones are named by hand. */
export const Columns = ({ file, onChange }: Props) => {
  const { say } = useLanguage()
  const unknown = file.columns.filter(({ problem }) => problem === 'unknownHeader').length
  const options = [
    { value: '', label: say(words.notRead) },
    { value: 'id', label: say(words.id) },
    ...file.choices.map(({ fact, label }) => ({ value: fact, label: say(label) })),
  ]
  const table = (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say(words.header)}</th>
            <th scope="col">{say(words.takenFor)}</th>
          </tr>
        </thead>
        <tbody>
          {file.columns.map((column) => (
            <tr key={column.field} className={column.problem === undefined ? '' : 'column-unknown'}>
              <td>{column.header === '' ? '—' : column.header}</td>
              <td>
                <Select
                  className="column-fact"
                  size="small"
                  aria-label={say(words.takenForOf(column.header))}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={column.fact ?? ''}
                  options={options}
                  onChange={(fact: string) => {
                    onChange({ column: { field: column.field, fact } })
                  }}
                />
                {column.opposite && <span className="dim"> {say(words.opposite)}</span>}
                {column.power === 4 && <span className="dim"> × {say(words.unit)}</span>}
                {column.suggestion !== undefined && (
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      onChange({
                        column: { field: column.field, fact: column.suggestion?.fact ?? '' },
                      })
                    }}
                  >
                    {say(words.suggested(column.suggestion.label))}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
  const summary = say(unknown === 0 ? words.allKnown : words.unknownColumns(unknown))
  return (
    <Collapse
      size="small"
      defaultActiveKey={unknown === 0 ? [] : ['columns']}
      items={[{ key: 'columns', label: `${say(words.columns)}：${summary}`, children: table }]}
    />
  )
}
