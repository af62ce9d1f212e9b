import { Alert, Button, Select } from 'antd'
import { useId } from 'react'
import { useSource } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import type { StartingPoint } from './sample-households.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

/** Where the household starts from: nothing, or an invented one that stands on a boundary. */
export const StartPanel = ({
  household: { startOver, touched },
  points,
  start,
  asked,
  onStart,
}: {
  readonly household: Household
  readonly points: readonly StartingPoint[]
  readonly start: StartingPoint | null
  /** What the address asked for. */
  readonly asked: string | null
  readonly onStart: (id: string) => void
}) => {
  const { say } = useLanguage()
  const { asOf, setAsOf } = useSource()
  const id = useId()
  return (
    <section className="panel judge-start" aria-labelledby={id}>
      <div className="judge-start-row">
        <h2 id={id}>{say(words.start)}</h2>
        <Select
          className="judge-select judge-persona"
          aria-label={say(words.start)}
          value={start?.id ?? ''}
          options={[
            { value: '', label: say(words.empty) },
            ...points.map((point) => ({ value: point.id, label: say(point.title) })),
          ]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onStart}
        />
        <Button onClick={startOver} disabled={!touched}>
          {say(words.startOver)}
        </Button>
      </div>
      <p className="judge-story">{say(start === null ? words.emptyStory : start.story)}</p>
      {asked !== null && asked !== '' && start === null && (
        <Alert type="warning" showIcon title={say(words.unknownPersona)} />
      )}
      {start !== null && start.asOf !== asOf && (
        <p className="judge-note">
          {say(words.otherDay)} {start.asOf} ·{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setAsOf(start.asOf)
            }}
          >
            {say(words.changeDay)}
          </button>
        </p>
      )}
    </section>
  )
}
