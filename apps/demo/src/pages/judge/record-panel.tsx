import { Alert, Button } from 'antd'
import { type Outcome, outcomeLabels, type Result } from '@workpoints/rules'
import { useId, useState } from 'react'
import { CopyButton } from '../../components/copy-button.js'
import { JudgedBy } from '../../components/judged-by.js'
import { Failed } from '../../components/states.js'
import { evaluateThere } from '../../county/evaluator.js'
import { useLanguage } from '../../language.js'
import { type Disagreement, disagreements, outcomesOf } from './outcomes.js'
import type { Judgement } from './judging.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

interface Comparison {
  /** What was compared; another answer makes it old. */
  readonly with: Judgement
  readonly count: number
  readonly differences: readonly Disagreement[] | null
  readonly failure: unknown
}

const Differences = ({ differences }: { readonly differences: readonly Disagreement[] }) => {
  const { say } = useLanguage()
  const name = (outcome: Outcome | null): string =>
    say(outcome === null ? words.absent : outcomeLabels[outcome])
  return (
    <ul>
      {differences.map(({ key, rule, here, there }) => (
        <li key={key}>
          <code>{rule}</code> {say(words.here)} {name(here)} · {say(words.there)} {name(there)}
        </li>
      ))}
    </ul>
  )
}

const Compared = ({ comparison }: { readonly comparison: Comparison }) => {
  const { say, number, language } = useLanguage()
  const { differences, failure, count } = comparison
  if (differences === null) return <Failed failure={failure} />
  if (differences.length > 0)
    return (
      <Alert
        type="error"
        showIcon
        title={say(words.differs)}
        description={<Differences differences={differences} />}
      />
    )
  const counted = `${number(count)} ${say(words.rules)}`
  return (
    <Alert
      type="success"
      showIcon
      action={<JudgedBy by="evaluator" />}
      title={`${say(words.agreed)}${language === 'zh' ? `（${counted}）` : ` (${counted})`}`}
    />
  )
}

/** The household as JSON, and whether the HTTP evaluator says the same of it. */
export const RecordPanel = ({
  household: { sheet, judgement, asOf },
}: {
  readonly household: Household
}) => {
  const { say } = useLanguage()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const json = JSON.stringify(sheet.record, null, 2)
  const compare = async (): Promise<void> => {
    setBusy(true)
    const { outcomes } = judgement
    const head = { with: judgement, count: outcomes.length }
    try {
      const there: Result = await evaluateThere(sheet.record, asOf)
      const differences = disagreements(outcomes, outcomesOf(there))
      setComparison({ ...head, differences, failure: null })
    } catch (failure) {
      setComparison({ ...head, differences: null, failure })
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="panel judge-record" aria-labelledby={id}>
      <h2 id={id}>{say(words.record)}</h2>
      <p className="dim judge-note">{say(words.recordLead)}</p>
      <div className="judge-inputs">
        <Button
          loading={busy}
          onClick={() => {
            void compare()
          }}
        >
          {say(words.compare)}
        </Button>
        <CopyButton label={words.copy} copied={json} />
      </div>
      <div role="status" className="judge-compared">
        {comparison?.with === judgement && <Compared comparison={comparison} />}
      </div>
      <details className="judge-json">
        <summary>{say(words.showRecord)}</summary>
        {/* It may be wider than its panel, and is then scrolled by keyboard too. */}
        <pre tabIndex={0} role="region" aria-label={say(words.showRecord)}>
          {json}
        </pre>
      </details>
    </section>
  )
}
