import { DownOutlined, RightOutlined } from '@ant-design/icons'
import type { Finding, Outcome, RuleNode } from '@workpoints/rules'
import { agencyNames, factLabel, outcomeLabels } from '@workpoints/rules'
import type { Text } from '@workpoints/model'
import { explainTree, waysToSettle } from '@workpoints/rules/report'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import { ExplanationTree, Ways } from '../../components/explanation-tree.js'
import { OutcomeTag, StrengthTag } from '../../components/outcome.js'
import { useLanguage } from '../../language.js'
import type { PlainRecord } from './record.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

interface RuleRowProps {
  readonly household: Household
  /** The record that the rule judges: the household, or one below it. */
  readonly record: PlainRecord
  readonly rule: RuleNode
  readonly outcome: Outcome
  /** What it was before the last answer, where that was something else. */
  readonly was: Outcome | undefined
  readonly finding: Finding | undefined
}

const Why = ({ household: { pack, asOf }, record, rule, finding, outcome }: RuleRowProps) => {
  const { say, language } = useLanguage()
  const clause = pack.clauses.find(({ locator }) => locator === rule.clause)
  const tree = explainTree(pack, record, rule.id, { asOf, lang: language })
  const label = (fact: string): string => factLabel(pack, rule.subject, fact, language)
  const joint = language === 'zh' ? '、' : ', '
  const rows: readonly { readonly term: Text; readonly said: ReactNode }[] = [
    ...(finding === undefined ? [] : [{ term: words.action, said: say(finding.action) }]),
    ...(finding === undefined || finding.missing.length === 0
      ? []
      : [{ term: words.missing, said: finding.missing.map(label).join(joint) }]),
    {
      term: words.clause,
      said: (
        <>
          <Link href={`/rules/${rule.point}`}>{rule.clause}</Link>{' '}
          {clause !== undefined && say(clause.summary)}
        </>
      ),
    },
    { term: words.agencies, said: agencyNames(pack, rule.agencies, language) },
  ]
  return (
    <>
      <dl className="judge-why">
        {rows.map(({ term, said }) => (
          <div key={term.en}>
            <dt>{say(term)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {/* A record on its own may say less than inside its household: then the tree is left out. */}
      {tree?.outcome === outcome && (
        <>
          <ExplanationTree tree={tree} label={label} />
          {finding !== undefined && (
            <>
              <h4>{say(words.ways)}</h4>
              <Ways ways={waysToSettle(tree)} />
            </>
          )}
        </>
      )}
    </>
  )
}

/** One rule with its outcome; opened, why it is so. */
export const RuleRow = (props: RuleRowProps) => {
  const { rule, outcome, was } = props
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={was === undefined ? 'judge-rule' : 'judge-rule judge-changed'}>
      <button
        type="button"
        className="judge-rule-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span className="judge-rule-title">
          {say(rule.title)}
          {was !== undefined && (
            <span className="judge-was">
              {say(words.was)} {say(outcomeLabels[was])}
            </span>
          )}
        </span>
        <OutcomeTag outcome={outcome} />
      </button>
      <div id={id} hidden={!open} className="judge-rule-body">
        {open && (
          <>
            <p className="judge-rule-id">
              <StrengthTag strength={rule.strength} />
              <code>{rule.id}</code>
            </p>
            <Why {...props} />
          </>
        )}
      </div>
    </li>
  )
}
