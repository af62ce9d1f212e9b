import { Button } from 'antd'
import { useCallback } from 'react'
import { useSearch, useSearchParams } from 'wouter'
import { JudgedBy } from '../../components/judged-by.js'
import { Page } from '../../components/page.js'
import { Failed, Loading, Nothing } from '../../components/states.js'
import { VirtualTable } from '../../components/virtual-table.js'
import { useAnswer, useCounty, useSource } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import type { HouseholdList } from '../../worker/api.js'
import type { HouseholdOrder } from '../../worker/households/query.js'
import { Filters } from './filters.js'
import { isLarge, LargeCountyButton } from './large-county.js'
import {
  type FilterName,
  filterNames,
  queryIn,
  withFilter,
  withoutFilters,
  withOrder,
} from './query.js'
import { useColumns } from './use-columns.js'
import { words } from './words.js'
import './households.css'

const List = ({ list }: { readonly list: HouseholdList }) => {
  const { say, number } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const address = useSearch()
  const query = queryIn(search)
  const { answer: rows, failure } = useAnswer(JSON.stringify(query), (worker) =>
    worker.findHouseholds(query),
  )
  const sort = useCallback(
    (order: HouseholdOrder) => {
      setSearch((now) => withOrder(now, order))
    },
    [setSearch],
  )
  const columns = useColumns({
    list,
    query,
    search: address === '' ? '' : `?${address}`,
    onSort: sort,
  })
  const filter = (name: FilterName, value: string | undefined): void => {
    // Not every letter is a step back.
    setSearch((now) => withFilter(now, name, value), { replace: name === 'text' })
  }
  return (
    <>
      <div className="panel">
        <Filters list={list} query={query} onChange={filter} />
      </div>
      <div className="panel">
        <div className="found">
          <span role="status">
            {rows !== null && say(words.found(number(rows.length), number(list.columns.count)))}
          </span>
          {filterNames.some((name) => query[name] !== undefined) && (
            <Button
              size="small"
              onClick={() => {
                setSearch(withoutFilters)
              }}
            >
              {say(words.clear)}
            </Button>
          )}
        </div>
        {failure !== null ? (
          <Failed failure={failure} />
        ) : rows === null ? (
          <Loading />
        ) : rows.length === 0 ? (
          <Nothing>{say(words.none)}</Nothing>
        ) : (
          <VirtualTable label={say(words.list)} columns={columns} rows={rows} />
        )}
      </div>
    </>
  )
}

const Content = () => {
  const { say } = useLanguage()
  const { source } = useSource()
  const { info, progress, failure, retry } = useCounty()
  const { answer: list, failure: unanswered } = useAnswer('households', (worker) =>
    worker.householdList(),
  )
  const problem = failure ?? unanswered
  if (problem !== null) return <Failed failure={problem} retry={retry} />
  if (info === null || list === null)
    return (
      <>
        <Loading progress={info === null ? progress : { step: 'sorting' }} />
        {isLarge(source) && <p className="patience dim">{say(words.patience)}</p>}
      </>
    )
  if (list.columns.count === 0) return <Nothing>{say(words.noHouseholds)}</Nothing>
  return <List list={list} />
}

const HouseholdsPage = () => (
  <Page
    title={words.title}
    lead={words.lead}
    extra={
      <div className="households-extra">
        <LargeCountyButton />
        <JudgedBy by="browser" />
      </div>
    }
  >
    <Content />
  </Page>
)

export default HouseholdsPage
