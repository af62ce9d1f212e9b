import { useId } from 'react'
import { CopyButton } from '../../components/copy-button.js'
import { useLanguage } from '../../language.js'
import { words } from './words.js'

const library = `npm install @workpoints/rules

import { evaluate } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

const { subjects } = evaluate(
  shidian2025,
  { subject: 'household', id: 'H-1', householdSize: 4, netIncome: 31100 },
  { asOf: '2025-06-30' },
)
console.log(subjects)`

const service = `npm install @workpoints/adapters-cli

npx workpoints serve --as-of 2025-06-30
npx workpoints evaluate households.csv --as-of 2025-06-30`

const Code = ({ label, code }: { readonly label: string; readonly code: string }) => (
  <div className="developers-minute">
    <pre className="developers-pre" tabIndex={0} role="region" aria-label={label}>
      {code}
    </pre>
    <CopyButton label={words.copyCode} copied={code} />
  </div>
)

/** How to begin without this page. */
export const MinutePanel = () => {
  const { say } = useLanguage()
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{say(words.minute)}</h2>
      <div className="developers-minutes">
        <div>
          <p className="developers-about">{say(words.minuteLibrary)}</p>
          <Code label={say(words.minuteLibrary)} code={library} />
        </div>
        <div>
          <p className="developers-about">{say(words.minuteService)}</p>
          <Code label={say(words.minuteService)} code={service} />
        </div>
      </div>
      <p className="dim developers-keys">{say(words.keys)}</p>
    </section>
  )
}
