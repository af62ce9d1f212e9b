import { Table, type TableColumnType } from 'antd'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import { useLanguage } from '../../language.js'
import type { Problem } from '../../worker/api.js'
import { columns } from '../../worker/problem-list/columns.js'
import { words } from './words.js'

/** In pixels, on the screen. */
const widths: Readonly<Partial<Record<string, number>>> = {
  placeName: 110,
  record: 130,
  clause: 72,
  what: 200,
  outcomeName: 96,
  strength: 64,
  gap: 260,
  action: 260,
  due: 100,
  agencies: 220,
}

/** The list on the screen: only what is in sight is there, so that it stays quick. */
export const ProblemTable = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { say } = useLanguage()
  const shown = useMemo(
    () =>
      columns.map(
        ({ key, title }): TableColumnType<Problem> => ({
          key,
          dataIndex: key,
          title: say(title),
          width: widths[key] ?? 120,
          render: (value: string, problem) => {
            if (key === 'outcomeName') return <OutcomeTag outcome={problem.outcome} />
            if (key === 'clause') return <Link href={`/rules/${problem.point}`}>{value}</Link>
            if (key === 'record' && problem.subject === 'household' && problem.id !== null)
              return <Link href={`/households/${encodeURIComponent(problem.id)}`}>{value}</Link>
            return (
              <span className="clamped" title={value}>
                {value}
              </span>
            )
          },
        }),
      ),
    [say],
  )
  return (
    <Table<Problem>
      className="no-print"
      size="small"
      virtual
      aria-label={say(words.list)}
      columns={shown}
      dataSource={problems}
      rowKey={(problem) => `${problem.rule} ${problem.record}`}
      pagination={false}
      scroll={{ x: 1480, y: 560 }}
    />
  )
}

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
            <tr key={`${problem.rule} ${problem.record}`}>
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
