import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Link, useSearch } from 'wouter'
import { useAnswer } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import { queryIn } from '../households/query.js'
import { words } from './words.js'

/** The way back to the list that somebody came from, and along it. */
export const ListNavigation = ({ id }: { readonly id: string }) => {
  const { say, number } = useLanguage()
  const address = useSearch()
  const search = address === '' ? '' : `?${address}`
  const { answer } = useAnswer(`${id} ${address}`, (worker) =>
    worker.householdNeighbours(id, queryIn(new URLSearchParams(address))),
  )
  const to = (other: string): string => `/households/${encodeURIComponent(other)}${search}`
  return (
    <nav className="along" aria-label={say(words.neighbours)}>
      <Link href={`/households${search}`}>{say(words.back)}</Link>
      {answer?.place != null && (
        <span className="along-steps">
          {answer.before !== null && (
            <Link href={to(answer.before)}>
              <LeftOutlined aria-hidden /> {say(words.before)}
            </Link>
          )}
          <span className="dim">
            {say(words.place(number(answer.place), number(answer.total)))}
          </span>
          {answer.after !== null && (
            <Link href={to(answer.after)}>
              {say(words.after)} <RightOutlined aria-hidden />
            </Link>
          )}
        </span>
      )}
    </nav>
  )
}
