import { text, useLanguage } from '../../language.js'
import type { ClauseWords } from '../../worker/pack/api.js'

const words = {
  title: text('没有写成规则的句', 'Sentences that are no rules'),
}

/** The sentences of the document of which no rule was made, and why. */
export const NotRules = ({ clauses }: { readonly clauses: readonly ClauseWords[] }) => {
  const { say } = useLanguage()
  if (clauses.length === 0) return null
  return (
    <section className="rules-rule">
      <h3>{say(words.title)}</h3>
      <ul className="rules-clauses">
        {clauses.map(({ locator, summary, reason }) => (
          <li key={locator}>
            <strong>{locator}</strong> {summary} <span className="dim">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
