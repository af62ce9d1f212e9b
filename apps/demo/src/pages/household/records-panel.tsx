import { Switch } from 'antd'
import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { words } from './words.js'

type Table = HouseholdView['tables'][number]

const RecordsTable = ({
  table: { subject, label, columns, rows },
  personal,
}: {
  readonly table: Table
  readonly personal: boolean
}) => {
  const { say, number } = useLanguage()
  const shown = columns.filter((column) => personal || !column.personal)
  return (
    <div className="records">
      <h3 id={`records-${subject}`}>
        {label}
        {say(words.count(number(rows.length)))}
      </h3>
      <section className="scroll" aria-labelledby={`records-${subject}`} tabIndex={0}>
        <table className="plain" aria-labelledby={`records-${subject}`}>
          <thead>
            <tr>
              <th scope="col">{say(words.id)}</th>
              {shown.map((column) => (
                <th key={column.fact} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, values }, index) => (
              <tr key={id ?? index}>
                <th scope="row">{id ?? '–'}</th>
                {shown.map(({ fact }) => (
                  <td key={fact}>
                    {values[fact] ?? <span className="dim">{say(words.unknown)}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Whether what tells who somebody is may be seen; for the whole page. */
export const PersonalSwitch = ({
  personal,
  onChange,
}: {
  readonly personal: boolean
  readonly onChange: (personal: boolean) => void
}) => {
  const { say } = useLanguage()
  return (
    <div className="personal">
      <label htmlFor="personal">
        <Switch id="personal" checked={personal} onChange={onChange} /> {say(words.personal)}
      </label>
      <span className="dim">{say(words.personalNote)}</span>
    </div>
  )
}

/** Members, measures and whatever else belongs to the household. */
export const RecordsPanel = ({
  tables,
  personal,
}: {
  readonly tables: readonly Table[]
  readonly personal: boolean
}) => {
  const { say } = useLanguage()
  return (
    <section className="panel" aria-label={say(words.records)}>
      <h2>{say(words.records)}</h2>
      {tables.length === 0 && <p className="dim">{say(words.noRecords)}</p>}
      {tables.map((table) => (
        <RecordsTable key={table.subject} table={table} personal={personal} />
      ))}
    </section>
  )
}
