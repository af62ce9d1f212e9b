import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language.js'
import type { Operation } from './open-api.js'
import { ParameterInput } from './parameter-input.js'
import { isJson, type RequestForm } from './request.js'
import { words } from './words.js'

interface RequestPanelProps {
  readonly operations: readonly Operation[]
  readonly form: RequestForm
  readonly example: string
  readonly busy: boolean
  readonly onRoute: (id: string) => void
  readonly onExample: (name: string) => void
  readonly onChange: (change: Partial<Pick<RequestForm, 'values' | 'body'>>) => void
  readonly onSend: () => void
  readonly onStop: () => void
}

const Body = ({ form: { operation, body }, onChange }: RequestPanelProps) => {
  const { say } = useLanguage()
  const id = useId()
  const isWrong = operation.bodyType === 'application/json' && !isJson(body)
  const isLines = operation.bodyType === 'application/x-ndjson'
  return (
    <div className="developers-body">
      <h3>
        <label htmlFor={id}>{say(isLines ? words.bodyLines : words.body)}</label>{' '}
        <code className="dim">{operation.bodyType}</code>
      </h3>
      <Input.TextArea
        id={id}
        className="developers-code"
        autoSize={{ minRows: 4, maxRows: 22 }}
        spellCheck={false}
        autoComplete="off"
        {...(isLines ? { wrap: 'off' } : {})}
        {...(isWrong ? { status: 'warning' as const, 'aria-describedby': `${id}-wrong` } : {})}
        value={body}
        onChange={({ target }) => {
          onChange({ body: target.value })
        }}
      />
      {isWrong && (
        <p className="developers-note developers-wrong" id={`${id}-wrong`}>
          {say(words.notJson)}
        </p>
      )}
    </div>
  )
}

/** The request: its route, an example to start from, the parameters and the body. */
export const RequestPanel = (props: RequestPanelProps) => {
  const { operations, form, example, busy, onRoute, onExample, onChange, onSend, onStop } = props
  const { say } = useLanguage()
  const id = useId()
  const { operation, values } = form
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{say(words.request)}</h2>
      <div className="developers-parameter">
        <label htmlFor={`${id}-route`}>{say(words.route)}</label>
        <Select
          id={`${id}-route`}
          value={operation.id}
          options={operations.map((item) => ({
            value: item.id,
            label: `${item.method} ${item.path} · ${say(item.summary)}`,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onRoute}
        />
      </div>
      <p className="dim developers-about">{say(operation.description)}</p>
      {operation.examples.length > 1 && (
        <div className="developers-parameter">
          <label htmlFor={`${id}-example`}>{say(words.example)}</label>
          <Select
            id={`${id}-example`}
            value={example}
            options={operation.examples.map(({ name, summary }) => ({
              value: name,
              label: say(summary),
            }))}
            onChange={onExample}
          />
        </div>
      )}
      {operation.parameters.length > 0 && (
        <>
          <h3 className="developers-head">{say(words.parameters)}</h3>
          {operation.parameters.map((parameter) => (
            <ParameterInput
              key={parameter.name}
              parameter={parameter}
              value={values[parameter.name] ?? ''}
              onChange={(value) => {
                onChange({ values: { ...values, [parameter.name]: value } })
              }}
            />
          ))}
        </>
      )}
      {operation.bodyType !== null && <Body {...props} />}
      <div className="developers-actions">
        <Button type="primary" onClick={onSend} disabled={busy}>
          {say(words.send)}
        </Button>
        {busy && <Button onClick={onStop}>{say(words.stop)}</Button>}
        <Button
          onClick={() => {
            onExample(example)
          }}
        >
          {say(words.reset)}
        </Button>
      </div>
    </section>
  )
}
