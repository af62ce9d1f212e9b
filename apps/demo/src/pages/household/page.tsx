import { useState } from 'react'
import { useSearch } from 'wouter'
import { usePathname } from 'wouter/use-browser-location'
import { JudgedBy } from '../../components/judged-by.js'
import { Page } from '../../components/page.js'
import { Failed, Loading } from '../../components/states.js'
import { useAnswer, useCounty } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { lastStep } from './address.js'
import { FactsPanel } from './facts-panel.js'
import { IncomePanel } from './income-panel.js'
import { ListNavigation } from './list-navigation.js'
import { OverviewPanel } from './overview-panel.js'
import { PersonalSwitch, RecordsPanel } from './records-panel.js'
import { BelongingPanel, RulesPanel } from './rules-panel.js'
import { words } from './words.js'
import './household.css'

const Everything = ({ view }: { readonly view: HouseholdView }) => {
  const [personal, setPersonal] = useState(false)
  const chosen = new URLSearchParams(useSearch()).get('rule')
  return (
    <Page title={words.title(view.id)} extra={<JudgedBy by="browser" />}>
      <ListNavigation id={view.id} />
      <div className="side-by-side">
        <OverviewPanel view={view} />
        <IncomePanel income={view.income} />
      </div>
      <RulesPanel rules={view.rules} chosen={chosen} />
      <BelongingPanel view={view} />
      <PersonalSwitch personal={personal} onChange={setPersonal} />
      <RecordsPanel tables={view.tables} personal={personal} />
      <FactsPanel facts={view.facts} personal={personal} />
    </Page>
  )
}

const HouseholdPage = () => {
  const id = lastStep(usePathname())
  const { say, language } = useLanguage()
  const { info, progress, failure, retry } = useCounty()
  const { answer, failure: unanswered } = useAnswer(`${language} ${id}`, async (worker) => ({
    asked: id,
    view: await worker.household(id, language),
  }))
  const problem = failure ?? unanswered
  if (problem !== null)
    return (
      <Page title={words.title(id)}>
        <Failed failure={problem} retry={retry} />
      </Page>
    )
  if (answer === null)
    return (
      <Page title={words.title(id)}>
        <Loading progress={info === null ? progress : null} />
      </Page>
    )
  if (answer.view === null)
    return (
      <Page title={words.unknownTitle}>
        <p>{say(words.unknownHousehold(answer.asked))}</p>
        <ListNavigation id={answer.asked} />
      </Page>
    )
  // Another household begins with everything as it was at first.
  return <Everything key={answer.view.id} view={answer.view} />
}

export default HouseholdPage
