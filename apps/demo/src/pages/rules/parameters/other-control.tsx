import { Input, Select, Switch } from 'antd'
import { useId } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { ParameterChoice, Tried } from '../../../worker/parameters/api.js'
import { valueInWords } from './values.js'

const words = {
  value: text('试用的取值', 'Value to try'),
  between: text('可取', 'Between'),
  to: text('至', 'and'),
}

interface Props {
  readonly choice: ParameterChoice
  readonly value: Tried
  readonly onChange: (value: Tried) => void
}

const Field = ({ choice, value, onChange, id }: Props & { readonly id: string }) => {
  const { say, language } = useLanguage()
  const options = choice.codes.map(({ code, label }) => ({ value: code, label: say(label) }))
  if (typeof value === 'object')
    return (
      <Select
        id={id}
        mode="multiple"
        value={[...value]}
        options={options}
        // As the pack has them, whichever was chosen first.
        onChange={(codes: string[]) => {
          onChange(choice.codes.map(({ code }) => code).filter((code) => codes.includes(code)))
        }}
        optionFilterProp="label"
      />
    )
  if (typeof value === 'boolean')
    return (
      <span className="try-switch">
        <Switch id={id} checked={value} onChange={onChange} />
        {valueInWords(choice, value, language)}
      </span>
    )
  if (choice.type === 'date')
    return (
      <>
        <Input
          id={id}
          type="date"
          value={String(value)}
          min={choice.minimum ?? undefined}
          max={choice.maximum ?? undefined}
          onChange={({ target }) => {
            if (target.value !== '' && target.validity.valid) onChange(target.value)
          }}
        />
        {choice.minimum !== null && choice.maximum !== null && (
          <p className="dim">
            {say(words.between)} {choice.minimum} {say(words.to)} {choice.maximum}
          </p>
        )}
      </>
    )
  if (choice.type === 'choice')
    return <Select id={id} value={String(value)} options={options} onChange={onChange} />
  return (
    <Input
      id={id}
      value={String(value)}
      maxLength={100}
      onChange={({ target }) => {
        if (target.value !== '') onChange(target.value)
      }}
    />
  )
}

/** What is no number: a day, a list of codes, one of them, yes or no, or a name. */
export const OtherControl = (props: Props) => {
  const { say } = useLanguage()
  const id = useId()
  return (
    <div className="try-other">
      <label htmlFor={id}>{say(words.value)}</label>
      <Field {...props} id={id} />
    </div>
  )
}
