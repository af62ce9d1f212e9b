import type { ReactNode } from 'react'
import { StackRow, StackTable } from '../../../components/stack-table.js'
import { placeName } from '../../../county/places.js'
import { text, useLanguage } from '../../../language.js'
import type { ParameterChoice, TownshipFlips } from '../../../worker/parameters/api.js'

const words = {
  township: text('乡镇', 'Township'),
  affected: text('有变化的户', 'Households that change'),
  households: text('总户数', 'All households'),
  unmet: text('有规则未达标的户', 'Households with a rule unmet'),
  nowhere: text('未登记乡镇', 'No township recorded'),
  total: text('全县', 'County'),
  becomes: text('变为', 'becomes'),
}

type Counts = Omit<TownshipFlips, 'township'>

const addUp = (townships: readonly TownshipFlips[]): Counts => {
  const sum = (of: (item: TownshipFlips) => number): number =>
    townships.reduce((total, item) => total + of(item), 0)
  return {
    households: sum((item) => item.households),
    affected: sum((item) => item.affected),
    classified: {
      before: sum((item) => item.classified.before),
      after: sum((item) => item.classified.after),
    },
    unmet: { before: sum((item) => item.unmet.before), after: sum((item) => item.unmet.after) },
  }
}

const Pair = ({ pair }: { readonly pair: Counts['unmet'] }) => {
  const { say, number } = useLanguage()
  return (
    <span className="try-pair">
      {number(pair.before)}
      {pair.before !== pair.after && (
        <>
          <span aria-hidden> → </span>
          <span className="visually-hidden">{say(words.becomes)}</span>
          <strong>{number(pair.after)}</strong>
        </>
      )}
    </span>
  )
}

const shareOf = ({ affected, households }: Counts): number =>
  households === 0 ? 0 : affected / households

/** The bar is as long as the share of the township's households that change, the largest the longest. */
const Affected = ({ counts, most }: { readonly counts: Counts; readonly most: number }) => {
  const { number } = useLanguage()
  const { affected } = counts
  const share = shareOf(counts)
  return (
    <span className="try-affected">
      <span className="try-affected-bar" aria-hidden>
        <span style={{ width: `${most === 0 ? 0 : (share / most) * 100}%` }} />
      </span>
      <span>
        {number(affected)}
        <span className="dim"> ({number(share * 100, 1)}%)</span>
      </span>
    </span>
  )
}

/** Who changes, township by township. */
export const TownshipTable = ({
  choice,
  townships,
  label,
}: {
  readonly choice: ParameterChoice
  readonly townships: readonly TownshipFlips[]
  readonly label: string
}) => {
  const { say, number } = useLanguage()
  const [classification] = choice.classifications
  const most = Math.max(...townships.map(shareOf))
  const columns = [
    { key: 'name', label: say(words.township), width: '22%' },
    { key: 'affected', label: say(words.affected), width: '27%' },
    { key: 'households', label: say(words.households), number: true, width: '13%' },
    ...(classification === undefined
      ? []
      : [{ key: 'classified', label: say(classification.title), number: true }]),
    { key: 'unmet', label: say(words.unmet), number: true },
  ]
  const cells = (name: ReactNode, counts: Counts) => ({
    name,
    affected: <Affected counts={counts} most={most} />,
    households: number(counts.households),
    classified: <Pair pair={counts.classified} />,
    unmet: <Pair pair={counts.unmet} />,
  })
  return (
    <StackTable label={label} columns={columns}>
      {townships.map(({ township, ...counts }) => (
        <StackRow
          key={township ?? ''}
          columns={columns}
          cells={cells(say(township === null ? words.nowhere : placeName(township)), counts)}
        />
      ))}
      <StackRow
        columns={columns}
        cells={cells(<strong>{say(words.total)}</strong>, addUp(townships))}
      />
    </StackTable>
  )
}
