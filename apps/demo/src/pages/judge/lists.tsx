import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../../language.js'
import { type Field, fieldAt } from './fields.js'
import { childrenOf } from './record.js'
import { addChildren, takeBack } from './sheet.js'
import { subjectAt } from './subjects.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

const List = ({
  field,
  subject,
  household: { sheet, update },
}: {
  readonly field: Field
  readonly subject: string
  readonly household: Household
}) => {
  const { say, number } = useLanguage()
  const label = say(field.label)
  const children = childrenOf(sheet.record, field.name)
  return (
    <li className="judge-stated">
      <span className="judge-stated-label">{label}</span>
      <span className="judge-stated-value">
        {children === null ? (
          <span className="dim">{say(words.notSaid)}</span>
        ) : children.length === 0 ? (
          say(words.none)
        ) : (
          `${number(children.length)} ${say(children.length === 1 ? words.oneRecord : words.records)}`
        )}
      </span>
      <span className="judge-stated-actions">
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          aria-label={`${say(words.addOne)} · ${label}`}
          onClick={() => {
            update((current) => addChildren(current, field, subject, 1))
          }}
        >
          {say(words.addOne)}
        </Button>
        {children !== null && (
          <Button
            size="small"
            type="text"
            aria-label={`${say(words.remove)} · ${label}`}
            onClick={() => {
              update((current) => takeBack(current, field))
            }}
          >
            {say(words.remove)}
          </Button>
        )}
      </span>
    </li>
  )
}

/** The lists of child records of the household, which may be longer or shorter. */
export const Lists = ({ household }: { readonly household: Household }) => (
  <ul className="judge-facts">
    {subjectAt(household.pack, []).children.flatMap(({ name, subject }) => {
      const field = fieldAt(household.pack, [], name)
      return field === null
        ? []
        : [<List key={name} field={field} subject={subject} household={household} />]
    })}
  </ul>
)
