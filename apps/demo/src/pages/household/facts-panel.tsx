import { Checkbox } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { words } from './words.js'

type Fact = HouseholdView['facts'][number]

const Row = ({ fact, personal }: { readonly fact: Fact; readonly personal: boolean }) => {
  const { say } = useLanguage()
  const { label, value, derived, holder, extractable } = fact
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {value === null ? (
          <span className="dim">{say(words.unknown)}</span>
        ) : fact.personal && !personal ? (
          <span className="dim">{say(words.hidden)}</span>
        ) : (
          value
        )}
      </td>
      <td>{value === null ? '' : say(derived ? words.derived : words.stated)}</td>
      <td>{holder}</td>
      <td>{say(extractable ? words.yes : words.no)}</td>
    </tr>
  )
}

/** Every fact of the household, stated or derived, and which department holds it. */
export const FactsPanel = ({
  facts,
  personal,
}: {
  readonly facts: readonly Fact[]
  readonly personal: boolean
}) => {
  const { say, number } = useLanguage()
  const [onlyKnown, setOnlyKnown] = useState(true)
  const shown = facts.filter(({ value }) => !onlyKnown || value !== null)
  const heads = [words.fact, words.value, words.from, words.holder, words.extractable]
  return (
    <section className="panel" aria-label={say(words.facts)}>
      <details>
        <summary>
          <h2>
            {say(words.facts)}
            {say(words.count(number(facts.length)))}
          </h2>
        </summary>
        <Checkbox
          checked={onlyKnown}
          onChange={({ target }) => {
            setOnlyKnown(target.checked)
          }}
        >
          {say(words.onlyKnown)}
        </Checkbox>
        <section className="scroll" aria-label={say(words.facts)} tabIndex={0}>
          <table className="plain" aria-label={say(words.facts)}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head.zh} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((fact) => (
                <Row key={fact.fact} fact={fact} personal={personal} />
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
