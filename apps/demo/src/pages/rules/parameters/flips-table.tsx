import type { ReactNode } from 'react'
import { OutcomeTag } from '../../../components/outcome.js'
import { StackRow, StackTable } from '../../../components/stack-table.js'
import { text, useLanguage } from '../../../language.js'
import type {
  ClassificationFlip,
  ParameterChoice,
  RuleFlip,
} from '../../../worker/parameters/api.js'
import { titleOf, truthText } from './names.js'

const words = {
  rule: text('规则', 'Rule'),
  classification: text('分类', 'Classification'),
  change: text('现在 → 改后（户数）', 'Now → with this value (households)'),
  becomes: text('变为', 'becomes'),
}

/** From what to what, an arrow between them; the arrow is said, too. */
export const Change = ({
  before,
  after,
}: {
  readonly before: ReactNode
  readonly after: ReactNode
}) => {
  const { say } = useLanguage()
  return (
    <span className="try-change">
      {before}
      <span aria-hidden>→</span>
      <span className="visually-hidden">{say(words.becomes)}</span>
      {after}
    </span>
  )
}

interface Line {
  /** The rule or classification. */
  readonly name: string
  readonly before: ReactNode
  readonly after: ReactNode
  readonly households: number
}

/** One row for each rule or classification, with a line for each way in which it changes. */
const Lines = ({
  choice,
  lines,
  first,
  label,
}: {
  readonly choice: ParameterChoice
  readonly lines: readonly Line[]
  readonly first: 'rule' | 'classification'
  readonly label: string
}) => {
  const { say, number } = useLanguage()
  const columns = [
    { key: 'name', label: say(words[first]) },
    { key: 'changes', label: say(words.change), width: '56%' },
  ]
  const names = [...new Set(lines.map(({ name }) => name))]
  return (
    <StackTable label={label} columns={columns}>
      {names.map((name) => (
        <StackRow
          key={name}
          columns={columns}
          cells={{
            name: say(titleOf(choice, name)),
            changes: (
              <ul className="try-lines">
                {lines
                  .filter((line) => line.name === name)
                  .map(({ before, after, households }, index) => (
                    <li key={index}>
                      <Change before={before} after={after} />
                      <span className="try-count">{number(households)}</span>
                    </li>
                  ))}
              </ul>
            ),
          }}
        />
      ))}
    </StackTable>
  )
}

interface Props<T> {
  readonly choice: ParameterChoice
  readonly flips: readonly T[]
  readonly label: string
}

export const RuleFlips = ({ choice, flips, label }: Props<RuleFlip>) => (
  <Lines
    choice={choice}
    label={label}
    first="rule"
    lines={flips.map(({ rule, before, after, households }) => ({
      name: rule,
      before: <OutcomeTag outcome={before} />,
      after: <OutcomeTag outcome={after} />,
      households,
    }))}
  />
)

export const ClassificationFlips = ({ choice, flips, label }: Props<ClassificationFlip>) => {
  const { say } = useLanguage()
  return (
    <Lines
      choice={choice}
      label={label}
      first="classification"
      lines={flips.map(({ classification, before, after, households }) => ({
        name: classification,
        before: <span className="try-truth">{say(truthText(before))}</span>,
        after: <span className="try-truth">{say(truthText(after))}</span>,
        households,
      }))}
    />
  )
}
