import { Table, type TableColumnsType } from 'antd'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import { Nothing } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import type { PointRow } from '../../worker/api.js'

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
  none: text('没有符合筛选条件的记录。', 'No record fits the filters.'),
}

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

const RecordName = ({ row: { subject, id, record } }: { readonly row: PointRow }) => (
  <>
    {record}{' '}
    {id !== null &&
      (subject === 'household' ? (
        <Link href={`/households/${encodeURIComponent(id)}`}>{id}</Link>
      ) : (
        <span className="record-id">{id}</span>
      ))}
  </>
)

/** The records one by one; only those in view are drawn. */
export const Rows = ({
  rows,
  label,
}: {
  readonly rows: readonly PointRow[]
  readonly label: string
}) => {
  const { say, language } = useLanguage()
  if (rows.length === 0) return <Nothing>{say(words.none)}</Nothing>
  const columns: TableColumnsType<PointRow> = [
    {
      key: 'record',
      title: say(words.record),
      width: 190,
      render: (_, row) => <RecordName row={row} />,
    },
    { key: 'township', title: say(words.township), width: 150, dataIndex: 'township' },
    { key: 'rule', title: say(words.rule), width: 230, dataIndex: 'ruleTitle' },
    {
      key: 'outcome',
      title: say(words.outcome),
      width: language === 'zh' ? 100 : 140,
      render: (_, { outcome }) => <OutcomeTag outcome={outcome} />,
    },
    { key: 'gap', title: say(words.gap), width: 330, render: (_, row) => <Gap row={row} /> },
    {
      key: 'due',
      title: say(words.due),
      width: 110,
      render: (_, { due }) => (due === '' ? <span className="dim">—</span> : due),
    },
  ]
  return (
    <Table<PointRow>
      virtual
      aria-label={label}
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 1080, y: 560 }}
    />
  )
}
