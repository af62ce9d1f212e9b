import type { RuleTree, Way } from '@workpoints/rules/report'
import { text, useLanguage } from '../language.js'
import { type LabelOf, TreeNode } from './tree-node.js'
import './explanation-tree.css'

const words = {
  applies: text('适用条件', 'When it applies'),
  always: text('一律适用。', 'It always applies.'),
  requires: text('要求', 'What it requires'),
  due: text('期限', 'Due'),
  oneOf: text('满足其中任意一项即可：', 'Any one of these is enough:'),
  togetherMet: text('同时满足以下各项，则达标：', 'All of these together, then it is met:'),
  togetherNotApplicable: text(
    '同时满足以下各项，则不再适用：',
    'All of these together, then it no longer applies:',
  ),
  met: text('则达标', 'then it is met'),
  notApplicable: text('则不再适用', 'then it no longer applies'),
  find: text('先查清', 'to be found out'),
  more: (count: string) => text(`其余办法（${count}）`, `Other ways (${count})`),
  none: text(
    '改变这条记录里的事实，不会改变这个结果。',
    'No fact of this record would change this outcome.',
  ),
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
            <TreeNode node={applies} label={label} />
          </ul>
        )}
      </div>
      <div className="tree-part">
        <strong>{say(words.requires)}</strong>
        <ul>
          <TreeNode node={requires} label={label} />
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

const OneWay = ({ way: { changes, outcome } }: { readonly way: Way }) => {
  const { say } = useLanguage()
  const [first, ...others] = changes
  if (first !== undefined && others.length === 0)
    return (
      <li>
        <Change change={first} />
        <span className="way-note dim">{say(words[outcome])}</span>
      </li>
    )
  return (
    <li>
      {say(outcome === 'met' ? words.togetherMet : words.togetherNotApplicable)}
      <ul>
        {changes.map((change) => (
          <li key={change.text}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </li>
  )
}

const keyOf = ({ outcome, changes }: Way): string =>
  `${outcome} ${changes.map(({ text: needed }) => needed).join()}`

/** So many stand open; the others are there for whoever asks. */
const shownWays = 3

/** What would have to change for a rule to be met, or to bind no longer: alternatives. */
export const Ways = ({ ways }: { readonly ways: readonly Way[] }) => {
  const { say, number } = useLanguage()
  if (ways.length === 0) return <p className="ways dim">{say(words.none)}</p>
  // To meet an obligation stands before to be rid of it.
  const sorted = [
    ...ways.filter(({ outcome }) => outcome === 'met'),
    ...ways.filter(({ outcome }) => outcome === 'notApplicable'),
  ]
  const more = sorted.slice(shownWays)
  return (
    <div className="ways">
      {ways.length > 1 && <p className="dim">{say(words.oneOf)}</p>}
      <ul>
        {sorted.slice(0, shownWays).map((way) => (
          <OneWay key={keyOf(way)} way={way} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{say(words.more(number(more.length)))}</summary>
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
