import { Segmented } from 'antd'
import { useId, useState } from 'react'
import { CopyButton } from '../../components/copy-button.js'
import { useLanguage } from '../../language.js'
import type { RequestForm } from './request.js'
import { curlSnippet, fetchSnippet, librarySnippet } from './snippets.js'
import { words } from './words.js'

const kinds = ['curl', 'fetch', 'library'] as const

type Kind = (typeof kinds)[number]

const snippetOf = (kind: Kind, form: RequestForm): string | null => {
  const { origin } = window.location
  switch (kind) {
    case 'curl':
      return curlSnippet(form, origin)
    case 'fetch':
      return fetchSnippet(form, origin)
    case 'library':
      return librarySnippet(form)
  }
}

/** The request of the form as a command and as code. */
export const SnippetsPanel = ({ form }: { readonly form: RequestForm }) => {
  const { say } = useLanguage()
  const id = useId()
  const [kind, setKind] = useState<Kind>('curl')
  const snippet = snippetOf(kind, form)
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="developers-panel-head">
        <h2 id={id}>{say(words.snippets)}</h2>
        {snippet !== null && <CopyButton label={words.copyCode} copied={snippet} />}
      </div>
      <Segmented
        className="developers-kinds"
        aria-labelledby={id}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: say(words[value]) }))}
      />
      {snippet === null ? (
        <p className="dim">{say(words.noLibrary)}</p>
      ) : (
        <pre className="developers-pre" tabIndex={0} role="region" aria-labelledby={id}>
          {snippet}
        </pre>
      )}
    </section>
  )
}
