import { Link } from 'wouter'
import { ExplanationTree, Ways } from '../../components/explanation-tree.js'
import { OutcomeTag, StrengthTag } from '../../components/outcome.js'
import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { words } from './words.js'

type Rule = HouseholdView['rules'][number]

const Details = ({ rule }: { readonly rule: Rule }) => {
  const { say } = useLanguage()
  const { outcome, clauses, agencies, action, due, tree, ways, labels } = rule
  const settled = outcome === 'met' || outcome === 'notApplicable'
  return (
    <div className="rule-more">
      <dl>
        <dt>{say(words.clause)}</dt>
        <dd>
          {clauses.map(({ locator, summary }) => (
            <div key={locator}>
              <Link href={`/rules/${rule.point}`}>{locator}</Link> {summary}
            </div>
          ))}
        </dd>
        <dt>{say(words.agencies)}</dt>
        <dd>{agencies}</dd>
        {!settled && (
          <>
            <dt>{say(words.action)}</dt>
            <dd>{action}</dd>
          </>
        )}
        {due !== null && (
          <>
            <dt>{say(words.due)}</dt>
            <dd>{due}</dd>
          </>
        )}
      </dl>
      {tree !== null && (
        <div>
          <h4>{say(words.why)}</h4>
          <ExplanationTree tree={tree} label={(fact) => labels[fact] ?? fact} />
        </div>
      )}
      {!settled && (
        <div>
          <h4>{say(words.ways)}</h4>
          <Ways ways={ways} />
          <p className="dim rule-note">{say(words.waysNote)}</p>
        </div>
      )}
    </div>
  )
}

/** A rule in one line; opened, all that somebody needs to act on it. */
export const RuleItem = ({
  rule,
  about,
  open = false,
}: {
  readonly rule: Rule
  /** Which record it is about, where that is not the household itself. */
  readonly about?: string
  readonly open?: boolean
}) => {
  const { say } = useLanguage()
  const [clause] = rule.clauses
  return (
    <details className="rule" open={open}>
      <summary>
        <span className="rule-clause">{clause?.locator}</span>
        <span className="rule-title">
          {about !== undefined && <span className="dim">{about}　</span>}
          {rule.title}
        </span>
        <span className="rule-tags">
          {rule.due !== null && (
            <span className="dim">
              {say(words.due)} {rule.due}
            </span>
          )}
          <StrengthTag strength={rule.strength} />
          <OutcomeTag outcome={rule.outcome} />
        </span>
      </summary>
      <Details rule={rule} />
    </details>
  )
}
