import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons'
import { placeName } from '../../county/places.js'
import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { words } from './words.js'

type Classification = HouseholdView['classifications'][number]

const kinds = {
  holds: { Icon: CheckOutlined, said: words.holds },
  unknown: { Icon: QuestionOutlined, said: words.unknown },
  fails: { Icon: CloseOutlined, said: words.fails },
} as const

const kindOf = (holds: boolean | null): keyof typeof kinds =>
  holds === null ? 'unknown' : holds ? 'holds' : 'fails'

const order = Object.keys(kinds)

const Chip = ({ title, holds }: Classification) => {
  const { say } = useLanguage()
  const kind = kindOf(holds)
  const { Icon, said } = kinds[kind]
  return (
    <li className={`chip chip-${kind}`}>
      <Icon aria-hidden />
      {title}
      <span className={kind === 'unknown' ? 'chip-said' : 'visually-hidden'}>{say(said)}</span>
    </li>
  )
}

/** Facts of the household that say what kind of household it is. */
const heads = ['householdType', 'monitoringCategory', 'riskRemoved', 'householdSize'] as const

/** Where the household is, and what the pack says it is: what holds first. */
export const OverviewPanel = ({ view }: { readonly view: HouseholdView }) => {
  const { say } = useLanguage()
  const shown = heads.flatMap((name) => view.facts.find(({ fact }) => fact === name) ?? [])
  const classifications = view.classifications.toSorted(
    (one, other) => order.indexOf(kindOf(one.holds)) - order.indexOf(kindOf(other.holds)),
  )
  return (
    <section className="panel" aria-labelledby="overview">
      <h2 id="overview">{say(words.overview)}</h2>
      <dl className="heads">
        <div>
          <dt>{say(words.township)}</dt>
          <dd>{view.township === null ? say(words.unknown) : say(placeName(view.township))}</dd>
        </div>
        <div>
          <dt>{say(words.village)}</dt>
          <dd>{view.village ?? say(words.unknown)}</dd>
        </div>
        {shown.map(({ fact, label, value }) => (
          <div key={fact}>
            <dt>{label}</dt>
            <dd>{value ?? say(words.unknown)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(words.classifications)}</h3>
      <ul className="chips">
        {classifications.map((each) => (
          <Chip key={each.name} {...each} />
        ))}
      </ul>
    </section>
  )
}
