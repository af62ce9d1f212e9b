import { Link } from 'wouter'
import { OutcomeTag } from '../../../components/outcome.js'
import { StackRow, StackTable } from '../../../components/stack-table.js'
import { placeName } from '../../../county/places.js'
import { text, useLanguage } from '../../../language.js'
import type { HouseholdsAnswer, ParameterChoice, Spread } from '../../../worker/parameters/api.js'
import { Change } from './flips-table.js'
import { titleOf, truthText } from './names.js'
import { numberInWords } from './values.js'

const words = {
  household: text('农户', 'Household'),
  changes: text('变化', 'What changes'),
  unknown: text('不清楚', 'not known'),
  nameless: text('没有编号', 'no id'),
}

interface Props {
  readonly choice: ParameterChoice
  readonly answer: HouseholdsAnswer
  readonly spread: Spread | null
  /** Whether the households have pages of their own. */
  readonly linked: boolean
  readonly label: string
}

type Flipped = HouseholdsAnswer['first'][number]

/** Rules one below the other; classifications, of which several go together, in one line. */
const Changes = ({
  choice,
  flipped,
}: {
  readonly choice: ParameterChoice
  readonly flipped: Flipped
}) => {
  const { say } = useLanguage()
  const { rules, classifications } = flipped
  return (
    <ul className="try-lines">
      {rules.map(({ rule, before, after }) => (
        <li key={rule}>
          <span>{say(titleOf(choice, rule))}</span>
          <Change before={<OutcomeTag outcome={before} />} after={<OutcomeTag outcome={after} />} />
        </li>
      ))}
      {classifications.length > 0 && (
        <li className="try-classes">
          {classifications.map(({ classification, before, after }) => (
            <span key={classification}>
              {say(titleOf(choice, classification))}{' '}
              <Change before={say(truthText(before))} after={say(truthText(after))} />
            </span>
          ))}
        </li>
      )}
    </ul>
  )
}

/** The first of the households that change, each with its changes. */
export const FirstHouseholds = ({ choice, answer, spread, linked, label }: Props) => {
  const { say, language } = useLanguage()
  const columns = [
    { key: 'name', label: say(words.household), width: '30%' },
    { key: 'changes', label: say(words.changes) },
  ]
  return (
    <StackTable label={label} columns={columns}>
      {answer.first.map((flipped, index) => {
        const { id, township } = flipped
        const number = answer.numbers[index] ?? null
        return (
          <StackRow
            key={answer.places[index] ?? index}
            columns={columns}
            cells={{
              name: (
                <span className="try-household">
                  {id === null ? (
                    say(words.nameless)
                  ) : linked ? (
                    <Link href={`/households/${encodeURIComponent(id)}`}>{id}</Link>
                  ) : (
                    <span>{id}</span>
                  )}
                  {township !== null && <span className="dim">{say(placeName(township))}</span>}
                  {spread !== null && (
                    <span className="dim">
                      {say(spread.label)}{' '}
                      {number === null
                        ? say(words.unknown)
                        : numberInWords(choice.type, number, language)}
                    </span>
                  )}
                </span>
              ),
              changes: <Changes choice={choice} flipped={flipped} />,
            }}
          />
        )
      })}
    </StackTable>
  )
}
