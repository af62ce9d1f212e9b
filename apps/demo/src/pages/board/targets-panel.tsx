import type { TargetSummary } from '@workpoints/rules/report'
import { useMemo } from 'react'
import { OutcomeBar, OutcomeTag, StrengthTag, outcomeOrder } from '../../components/outcome.js'
import { Nothing } from '../../components/states.js'
import { StackRow, StackTable, type StackColumn } from '../../components/stack-table.js'
import { text, useLanguage } from '../../language.js'
import { type Law, ruleIn } from './law.js'
import { sortTargets, type TargetGroup } from './targets.js'
import { TargetName, useTargetCells } from './target-cells.js'
import { yearGone } from './year.js'

const words = {
  title: text('量化目标', 'Targets'),
  lead: text(
    '文件写明了数字的目标。竖线是全年已过的时间，浅色段是只知道上下限的部分。',
    'Targets for which the document sets a number. The upright line is the share of the year gone; the lighter part is what only bounds are known of.',
  ),
  target: text('目标', 'Target'),
  actual: text('实际', 'Actual'),
  required: text('要求', 'Required'),
  gap: text('差额', 'Gap'),
  progress: text('进度', 'Progress'),
  outcome: text('结果', 'Outcome'),
  due: text('期限', 'Due'),
  none: text(
    '资料里没有县级记录，所以看不出目标的完成情况。',
    'The data have no record of the county, so nothing can be said of its targets.',
  ),
  others: text('各村、各乡镇的目标', 'Targets of villages and townships'),
  show: text('逐个列出', 'List them one by one'),
}

/** Targets of one rule for many records; listed only when asked for. */
const Group = ({ law, group, share }: { law: Law; group: TargetGroup; share: number }) => {
  const { say, number } = useLanguage()
  const found = ruleIn(law.pack, group.rule)
  return (
    <details className="target-group">
      <summary>
        <span className="target-group-title">
          {found === undefined ? group.rule : say(found.rule.title)}
        </span>
        <span className="counts">
          {outcomeOrder
            .filter((outcome) => group.outcomes[outcome] > 0)
            .map((outcome) => (
              <span key={outcome}>
                <OutcomeTag outcome={outcome} /> {number(group.outcomes[outcome])}
              </span>
            ))}
        </span>
        <OutcomeBar outcomes={group.outcomes} />
      </summary>
      <TargetTable law={law} targets={group.targets} share={share} label={say(words.show)} />
    </details>
  )
}

const TargetTable = ({
  law,
  targets,
  share,
  label,
}: {
  readonly law: Law
  readonly targets: readonly TargetSummary[]
  readonly share: number
  readonly label: string
}) => {
  const { say } = useLanguage()
  const cellsOf = useTargetCells(law, share)
  const columns: readonly StackColumn[] = [
    { key: 'target', label: say(words.target), width: '25%' },
    { key: 'actual', label: say(words.actual), number: true, width: '12%' },
    { key: 'required', label: say(words.required), number: true, width: '12%' },
    { key: 'gap', label: say(words.gap), width: '15%' },
    { key: 'progress', label: say(words.progress), width: '17%' },
    { key: 'outcome', label: say(words.outcome), width: '9%' },
    { key: 'due', label: say(words.due), width: '10%' },
  ]
  return (
    <StackTable label={label} columns={columns}>
      {targets.map((target) => (
        <StackRow
          key={`${target.rule} ${target.id ?? ''}`}
          columns={columns}
          cells={{
            ...cellsOf(target),
            target: (
              <TargetName law={law} target={target}>
                <StrengthTag strength={target.strength} />
              </TargetName>
            ),
          }}
        />
      ))}
    </StackTable>
  )
}

/** Every number that the document sets, with where the county stands. */
export const Targets = ({
  law,
  targets,
  asOf,
}: {
  readonly law: Law
  readonly targets: readonly TargetSummary[]
  readonly asOf: string
}) => {
  const { say } = useLanguage()
  const { county, groups } = useMemo(() => sortTargets(targets), [targets])
  const { share } = yearGone(law.pack.period, asOf)
  return (
    <section className="panel" aria-labelledby="targets">
      <h2 id="targets">{say(words.title)}</h2>
      <p className="dim panel-lead">{say(words.lead)}</p>
      {county.length === 0 ? (
        <Nothing>{say(words.none)}</Nothing>
      ) : (
        <TargetTable law={law} targets={county} share={share} label={say(words.title)} />
      )}
      {groups.length > 0 && <h3 className="target-others">{say(words.others)}</h3>}
      {groups.map((group) => (
        <Group key={`${group.rule} ${group.subject}`} law={law} group={group} share={share} />
      ))}
    </section>
  )
}
