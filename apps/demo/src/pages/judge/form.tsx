import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import type { PackTree } from '@workpoints/rules'
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { useSource } from '../../county/county-provider.js'
import { OutcomesPanel } from './outcomes-panel.js'
import { QuestionsPanel } from './questions-panel.js'
import { RecordPanel } from './record-panel.js'
import { householdPersonas } from './sample-households.js'
import { StartPanel } from './start-panel.js'
import { StatedPanel } from './stated-panel.js'
import { useHousehold } from './use-household.js'

const pack: PackTree = shidian2025

/** The household, the questions about it, and what comes out. */
const Form = () => {
  const { asOf } = useSource()
  const [search, setSearch] = useSearchParams()
  const points = useMemo(() => householdPersonas(pack), [])
  // Only whom it started from: what is filled in is personal and never stands in an address.
  const asked = search.get('persona')
  const start = points.find(({ id }) => id === asked) ?? null
  const household = useHousehold(pack, start, asOf)
  const key = start?.id ?? ''
  return (
    <>
      <StartPanel
        household={household}
        points={points}
        start={start}
        asked={asked}
        onStart={(id) => {
          setSearch((current) => {
            const next = new URLSearchParams(current)
            if (id === '') next.delete('persona')
            else next.set('persona', id)
            return next
          })
        }}
      />
      <div className="judge-columns">
        <QuestionsPanel key={`asked-${key}`} household={household} />
        <OutcomesPanel household={household} />
        <StatedPanel key={`stated-${key}`} household={household} />
        <RecordPanel household={household} />
      </div>
    </>
  )
}

export default Form
