import { Link, useParams } from 'wouter'
import { Page } from '../../components/page.js'
import { Failed, Loading, Nothing } from '../../components/states.js'
import { type PackView, type PointView, readPack, readPoint } from '../../county/evaluator.js'
import { useAsked } from '../../county/use-asked.js'
import { text, useLanguage } from '../../language.js'
import { Behind } from './behind.js'
import { Clauses } from './clauses.js'
import './point.css'

const words = {
  title: text('要点', 'Point'),
  none: text(
    '没有这项要点：要点编号是 1 到 25。',
    'There is no such point: they are numbered 1 to 25.',
  ),
  board: text('回到全县看板', 'Back to the county board'),
  before: text('上一项', 'Previous'),
  after: text('下一项', 'Next'),
  turn: text('前后要点', 'Points before and after'),
}

interface Read {
  readonly pack: PackView
  /** Null where the pack has none of that number. */
  readonly point: PointView | null
}

const read = async (number: number): Promise<Read> => {
  const pack = await readPack()
  const known = pack.points.some((point) => point.number === number)
  return { pack, point: known ? await readPoint(number) : null }
}

/** To the points before and after. */
const Turning = ({ pack, number }: { readonly pack: PackView; readonly number: number }) => {
  const { say } = useLanguage()
  const before = pack.points.find((point) => point.number === number - 1)
  const after = pack.points.find((point) => point.number === number + 1)
  return (
    <nav className="turning no-print" aria-label={say(words.turn)}>
      {before !== undefined && (
        <Link href={`/points/${before.number}`} title={say(before.title)}>
          ← {say(words.before)}
        </Link>
      )}
      {after !== undefined && (
        <Link href={`/points/${after.number}`} title={say(after.title)}>
          {say(words.after)} →
        </Link>
      )}
    </nav>
  )
}

const PointPage = () => {
  const { say } = useLanguage()
  const { number: written } = useParams<{ number: string }>()
  const number = /^\d{1,2}$/.test(written) ? Number(written) : 0
  const { answer, failure, retry } = useAsked(`point ${number}`, () => read(number))
  // While the next point is read, the last one is not shown under its number.
  const current = answer?.point === null || answer?.point.number === number ? answer : null
  const point = current?.point ?? null
  const section = current?.pack.sections.find((each) => each.number === point?.section)
  return (
    <Page
      title={
        point === null
          ? words.title
          : text(`${point.number}. ${point.title.zh}`, `${point.number}. ${point.title.en}`)
      }
      {...(section === undefined ? {} : { lead: section.title })}
      extra={current === null ? undefined : <Turning pack={current.pack} number={number} />}
    >
      {failure !== null && <Failed failure={failure} retry={retry} />}
      {failure === null && current === null && <Loading />}
      {current !== null && point === null && (
        <Nothing>
          {say(words.none)} <Link href="/">{say(words.board)}</Link>
        </Nothing>
      )}
      {current !== null && point !== null && (
        <>
          <Clauses pack={current.pack} point={point} />
          <Behind key={point.number} point={point} />
        </>
      )}
    </Page>
  )
}

export default PointPage
