import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { AnswerPanel } from './answer-panel.js'
import type { Operation, RequestExample } from './open-api.js'
import type { RequestForm } from './request.js'
import { RequestPanel } from './request-panel.js'
import { SnippetsPanel } from './snippets-panel.js'
import { useSending } from './use-sending.js'

interface Edited extends Pick<RequestForm, 'values' | 'body'> {
  /** The route and example that it was made from. */
  readonly key: string
}

const exampleOf = ({ examples }: Operation, name: string | null): RequestExample =>
  examples.find((example) => example.name === name) ?? examples[0]

/** The request that is built, what comes back, and the same as code. */
export const Builder = ({
  operations,
  first,
}: {
  readonly operations: readonly Operation[]
  readonly first: Operation
}) => {
  const [search, setSearch] = useSearchParams()
  const [edited, setEdited] = useState<Edited | null>(null)
  const { sending, start, stop, forget } = useSending()
  const operation = operations.find(({ id }) => id === search.get('route')) ?? first
  const example = exampleOf(operation, search.get('example'))
  const key = `${operation.id} ${example.name}`
  const { values, body } = edited?.key === key ? edited : example
  const form: RequestForm = { operation, values, body }
  const go = (route: string, name: string | null): void => {
    setEdited(null)
    forget()
    setSearch((current) => {
      const next = new URLSearchParams(current)
      next.set('route', route)
      if (name === null) next.delete('example')
      else next.set('example', name)
      return next
    })
  }
  return (
    <div className="developers-columns">
      <RequestPanel
        operations={operations}
        form={form}
        example={example.name}
        busy={sending.busy}
        onRoute={(id) => {
          go(id, null)
        }}
        onExample={(name) => {
          go(operation.id, name)
        }}
        onChange={(change) => {
          setEdited({ key, values, body, ...change })
        }}
        onSend={() => {
          start(form)
        }}
        onStop={stop}
      />
      <div className="developers-column">
        <AnswerPanel sending={sending} />
        <SnippetsPanel form={form} />
      </div>
    </div>
  )
}
