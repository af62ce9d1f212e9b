import { units } from '@workpoints/model'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../../language.js'
import type { Field } from './fields.js'
import { typedValue, valueTyped } from './input.js'
import type { Answer } from './record.js'
import { words } from './words.js'

/** So many choices are seen at a glance; more stand in a list. */
const mostButtons = 6

interface InputProps {
  readonly field: Field
  /** What it says now. */
  readonly value: unknown
  readonly onAnswer: (answer: Answer) => void
  /** Id of what describes it: its meaning, and what is wrong with it. */
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

const Typed = ({ field, value, onAnswer, describedBy, invalid }: InputProps) => {
  const { say } = useLanguage()
  const [typed, setTyped] = useState(typedValue(value))
  const { type, unit, label } = field
  const answered = valueTyped(type, typed)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (answered !== null) onAnswer(answered)
  }
  return (
    <form className="judge-typed" onSubmit={submit}>
      <Input
        className={`judge-input-${type}`}
        aria-label={say(label)}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        {...(invalid ? { status: 'error' as const } : {})}
        type={type === 'date' ? 'date' : 'text'}
        {...(type === 'money' ? { inputMode: 'decimal' as const } : {})}
        {...(type === 'count' ? { inputMode: 'numeric' as const } : {})}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
        }}
        {...(unit === null ? {} : { suffix: <span className="dim">{say(units[unit])}</span> })}
      />
      <Button
        htmlType="submit"
        type={answered === null ? 'default' : 'primary'}
        disabled={answered === null}
      >
        {say(words.enter)}
      </Button>
    </form>
  )
}

const OneOf = ({ field, value, onAnswer, describedBy }: InputProps) => {
  const { say } = useLanguage()
  const options =
    field.type === 'flag'
      ? [
          { value: true, label: words.yes },
          { value: false, label: words.no },
        ]
      : Object.entries(field.choices ?? {}).map(([code, label]) => ({ value: code, label }))
  if (options.length > mostButtons)
    return (
      <Select
        className="judge-select"
        aria-label={say(field.label)}
        aria-describedby={describedBy}
        placeholder={say(words.choose)}
        value={typeof value === 'string' ? value : null}
        options={options.map((option) => ({ value: option.value, label: say(option.label) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen) => {
          if (chosen !== null) onAnswer(chosen)
        }}
      />
    )
  return options.map((option) => (
    <Button
      key={String(option.value)}
      aria-pressed={value === option.value}
      type={value === option.value ? 'primary' : 'default'}
      onClick={() => {
        onAnswer(option.value)
      }}
    >
      {say(option.label)}
    </Button>
  ))
}

const SomeOf = ({ field, value, onAnswer }: InputProps) => {
  const { say } = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>(
    Array.isArray(value) ? value.map(String) : [],
  )
  return (
    <>
      <Checkbox.Group
        className="judge-some"
        value={[...chosen]}
        options={Object.entries(field.choices ?? {}).map(([code, label]) => ({
          value: code,
          label: say(label),
        }))}
        onChange={(codes) => {
          setChosen(codes)
        }}
      />
      <Button
        type={chosen.length > 0 ? 'primary' : 'default'}
        onClick={() => {
          onAnswer(chosen)
        }}
      >
        {say(chosen.length > 0 ? words.enter : words.noneOfThese)}
      </Button>
    </>
  )
}

/** The input that fits the type of a fact. A single choice is an answer at once. */
export const FactInput = (props: InputProps) => {
  switch (props.field.type) {
    case 'flag':
    case 'choice':
      return <OneOf {...props} />
    case 'choices':
      return <SomeOf {...props} />
    default:
      return <Typed {...props} />
  }
}
