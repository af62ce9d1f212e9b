import { memo } from 'react'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import { useGrowing } from '../../components/use-growing.js'
import { useLanguage } from '../../language.js'
import type { Problem } from '../../worker/api.js'
import { columns } from '../../worker/problem-list/columns.js'
import { words } from './words.js'

type Key = (typeof columns)[number]['key']

const Cell = ({ problem, of }: { readonly problem: Problem; readonly of: Key }) => {
  const value = problem[of]
  if (of === 'outcomeName') return <OutcomeTag outcome={problem.outcome} />
  if (of === 'clause') return <Link href={`/rules/${problem.point}`}>{value}</Link>
  if (of === 'record' && problem.subject === 'household' && problem.id !== null)
    return <Link href={`/households/${encodeURIComponent(problem.id)}`}>{value}</Link>
  return value
}

const Row = memo(({ problem, place }: { readonly problem: Problem; readonly place: number }) => (
  <tr aria-rowindex={place + 1}>
    {columns.map(({ key }) => (
      <td key={key}>
        <Cell problem={problem} of={key} />
      </td>
    ))}
  </tr>
))

/** The list on the screen, drawn as far as it is looked at. */
export const ProblemTable = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { say } = useLanguage()
  const { box, end, shown } = useGrowing(problems)
  return (
    <section
      className="problem-scroll no-print"
      tabIndex={0}
      aria-label={say(words.scroll)}
      ref={box}
    >
      <table
        className="plain problem-table"
        aria-label={say(words.list)}
        aria-rowcount={problems.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className={`problem-${key}`}>
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown).map((problem, index) => (
            <Row key={keyOf(problem)} problem={problem} place={index + 1} />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </section>
  )
}

const keyOf = ({ rule, record, placeName }: Problem): string => `${rule} ${record} ${placeName}`

/** As many rows as somebody would print. */
const mostOnPaper = 1500

/** The list on paper: a plain table, whose head is repeated on every sheet. */
export const ProblemPaper = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { say } = useLanguage()
  const left = problems.length - mostOnPaper
  return (
    <>
      <table className="plain paper">
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, mostOnPaper).map((problem) => (
            <tr key={keyOf(problem)}>
              {columns.map(({ key }) => (
                <td key={key}>{problem[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{say(words.more(left))}</p>}
    </>
  )
}
