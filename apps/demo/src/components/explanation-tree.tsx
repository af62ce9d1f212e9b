import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons'
import type { NodeOfTree, RuleTree, Way } from '@workpoints/rules/report'
import { text, useLanguage } from '../language.js'
import './explanation-tree.css'

const words = {
  applies: text('适用条件', 'When it applies'),
  always: text('一律适用。', 'It always applies.'),
  requires: text('要求', 'What it requires'),
  due: text('期限', 'Due'),
  holds: text('成立', 'holds'),
  fails: text('不成立', 'does not hold'),
  unknown: text('不清楚', 'not known'),
  missing: text('缺少', 'Missing'),
  oneOf: text('满足其中任意一项即可：', 'Any one of these is enough:'),
  together: text('同时：', 'All of these together:'),
  met: text('则达标', 'then it is met'),
  notApplicable: text('则不再适用', 'then it no longer applies'),
  find: text('先查清', 'to be found out'),
  more: text('其余办法', 'Other ways'),
  none: text(
    '改变这条记录里的事实，不会改变这个结果。',
    'No fact of this record would change this outcome.',
  ),
}

const signs = {
  holds: { Icon: CheckOutlined, said: words.holds },
  fails: { Icon: CloseOutlined, said: words.fails },
  unknown: { Icon: QuestionOutlined, said: words.unknown },
} as const

const Sign = ({ holds }: { readonly holds: boolean | null }) => {
  const { say } = useLanguage()
  const kind = holds === null ? 'unknown' : holds ? 'holds' : 'fails'
  const { Icon, said } = signs[kind]
  return (
    <span className={`tree-sign tree-${kind}`} role="img" aria-label={say(said)} title={say(said)}>
      <Icon aria-hidden />
    </span>
  )
}

type LabelOf = (fact: string) => string

interface NodeProps {
  readonly node: NodeOfTree
  readonly label: LabelOf
}

const Line = ({ node, label }: NodeProps) => {
  const { say, language } = useLanguage()
  const missing = node.kind === 'comparison' ? (node.missing ?? []) : []
  return (
    <span className="tree-line">
      <Sign holds={node.holds} />
      <span>
        {node.text}
        {missing.length > 0 && (
          <span className="dim">
            {language === 'zh' ? '　' : ' · '}
            {say(words.missing)}
            {language === 'zh' ? '：' : ': '}
            {missing.map(label).join(language === 'zh' ? '、' : ', ')}
          </span>
        )}
      </span>
    </span>
  )
}

const Node = ({ node, label }: NodeProps) => {
  if (node.kind === 'comparison')
    return (
      <li>
        <Line node={node} label={label} />
      </li>
    )
  const items = (
    <ul>
      {node.items.map((item, index) => (
        // The parts of a condition have no name; their place never changes.
        <Node key={index} node={item} label={label} />
      ))}
    </ul>
  )
  return (
    <li>
      {node.kind === 'classification' ? (
        <details open>
          <summary>
            <Line node={node} label={label} />
          </summary>
          {items}
        </details>
      ) : (
        <>
          <Line node={node} label={label} />
          {items}
        </>
      )}
    </li>
  )
}

/**
 * Why a rule comes out as it does for one record: every condition with a sign for what it came to.
 *
 * @param label what a missing fact is called; a dot in its name leads into child records
 */
export const ExplanationTree = ({
  tree: { applies, requires, due },
  label = (fact) => fact,
}: {
  readonly tree: RuleTree
  readonly label?: LabelOf
}) => {
  const { say } = useLanguage()
  return (
    <div className="tree">
      <div className="tree-part">
        <strong>{say(words.applies)}</strong>
        {applies === null ? (
          <span className="dim">{say(words.always)}</span>
        ) : (
          <ul>
            <Node node={applies} label={label} />
          </ul>
        )}
      </div>
      <div className="tree-part">
        <strong>{say(words.requires)}</strong>
        <ul>
          <Node node={requires} label={label} />
        </ul>
      </div>
      {due !== null && (
        <div className="tree-part">
          <strong>{say(words.due)}</strong>
          {due}
        </div>
      )}
    </div>
  )
}

const Change = ({
  change: { text: needed, missing },
}: {
  readonly change: Way['changes'][number]
}) => {
  const { say } = useLanguage()
  return (
    <>
      {needed}
      {missing && <span className="way-note tree-unknown">{say(words.find)}</span>}
    </>
  )
}

const OneWay = ({ way: { changes, then } }: { readonly way: Way }) => {
  const { say } = useLanguage()
  const [first] = changes
  return (
    <li>
      {changes.length === 1 && first !== undefined ? (
        <Change change={first} />
      ) : (
        say(words.together)
      )}
      <span className="way-note dim">{say(words[then])}</span>
      {changes.length > 1 && (
        <ul>
          {changes.map((change) => (
            <li key={change.text}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const keyOf = ({ then, changes }: Way): string =>
  `${then} ${changes.map(({ text: needed }) => needed).join()}`

/** So many stand open; the others are there for whoever asks. */
const shownWays = 3

/** What would have to change for a rule to be met, or to bind no longer: alternatives. */
export const Ways = ({ ways }: { readonly ways: readonly Way[] }) => {
  const { say, number } = useLanguage()
  if (ways.length === 0) return <p className="ways dim">{say(words.none)}</p>
  const more = ways.slice(shownWays)
  return (
    <div className="ways">
      {ways.length > 1 && <p className="dim">{say(words.oneOf)}</p>}
      <ul>
        {ways.slice(0, shownWays).map((way) => (
          <OneWay key={keyOf(way)} way={way} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>
            {say(words.more)}（{number(more.length)}）
          </summary>
          <ul>
            {more.map((way) => (
              <OneWay key={keyOf(way)} way={way} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
