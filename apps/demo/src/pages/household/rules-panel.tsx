import { outcomeLabels } from '@workpoints/rules'
import { outcomeOrder } from '../../components/outcome.js'
import { useLanguage } from '../../language.js'
import type { HouseholdView } from '../../worker/api.js'
import { RuleItem } from './rule-item.js'
import { words } from './words.js'

/** Of those that came to the same, the stronger first. */
const strengths = ['must', 'strive', 'encourage', 'info']

/** The rules about the household, what calls for action first. */
export const RulesPanel = ({
  rules,
  chosen,
}: {
  readonly rules: HouseholdView['rules']
  /** The rule that somebody came for. */
  readonly chosen: string | null
}) => {
  const { say, number } = useLanguage()
  const sorted = rules.toSorted(
    (one, other) => strengths.indexOf(one.strength) - strengths.indexOf(other.strength),
  )
  const [first] = sorted.filter(({ outcome }) => outcome === 'unmet')
  const opened = chosen ?? first?.rule
  const groups = outcomeOrder
    .map((outcome) => ({ outcome, items: sorted.filter((rule) => rule.outcome === outcome) }))
    .filter(({ items }) => items.length > 0)
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{say(words.rules)}</h2>
      <p className="dim">{say(words.rulesLead)}</p>
      {groups.map(({ outcome, items }) => {
        const count = say(words.count(number(items.length)))
        const list = items.map((rule) => (
          <RuleItem key={rule.rule} rule={rule} open={rule.rule === opened} />
        ))
        return outcome === 'notApplicable' ? (
          <details
            key={outcome}
            className="rule-rest"
            open={items.some(({ rule }) => rule === chosen)}
          >
            <summary>
              <h3>
                {say(words.notApplicable)}
                {count}
              </h3>
            </summary>
            {list}
          </details>
        ) : (
          <div key={outcome} className="rule-group">
            <h3>
              {say(outcomeLabels[outcome])}
              {count}
            </h3>
            {list}
          </div>
        )
      })}
    </section>
  )
}

/** What calls for action on the records that belong to the household. */
export const BelongingPanel = ({ view }: { readonly view: HouseholdView }) => {
  const { say } = useLanguage()
  return (
    <section className="panel" aria-labelledby="belonging">
      <h2 id="belonging">{say(words.belonging)}</h2>
      {view.findings.length === 0 && <p className="dim">{say(words.noBelonging)}</p>}
      {view.findings.map((finding) => (
        <RuleItem
          key={`${finding.subject} ${finding.id} ${finding.rule}`}
          rule={finding}
          about={`${finding.label} ${finding.id ?? ''}`}
        />
      ))}
    </section>
  )
}
