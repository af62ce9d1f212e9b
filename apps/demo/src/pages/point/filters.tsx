import { outcomeLabels } from '@workpoints/rules'
import { Select } from 'antd'
import { useId } from 'react'
import type { RuleHead } from '../../county/evaluator.js'
import { noTownship, placeCodes, placeName } from '../../county/places.js'
import { text, useLanguage } from '../../language.js'
import type { PointFilter } from '../../worker/api.js'
import { type FilterName, listedOutcomes } from './filter.js'

const words = {
  filters: text('筛选', 'Filters'),
  township: text('乡镇', 'Township'),
  outcome: text('结果', 'Outcome'),
  rule: text('规则', 'Rule'),
  all: text('全部', 'All'),
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** No filter is a choice as well, so that it can be chosen again. */
const all = 'all'

const Filter = ({
  label,
  value,
  choices,
  change,
  wide = false,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  readonly change: (value: string | null) => void
  readonly wide?: boolean
}) => {
  const { say } = useLanguage()
  const id = useId()
  return (
    <span className={wide ? 'filter filter-wide' : 'filter'}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value ?? all}
        options={[{ value: all, label: say(words.all) }, ...choices]}
        onChange={(chosen) => {
          change(chosen === all ? null : chosen)
        }}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
    </span>
  )
}

/** Which of the outcomes are listed; kept in the address. */
export const Filters = ({
  rules,
  filter: { township, outcome, rule },
  change,
}: {
  readonly rules: readonly RuleHead[]
  readonly filter: PointFilter
  readonly change: (name: FilterName, value: string | null) => void
}) => {
  const { say } = useLanguage()
  return (
    <div className="filters no-print" role="group" aria-label={say(words.filters)}>
      <Filter
        label={say(words.township)}
        value={township === null ? noTownship : township}
        choices={placeCodes.map((code) => ({
          value: code ?? noTownship,
          label: say(placeName(code)),
        }))}
        change={(value) => {
          change('township', value)
        }}
      />
      <Filter
        label={say(words.outcome)}
        value={outcome}
        choices={listedOutcomes.map((value) => ({ value, label: say(outcomeLabels[value]) }))}
        change={(value) => {
          change('outcome', value)
        }}
      />
      <Filter
        wide
        label={say(words.rule)}
        value={rule}
        choices={rules.map(({ id, title }) => ({ value: id, label: say(title) }))}
        change={(value) => {
          change('rule', value)
        }}
      />
    </div>
  )
}
