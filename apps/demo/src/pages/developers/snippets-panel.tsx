import { Segmented } from 'antd'
import { useId, useState } from 'react'
import { CopyButton } from '../../components/copy-button.js'
import { useLanguage } from '../../language.js'
import type { RequestForm } from './request.js'
import { curlSnippet, fetchSnippet, librarySnippet } from './snippets.js'
import { words } from './words.js'

/** What each is called needs no translation. */
const kinds = {
  curl: 'curl',
  fetch: 'TypeScript',
  library: '@workpoints/rules',
} as const

type Kind = keyof typeof kinds

const options = (['curl', 'fetch', 'library'] as const).map((value) => ({
  value,
  label: kinds[value],
}))

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
        options={options}
      />
      {snippet === null ? (
        <p className="dim">{say(words.noLibrary)}</p>
      ) : (
        <pre className="developers-pre" tabIndex={0} role="region" aria-label={say(words.codeOf)}>
          {snippet}
        </pre>
      )}
    </section>
  )
}
