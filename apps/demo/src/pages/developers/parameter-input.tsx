import { Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language.js'
import type { RouteParameter } from './open-api.js'
import { words } from './words.js'

interface ParameterProps {
  readonly parameter: RouteParameter
  readonly value: string
  readonly onChange: (value: string) => void
  readonly id: string
  readonly describedBy: string
}

const Value = ({ parameter, value, onChange, id, describedBy }: ParameterProps) => {
  const { say } = useLanguage()
  const { kind, choices, name } = parameter
  const common = { id, 'aria-describedby': describedBy }
  if (kind === 'flag')
    return (
      <Checkbox
        {...common}
        checked={value === 'true'}
        onChange={({ target }) => {
          onChange(target.checked ? 'true' : '')
        }}
      >
        <code>true</code>
      </Checkbox>
    )
  if (kind === 'one')
    return (
      <Select
        {...common}
        className="developers-value"
        value={value}
        options={[
          { value: '', label: say(words.leftOut) },
          ...choices.map((choice) => ({ value: choice, label: choice })),
        ]}
        onChange={onChange}
      />
    )
  if (kind === 'some' && choices.length > 0)
    return (
      <Checkbox.Group
        aria-label={name}
        aria-describedby={describedBy}
        value={value === '' ? [] : value.split(',')}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        onChange={(chosen) => {
          onChange(chosen.join(','))
        }}
      />
    )
  return (
    <Input
      {...common}
      className="developers-value"
      type={kind === 'date' ? 'date' : 'text'}
      autoComplete="off"
      value={value}
      onChange={({ target }) => {
        onChange(target.value)
      }}
    />
  )
}

/** One parameter of a route, with what the document says of it. */
export const ParameterInput = (props: Pick<ParameterProps, 'parameter' | 'value' | 'onChange'>) => {
  const { say, language } = useLanguage()
  const id = useId()
  const { name, description, required, kind, choices } = props.parameter
  const isGroup = kind === 'some' && choices.length > 0
  const label = (
    <>
      <code>{name}</code>
      {required && (
        <span className="dim">
          {language === 'zh' ? `（${say(words.required)}）` : ` (${say(words.required)})`}
        </span>
      )}
    </>
  )
  return (
    <div className="developers-parameter">
      {isGroup ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
      <div>
        <Value {...props} id={id} describedBy={`${id}-note`} />
        <p className="dim developers-note" id={`${id}-note`}>
          {say(description)}
        </p>
      </div>
    </div>
  )
}
