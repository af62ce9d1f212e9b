import { Input } from 'antd'
import { useId } from 'react'
import { Link } from 'wouter'
import { bundledCounty } from '../county/source.js'
import { useSource } from '../county/county-provider.js'
import { text, useLanguage } from '../language.js'
import { paths } from '../pages/paths.js'

const words = {
  label: text('数据与评估日期', 'Data and evaluation date'),
  data: text('数据：', 'Data:'),
  sample: (households: string) =>
    text(`虚构的示例县（${households} 户）`, `Invented sample county (${households} households)`),
  files: text('自己的文件：', 'Own files:'),
  separator: text('、', ', '),
  change: text('换成自己的文件', 'Use own files'),
  back: text('回到示例县', 'Back to the sample'),
  asOf: text('评估日期', 'Evaluation date'),
}

/** Says which county is shown and on which day it is judged; both may be changed on every page. */
export const SourceBar = () => {
  const { say, number } = useLanguage()
  const { source, asOf, setAsOf, open } = useSource()
  const id = useId()
  const name =
    source.kind === 'sample'
      ? say(words.sample(number(source.households)))
      : `${say(words.files)} ${source.names.join(say(words.separator))}`
  return (
    <section className="source-bar" aria-label={say(words.label)}>
      <span>
        {say(words.data)} <strong>{name}</strong>
      </span>
      {source.kind === 'sample' ? (
        <Link href={paths.files}>{say(words.change)}</Link>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => {
            open(bundledCounty)
          }}
        >
          {say(words.back)}
        </button>
      )}
      <span className="source-day">
        <label htmlFor={id}>{say(words.asOf)}</label>
        <Input
          id={id}
          type="date"
          size="small"
          value={asOf}
          min="2025-01-01"
          max="2026-12-31"
          onChange={({ target }) => {
            if (target.value !== '') setAsOf(target.value)
          }}
        />
      </span>
    </section>
  )
}
