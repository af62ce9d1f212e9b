import { Link } from 'wouter'
import { text, useLanguage } from '../../language.js'
import type { Good } from '../../worker/pack/api.js'

const words = {
  where: text('未通过的例子在：', 'Failing examples are in:'),
  point: text('要点', 'point'),
}

/** The points whose examples a change broke: a parameter may do so far from where it was looked at. */
export const FailingPoints = ({ good }: { readonly good: Good }) => {
  const { say, number } = useLanguage()
  const failing = good.points.filter(({ examples, passed }) => passed < examples)
  if (failing.length === 0) return null
  return (
    <span className="rules-where">
      {say(words.where)}
      {failing.map(({ number: point, title, examples, passed }) => (
        <Link key={point} href={`/rules/${point}`} title={say(title)}>
          {say(words.point)} {point} ({number(examples - passed)})
        </Link>
      ))}
    </span>
  )
}
