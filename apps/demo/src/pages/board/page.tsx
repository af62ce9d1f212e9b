import { JudgedBy } from '../../components/judged-by.js'
import { Page } from '../../components/page.js'
import { Failed, Loading } from '../../components/states.js'
import { useAnswer, useCounty, useSource } from '../../county/county-provider.js'
import { readFacts, readPack, readSummary } from '../../county/evaluator.js'
import { bundledHouseholds, type Source } from '../../county/source.js'
import { useAsked } from '../../county/use-asked.js'
import { text } from '../../language.js'
import { Board } from './board.js'
import { CheckInBrowser } from './check-in-browser.js'
import type { Law } from './law.js'
import { PackHead } from './pack-head.js'
import './board.css'

const words = {
  title: text('全县看板', 'County board'),
  lead: text(
    '25 项要点在全县、各乡镇做到了哪一步，差多少，由谁负责。',
    'How far the county and its townships have come with the 25 work points, what is lacking, and who acts.',
  ),
}

/** The law, from the evaluator whatever records are judged: asking for it sends none. */
const readLaw = async (): Promise<Law> => {
  const [pack, facts] = await Promise.all([readPack(), readFacts('county')])
  return { pack, facts: new Map(facts.map((fact) => [fact.fact, fact])) }
}

const isBundled = (source: Source): boolean =>
  source.kind === 'sample' && source.households === bundledHouseholds

/** The bundled county, which the server judges. */
const FromEvaluator = ({ law, asOf }: { readonly law: Law; readonly asOf: string }) => {
  const { answer, failure, retry } = useAsked(asOf, () => readSummary(asOf))
  if (failure !== null) return <Failed failure={failure} retry={retry} />
  if (answer === null) return <Loading />
  return (
    <Board law={law} glance={answer}>
      <CheckInBrowser glance={answer} key={answer.asOf} />
    </Board>
  )
}

/** The visitor's own records, which stay in the browser. */
const FromBrowser = ({ law }: { readonly law: Law }) => {
  const { progress, failure, retry } = useCounty()
  const { answer, failure: unanswered } = useAnswer('summary', (worker) => worker.summary())
  const problem = failure ?? unanswered
  if (problem !== null) return <Failed failure={problem} retry={retry} />
  if (answer === null) return <Loading progress={progress} />
  return <Board law={law} glance={answer} />
}

const BoardPage = () => {
  const { source, asOf } = useSource()
  const { answer: law, failure, retry } = useAsked('law', readLaw)
  const bundled = isBundled(source)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      extra={<JudgedBy by={bundled ? 'evaluator' : 'browser'} />}
    >
      {law === null ? (
        failure === null ? (
          <Loading />
        ) : (
          <Failed failure={failure} retry={retry} />
        )
      ) : (
        <>
          <PackHead pack={law.pack} asOf={asOf} />
          {bundled ? <FromEvaluator law={law} asOf={asOf} /> : <FromBrowser law={law} />}
        </>
      )}
    </Page>
  )
}

export default BoardPage
