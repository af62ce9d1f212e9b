import type { PackTree, RuleNode } from '@workpoints/rules'
import { useId, useMemo } from 'react'
import { JudgedBy } from '../../components/judged-by.js'
import { OutcomeBar, outcomeOrder, OutcomeTag } from '../../components/outcome.js'
import { useLanguage } from '../../language.js'
import { recordName } from './names.js'
import { countOutcomes, type RuleOutcome } from './outcomes.js'
import type { PlainRecord } from './record.js'
import { RuleRow } from './rule-row.js'
import { recordsIn, subjectAt } from './subjects.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

const rulesOf = (pack: PackTree): ReadonlyMap<string, RuleNode> =>
  new Map(pack.points.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]))

/** How many of each outcome, of the household and of the records below it. */
const Counts = ({ outcomes }: { readonly outcomes: readonly RuleOutcome[] }) => {
  const { number } = useLanguage()
  const counts = countOutcomes(outcomes)
  return (
    <>
      <OutcomeBar outcomes={counts} />
      <p className="judge-counts">
        {outcomeOrder.map((outcome) => (
          <span key={outcome}>
            <OutcomeTag outcome={outcome} /> {number(counts[outcome])}
          </span>
        ))}
      </p>
    </>
  )
}

interface Part {
  readonly key: string
  readonly title: string
  readonly record: PlainRecord
  readonly outcomes: readonly RuleOutcome[]
}

/** The outcomes of the household by point, then those of each record below it. */
const partsOf = (
  { pack, sheet, judgement }: Household,
  rules: ReadonlyMap<string, RuleNode>,
  say: ReturnType<typeof useLanguage>['say'],
): readonly Part[] =>
  recordsIn(pack, sheet.record).flatMap(({ path, record }): Part[] => {
    const { name } = subjectAt(pack, path)
    const own = judgement.outcomes.filter(
      ({ subject, id }) => subject === name && id === (record['id'] ?? null),
    )
    if (path.length > 0)
      return own.length === 0
        ? []
        : [
            {
              key: JSON.stringify(path),
              title: say(recordName(pack, sheet.record, path)),
              record,
              outcomes: own,
            },
          ]
    return pack.points.flatMap(({ number, title }): Part[] => {
      const outcomes = own.filter(({ rule }) => rules.get(rule)?.point === number)
      return outcomes.length === 0
        ? []
        : [
            {
              key: String(number),
              title: `${say(words.point)} ${number} · ${say(title)}`,
              record,
              outcomes,
            },
          ]
    })
  })

/** The outcome of every rule about the household, as it is filled in. */
export const OutcomesPanel = ({ household }: { readonly household: Household }) => {
  const { say } = useLanguage()
  const { pack, judgement, changes } = household
  const id = useId()
  const rules = useMemo(() => rulesOf(pack), [pack])
  const findings = new Map(
    judgement.result.subjects.flatMap((item) =>
      item.findings.map((finding) => [
        JSON.stringify([item.subject, item.id, finding.rule]),
        finding,
      ]),
    ),
  )
  return (
    <section className="panel judge-outcomes" aria-labelledby={id}>
      <div className="judge-panel-head">
        <h2 id={id}>{say(words.outcomes)}</h2>
        <JudgedBy by="browser" />
      </div>
      <div className="judge-summary">
        <Counts outcomes={judgement.outcomes} />
      </div>
      {partsOf(household, rules, say).map(({ key, title, record, outcomes }) => (
        <div key={key} className="judge-group">
          <h3>{title}</h3>
          <ul className="judge-rules">
            {outcomes.flatMap((item) => {
              const rule = rules.get(item.rule)
              return rule === undefined
                ? []
                : [
                    <RuleRow
                      key={item.key}
                      household={household}
                      record={record}
                      rule={rule}
                      outcome={item.outcome}
                      was={changes.get(item.key)}
                      finding={findings.get(item.key)}
                    />,
                  ]
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}
