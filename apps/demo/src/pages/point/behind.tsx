import { useSearchParams } from 'wouter'
import { JudgedBy } from '../../components/judged-by.js'
import { Failed, Loading } from '../../components/states.js'
import { useAnswer, useCounty } from '../../county/county-provider.js'
import type { PointView } from '../../county/evaluator.js'
import { text, useLanguage } from '../../language.js'
import { filterIn, type FilterName, withFilter } from './filter.js'
import { Filters } from './filters.js'
import { Rules } from './rules.js'
import { Rows } from './rows.js'

const words = {
  title: text('逐条清单', 'The list behind the numbers'),
  total: text('条', 'entries'),
  first: text('只列出前', 'only the first'),
  narrow: text('条，请用筛选缩小范围', 'are listed; narrow the list by its filters'),
}

/** What is behind the numbers of a point: its rules, and the records one by one. */
export const Behind = ({ point }: { readonly point: PointView }) => {
  const { say, number, language } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const filter = filterIn(point.number, search)
  const { progress, failure, retry } = useCounty()
  const { answer, failure: unanswered } = useAnswer(
    `${JSON.stringify(filter)} ${language}`,
    (worker) => worker.pointList(filter, language),
  )
  const problem = failure ?? unanswered
  const change = (name: FilterName, value: string | null): void => {
    setSearch((before) => withFilter(before, name, value))
  }
  return (
    <>
      <Rules point={point} counts={answer?.rules ?? null} search={search} />
      <section className="panel point-list" aria-labelledby="list">
        <div className="list-head">
          <h2 id="list">{say(words.title)}</h2>
          <JudgedBy by="browser" />
        </div>
        <Filters rules={point.rules} filter={filter} change={change} />
        {problem !== null && <Failed failure={problem} retry={retry} />}
        {problem === null && answer === null && <Loading progress={progress} />}
        {problem === null && answer !== null && (
          <>
            <p role="status" className="list-total">
              {number(answer.total)} {say(words.total)}
              {answer.rows.length < answer.total && (
                <span className="dim">
                  {' '}
                  · {say(words.first)} {number(answer.rows.length)} {say(words.narrow)}
                </span>
              )}
            </p>
            <Rows rows={answer.rows} label={say(words.title)} />
          </>
        )}
      </section>
    </>
  )
}
