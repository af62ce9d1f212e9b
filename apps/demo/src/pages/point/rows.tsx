import { memo } from 'react'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import { Nothing } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import type { PointRow } from '../../worker/api.js'
import { useGrowing } from '../../components/use-growing.js'

const words = {
  record: text('对象', 'Record'),
  township: text('乡镇', 'Township'),
  rule: text('规则', 'Rule'),
  outcome: text('结果', 'Outcome'),
  gap: text('差额或缺少', 'Gap or missing'),
  missing: text('缺少', 'missing'),
  due: text('期限', 'Due'),
  actual: text('实际', 'actual'),
  required: text('要求', 'required'),
  scroll: text('清单的表，可滚动', 'Table of the list, scrolls'),
  none: text('没有符合筛选条件的记录。', 'No record fits the filters.'),
}

const heads = ['record', 'township', 'rule', 'outcome', 'gap', 'due'] as const

/** How far it is from what is required, or which facts are missing. */
const Gap = ({ row: { fact, actual, required, missing } }: { readonly row: PointRow }) => {
  const { say, language } = useLanguage()
  if (missing.length > 0)
    return (
      <>
        <span className="dim">{say(words.missing)}</span>{' '}
        {missing.join(language === 'zh' ? '、' : ', ')}
      </>
    )
  if (fact === '') return <span className="dim">—</span>
  return (
    <>
      {fact}
      <br />
      <span className="gap-sides">
        {say(words.actual)} <strong>{actual}</strong> · {say(words.required)} {required}
      </span>
    </>
  )
}

const Row = memo(({ row, place }: { readonly row: PointRow; readonly place: number }) => {
  const { subject, id, record, township, ruleTitle, outcome, due } = row
  return (
    <tr aria-rowindex={place + 1}>
      <th scope="row">
        {record}{' '}
        {id !== null &&
          (subject === 'household' ? (
            <Link href={`/households/${encodeURIComponent(id)}`}>{id}</Link>
          ) : (
            <span className="record-id">{id}</span>
          ))}
      </th>
      <td>{township}</td>
      <td>{ruleTitle}</td>
      <td>
        <OutcomeTag outcome={outcome} />
      </td>
      <td>
        <Gap row={row} />
      </td>
      <td>{due === '' ? <span className="dim">—</span> : due}</td>
    </tr>
  )
})

/** The records one by one, more of them as the end comes into sight. */
export const Rows = ({
  rows,
  label,
}: {
  readonly rows: readonly PointRow[]
  readonly label: string
}) => {
  const { say } = useLanguage()
  const { box, end, shown } = useGrowing(rows)
  if (rows.length === 0) return <Nothing>{say(words.none)}</Nothing>
  return (
    <section className="point-scroll" tabIndex={0} aria-label={say(words.scroll)} ref={box}>
      <table className="point-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head) => (
              <th key={head} scope="col" className={`column-${head}`}>
                {say(words[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <Row key={row.key} row={row} place={index + 1} />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </section>
  )
}
