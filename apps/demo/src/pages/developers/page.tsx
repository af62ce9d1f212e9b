import { Page } from '../../components/page.js'
import { Failed, Loading } from '../../components/states.js'
import { useLanguage } from '../../language.js'
import { Builder } from './builder.js'
import { MinutePanel } from './minute-panel.js'
import { useDocument } from './use-document.js'
import { words } from './words.js'
import './developers.css'

const Links = () => {
  const { say } = useLanguage()
  return (
    <p className="developers-links">
      <a href="/docs">{say(words.docs)}</a>
      <a href="/openapi.json">{say(words.openApi)}</a>
    </p>
  )
}

const DevelopersPage = () => {
  const { operations, failure, retry } = useDocument()
  const first = operations?.[0]
  return (
    <Page title={words.title} lead={words.lead} extra={<Links />}>
      {failure !== null && <Failed failure={failure} retry={retry} />}
      {failure === null && operations === null && <Loading />}
      {operations !== null && first !== undefined && (
        <Builder operations={operations} first={first} />
      )}
      <MinutePanel />
    </Page>
  )
}

export default DevelopersPage
