import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { barOf, shareOf, type Standing, standingOf } from './income.js'
import { words } from './words.js'

type Income = HouseholdView['income']

const useSentence = (income: Income, standing: Standing): string => {
  const { say, number, language } = useLanguage()
  switch (standing.kind) {
    case 'unknown': {
      const missing = [
        ...income.parts.flatMap(({ amount, label }) => (amount === null ? [label[language]] : [])),
        ...(income.size.low === null ? [say(words.size)] : []),
      ]
      const named = missing.length === 0 ? say(words.net) : missing.join(say(words.separator))
      return say(words.incomeUnknown(named, number(standing.line)))
    }
    case 'noLine':
      return say(words.noLine)
    case 'below':
    case 'reached': {
      const { kind, perHead, line, gap } = standing
      return say(words[kind](number(perHead, 2), number(line), number(gap, 2)))
    }
  }
}

const Bar = ({ perHead, line, kind }: Extract<Standing, { readonly gap: number }>) => {
  const { say, number } = useLanguage()
  const { fill, at } = barOf(perHead, line)
  return (
    // What it shows stands above it in words.
    <div className="income-bar" aria-hidden="true">
      <div className="income-track">
        <div className={`income-fill income-${kind}`} style={{ width: `${fill}%` }} />
        <div className="income-line" style={{ left: `${at}%` }} />
      </div>
      <div
        className="income-mark"
        // The further right the line, the further left its name, which so stays inside.
        style={{ left: `${at}%`, transform: `translateX(-${at}%)` }}
      >
        {say(words.line)} {number(line)}
      </div>
    </div>
  )
}

const Row = ({
  label,
  amount,
  share = 0,
  sign = 1,
  digits = 2,
}: {
  readonly label: string
  readonly amount: number | null
  readonly share?: number
  readonly sign?: 1 | -1
  readonly digits?: number
}) => {
  const { say, number } = useLanguage()
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">
        {amount === null ? (
          <span className="dim">{say(words.unknown)}</span>
        ) : (
          `${sign < 0 && amount > 0 ? '−' : ''}${number(amount, digits)}`
        )}
      </td>
      <td aria-hidden="true" className="income-share">
        {share > 0 && (
          <div
            className={sign < 0 ? 'income-part income-spent' : 'income-part'}
            style={{ width: `${share}%` }}
          />
        )}
      </td>
    </tr>
  )
}

const certain = ({ low, high }: Income['net']): number | null => (low === high ? low : null)

/** What the household earns, and where that stands against the line. */
export const IncomePanel = ({ income }: { readonly income: Income }) => {
  const { say, language } = useLanguage()
  const standing = standingOf(income)
  const sentence = useSentence(income, standing)
  return (
    <section className="panel" aria-labelledby="income">
      <h2 id="income">{say(words.income)}</h2>
      <p className="income-sentence">{sentence}</p>
      {'gap' in standing && <Bar {...standing} />}
      {standing.kind === 'below' && <p className="dim">{say(words.lineNote)}</p>}
      <table className="plain income-table">
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col" className="number">
              {say(words.amount)}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {income.parts.map(({ fact, label, amount, sign }) => (
            <Row
              key={fact}
              label={label[language]}
              amount={amount}
              sign={sign}
              share={shareOf(income, amount)}
            />
          ))}
          <Row label={say(words.net)} amount={certain(income.net)} />
          <Row label={say(words.size)} amount={certain(income.size)} digits={0} />
          <Row label={say(words.perHead)} amount={certain(income.perHead)} />
        </tbody>
      </table>
    </section>
  )
}
