import { outcomeLabels } from '@workpoints/rules'
import type { PlaceSummary } from '@workpoints/rules/report'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import { Nothing } from '../../components/states.js'
import type { PackView } from '../../county/evaluator.js'
import { noTownship, placeName } from '../../county/places.js'
import { text, useLanguage } from '../../language.js'
import { type HeatCell, heatRows, levelBounds, type ShownOnMap, shownOnMap } from './heat.js'

const words = {
  title: text('乡镇与要点', 'Townships and points'),
  unmet: text(
    '格里是未达标的个数；颜色越重，在已有结论的结果（未达标、未到期、达标）里占比越大。空格是还没有结论。',
    'A cell says how many are unmet; the stronger its colour, the larger their share of what is decided (unmet, pending, met). In an empty cell nothing is decided.',
  ),
  undetermined: text(
    '格里是待定的个数；颜色越重，缺资料的占比越大。空格是没有适用的记录。',
    'A cell says how many are undetermined; the stronger its colour, the larger the share for which facts are missing. An empty cell has nothing that applies.',
  ),
  choose: text('看哪一种', 'What is shown'),
  township: text('乡镇', 'Township'),
  point: text('要点', 'Point'),
  scroll: text('乡镇与要点的表，可左右滚动', 'Table of townships and points, scrolls sideways'),
  legend: text('占比', 'Share'),
  none: text('没有', 'none'),
  below: text('不到', 'below'),
  from: text('及以上', 'and more'),
  nothing: text('没有可评估的记录。', 'There are no records to judge.'),
}

const Legend = ({ shown }: { readonly shown: ShownOnMap }) => {
  const { say } = useLanguage()
  const percent = levelBounds.map((bound) => `${bound * 100}%`)
  const [first = '', second = '', last = ''] = percent
  const steps = [
    say(words.none),
    `${say(words.below)} ${first}`,
    `${first}–${second}`,
    `${second}–${last}`,
    `${last} ${say(words.from)}`,
  ]
  return (
    <ul className={`heat-legend heat-${shown}`} aria-label={say(words.legend)}>
      {steps.map((step, level) => (
        <li key={step}>
          <span className={`heat-level-${level}`} aria-hidden="true" /> {step}
        </li>
      ))}
    </ul>
  )
}

const Cell = ({
  cell: { point, count, share, level },
  place,
  shown,
}: {
  readonly cell: HeatCell
  readonly place: string | null
  readonly shown: ShownOnMap
}) => {
  const { say, number } = useLanguage()
  const label = `${say(placeName(place))} · ${say(words.point)} ${point} · ${say(outcomeLabels[shown])} ${number(count)} (${number((share ?? 0) * 100, 1)}%)`
  return (
    <td className={`heat-level-${level}`}>
      {share === null ? null : count === 0 ? (
        <span className="dim">0</span>
      ) : (
        <Link
          href={`/points/${point}?township=${place ?? noTownship}&outcome=${shown}`}
          aria-label={label}
          title={label}
        >
          {number(count)}
        </Link>
      )}
    </td>
  )
}

/** Where in the county something is to be done, and about which point. */
export const HeatMap = ({
  pack,
  places,
}: {
  readonly pack: PackView
  readonly places: readonly PlaceSummary[]
}) => {
  const { say } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const shown: ShownOnMap = search.get('map') === 'undetermined' ? 'undetermined' : 'unmet'
  const show = (value: ShownOnMap): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before)
      next.set('map', value)
      return next
    })
  }
  const rows = useMemo(() => heatRows(places, shown), [places, shown])
  if (rows.length === 0) return <Nothing>{say(words.nothing)}</Nothing>
  return (
    <section className="panel" aria-labelledby="heat">
      <div className="heat-head">
        <h2 id="heat">{say(words.title)}</h2>
        <Segmented
          aria-label={say(words.choose)}
          value={shown}
          onChange={show}
          options={shownOnMap.map((value) => ({ value, label: say(outcomeLabels[value]) }))}
        />
      </div>
      <p className="dim panel-lead">{say(words[shown])}</p>
      <section className="heat-scroll" tabIndex={0} aria-label={say(words.scroll)}>
        <table className={`heat heat-${shown}`} aria-labelledby="heat">
          <thead>
            <tr>
              <th scope="col">{say(words.township)}</th>
              {pack.points.map(({ number: point, title }) => (
                <th key={point} scope="col">
                  <Link
                    href={`/points/${point}`}
                    title={say(title)}
                    aria-label={`${say(words.point)} ${point} ${say(title)}`}
                  >
                    {point}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, cells }) => (
              <tr key={place ?? noTownship}>
                <th scope="row">{say(placeName(place))}</th>
                {cells.map((cell) => (
                  <Cell key={cell.point} cell={cell} place={place} shown={shown} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend shown={shown} />
    </section>
  )
}
