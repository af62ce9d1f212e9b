import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons'
import { type Outcome, outcomeLabels, type Strength, strengthLabels } from '@workpoints/rules'
import { Tag } from 'antd'
import type { ComponentType } from 'react'
import { useLanguage } from '../language.js'

/** The order in which outcomes are shown: what calls for action first. */
export const outcomeOrder = ['unmet', 'undetermined', 'pending', 'met', 'notApplicable'] as const

const icons: Readonly<Record<Outcome, ComponentType>> = {
  met: CheckCircleOutlined,
  unmet: CloseCircleOutlined,
  pending: ClockCircleOutlined,
  notApplicable: MinusCircleOutlined,
  undetermined: QuestionCircleOutlined,
}

/** An outcome: a sign, a colour and a word, so that none of them is needed alone. */
export const OutcomeTag = ({ outcome }: { readonly outcome: Outcome }) => {
  const { say } = useLanguage()
  const Icon = icons[outcome]
  return (
    <span className={`outcome outcome-${outcome}`}>
      <Icon aria-hidden /> {say(outcomeLabels[outcome])}
    </span>
  )
}

export const StrengthTag = ({ strength }: { readonly strength: Strength }) => {
  const { say } = useLanguage()
  return <Tag variant="outlined">{say(strengthLabels[strength])}</Tag>
}

/** How many of each outcome, as a bar with its figures in words for whoever cannot see it. */
export const OutcomeBar = ({
  outcomes,
}: {
  readonly outcomes: Readonly<Record<Outcome, number>>
}) => {
  const { say, number } = useLanguage()
  const shown = outcomeOrder.filter(
    (outcome) => outcome !== 'notApplicable' && outcomes[outcome] > 0,
  )
  const total = shown.reduce((sum, outcome) => sum + outcomes[outcome], 0)
  const label = shown
    .map((outcome) => `${say(outcomeLabels[outcome])} ${number(outcomes[outcome])}`)
    .join(' · ')
  // A bar of nothing would have nothing to say.
  if (total === 0) return <span className="dim">—</span>
  return (
    <span className="outcome-bar" role="img" aria-label={label} title={label}>
      {shown.map((outcome) => (
        <span
          key={outcome}
          className={`fill-${outcome}`}
          style={{ flexGrow: Math.max(outcomes[outcome], total / 50) }}
        />
      ))}
    </span>
  )
}
