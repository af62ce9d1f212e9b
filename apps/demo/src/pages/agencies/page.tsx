import { PrinterOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'wouter'
import { download } from '../../components/download.js'
import { JudgedBy } from '../../components/judged-by.js'
import { Page } from '../../components/page.js'
import { Failed, Loading, Nothing } from '../../components/states.js'
import { noTownship, placeCodes, placeName } from '../../county/places.js'
import { useAnswer, useCounty } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import { AgencyList } from './agency-list.js'
import { filterIn } from './filter.js'
import { ProblemPaper, ProblemTable } from './problem-table.js'
import { words } from './words.js'
import './agencies.css'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Whether the page is being printed: only then all rows stand in it. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = (): void => {
      // The browser takes the page as it is once this returns.
      flushSync(() => {
        setPrinting(true)
      })
    }
    const end = (): void => {
      setPrinting(false)
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

/** The problem list by agency and township: to be seen, printed, or taken along as a workbook. */
const Agencies = () => {
  const { say, number, language } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const filter = filterIn(search)
  const { worker, progress, failure: notOpened, retry, info } = useCounty()
  const printing = usePrinting()
  const townshipId = useId()
  const counts = useAnswer(`agencies ${language}`, (county) => county.agencyCounts(language))
  const list = useAnswer(`${search.toString()} ${language}`, (county) =>
    county.problemList(filter, language),
  )
  const set = (name: string, value: string | null): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })
  }
  const save = async (): Promise<void> => {
    download(say(words.fileName), await worker.problemWorkbook(filter, language), workbookType)
  }
  const failure = notOpened ?? counts.failure ?? list.failure
  const agencies = counts.answer
  const problems = list.answer
  const buttons = (
    <div className="page-buttons no-print">
      <JudgedBy by="browser" />
      <Button
        icon={<PrinterOutlined />}
        onClick={() => {
          window.print()
        }}
      >
        {say(words.print)}
      </Button>
      <Button
        icon={<TableOutlined />}
        disabled={problems === null || problems.length === 0}
        onClick={() => {
          void save()
        }}
      >
        {say(words.workbook)}
      </Button>
    </div>
  )
  const chosen = agencies?.find(({ agency }) => agency === (filter.agency ?? null))
  return (
    <Page title={words.title} lead={words.lead} extra={buttons}>
      {failure != null && <Failed failure={failure} retry={retry} />}
      {failure == null && (agencies === null || problems === null) && (
        <Loading progress={progress} />
      )}
      {agencies !== null && problems !== null && (
        <div className="agencies">
          <AgencyList
            agencies={agencies}
            chosen={filter.agency ?? null}
            onChoose={(agency) => {
              set('agency', agency)
            }}
          />
          <section className="panel agency-problems" aria-labelledby="agency-name">
            <div className="agency-head">
              <h2 id="agency-name">{chosen?.name ?? say(words.all)}</h2>
              <span role="status">
                {number(problems.length)} {say(words.entries)}
              </span>
              <span className="agency-day">
                {say(words.asOf)} {info?.asOf}
              </span>
            </div>
            <div className="agency-filters no-print">
              <label htmlFor={townshipId}>{say(words.township)}</label>
              <Select
                id={townshipId}
                className="agency-township"
                value={search.get('township') ?? ''}
                options={[
                  { value: '', label: say(words.everywhere) },
                  ...placeCodes.map((code) => ({
                    value: code ?? noTownship,
                    label: say(placeName(code)),
                  })),
                ]}
                onChange={(code: string) => {
                  set('township', code === '' ? null : code)
                }}
              />
              <Segmented
                aria-label={say(words.outcome)}
                value={search.get('outcome') ?? 'unmet'}
                options={[
                  { value: 'unmet', label: say(words.unmet) },
                  { value: 'undetermined', label: say(words.undetermined) },
                  { value: 'both', label: say(words.both) },
                ]}
                onChange={(outcome) => {
                  set('outcome', outcome)
                }}
              />
            </div>
            <p className="dim agency-hint">{say(words.hint)}</p>
            {problems.length === 0 && <Nothing>{say(words.none)}</Nothing>}
            {problems.length > 0 && !printing && <ProblemTable problems={problems} />}
            {printing && <ProblemPaper problems={problems} />}
          </section>
        </div>
      )}
    </Page>
  )
}

export default Agencies
