import { useLanguage } from '../../language.js'
import type { AgencyCount } from '../../worker/api.js'
import { words } from './words.js'

interface Props {
  readonly agencies: readonly AgencyCount[]
  readonly chosen: string | null
  readonly onChoose: (agency: string | null) => void
}

/** Agencies with how much they have to see to, most first; one of them is chosen. */
export const AgencyList = ({ agencies, chosen, onChoose }: Props) => {
  const { say, number } = useLanguage()
  return (
    <nav aria-label={say(words.agencies)} className="panel agency-list no-print">
      <h2>{say(words.agencies)}</h2>
      <ul>
        {agencies.map(({ agency, name, unmet, undetermined }) => (
          <li key={agency ?? ''}>
            <button
              type="button"
              aria-current={agency === chosen ? 'true' : undefined}
              onClick={() => {
                onChoose(agency)
              }}
            >
              <span>{name}</span>
              <span className="agency-counts">
                <span className="count-unmet">
                  {number(unmet)} {say(words.unmet)}
                </span>
                <span className="count-undetermined">
                  {number(undetermined)} {say(words.undetermined)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
