import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../language.js'
import { FactInput } from './fact-input.js'
import type { Field } from './fields.js'
import { shownValue } from './input.js'
import { pointerOf, recordAt } from './record.js'
import { answer, takeBack } from './sheet.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

/** One fact that was filled in; it can be changed or taken back. */
export const StatedRow = ({
  field,
  household: { pack, sheet, judgement, update },
  onRemoved,
}: {
  readonly field: Field
  readonly household: Household
  readonly onRemoved: () => void
}) => {
  const { say, language } = useLanguage()
  const [editing, setEditing] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const inputs = useRef<HTMLDivElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (editing) inputs.current?.querySelector<HTMLElement>('input, button')?.focus()
    else if (was.current) change.current?.focus()
    was.current = editing
  }, [editing])
  const label = say(field.label)
  const value = recordAt(sheet.record, field.path)?.[field.name]
  const isInvalid = judgement.problems.has(pointerOf(sheet.record, field.path, field.name))
  return (
    <li className="judge-stated">
      <span className="judge-stated-label">{label}</span>
      {editing ? (
        <div className="judge-inputs" ref={inputs}>
          <FactInput
            field={field}
            value={value}
            describedBy={undefined}
            invalid={isInvalid}
            onAnswer={(answered) => {
              update((current) => answer(current, field, answered))
              setEditing(false)
            }}
          />
          <Button
            type="text"
            onClick={() => {
              setEditing(false)
            }}
          >
            {say(words.cancel)}
          </Button>
        </div>
      ) : (
        <>
          <span className={isInvalid ? 'judge-stated-value judge-invalid' : 'judge-stated-value'}>
            {shownValue(pack, field, value, language)}
          </span>
          <span className="judge-stated-actions">
            <Button
              ref={change}
              size="small"
              type="text"
              aria-label={`${say(words.change)} · ${label}`}
              onClick={() => {
                setEditing(true)
              }}
            >
              {say(words.change)}
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={`${say(words.remove)} · ${label}`}
              onClick={() => {
                update((current) => takeBack(current, field))
                onRemoved()
              }}
            >
              {say(words.remove)}
            </Button>
          </span>
        </>
      )}
    </li>
  )
}
