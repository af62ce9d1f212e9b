import { CloseCircleFilled } from '@ant-design/icons'
import { type Outcome, outcomeLabels } from '@workpoints/rules'
import { Input, Select } from 'antd'
import { type ReactNode, useId, useMemo } from 'react'
import { outcomeOrder } from '../../components/outcome.js'
import { noTownship, placeName } from '../../county/places.js'
import { useLanguage } from '../../language.js'
import type { HouseholdList } from '../../worker/api.js'
import type { HouseholdQuery } from '../../worker/households/query.js'
import { townshipsOf, villagesOf } from './options.js'
import type { FilterName } from './query.js'
import { words } from './words.js'

interface FiltersProps {
  readonly list: HouseholdList
  readonly query: HouseholdQuery
  readonly onChange: (name: FilterName, value: string | undefined) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

const Field = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}) => {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

const Choice = ({
  label,
  all,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly all: string
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}) => {
  const { say } = useLanguage()
  return (
    <Field label={label}>
      {(id) => (
        <Select<string>
          id={id}
          // Left to itself it is called Clear, whatever the language, and so are all others.
          allowClear={{
            clearIcon: <CloseCircleFilled aria-hidden />,
            label: say(words.clearOne(label)),
          }}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          placeholder={all}
          value={value ?? null}
          options={[...options]}
          onChange={(chosen?: string | null) => {
            onChange(chosen ?? undefined)
          }}
        />
      )}
    </Field>
  )
}

/** What the choices are, in the language of the visitor. */
const useOptions = (list: HouseholdList, township: string | undefined) => {
  const { say, number } = useLanguage()
  return useMemo(() => {
    const named = (code: string | null): string =>
      code === null ? say(words.noTownship) : say(placeName(code))
    return {
      township: townshipsOf(list).map((code) => ({
        value: code ?? noTownship,
        label: named(code),
      })),
      village: villagesOf(list, township).map(({ code, name, township: within }) => ({
        value: code,
        label: township === undefined && within !== null ? `${name} · ${named(within)}` : name,
      })),
      rule: list.rules.map(({ id, clause, title }) => ({
        value: id,
        label: `${clause} ${say(title)}`,
      })),
      outcome: outcomeOrder.map((outcome: Outcome) => ({
        value: outcome,
        label: say(outcomeLabels[outcome]),
      })),
      missing: list.missing.map(({ fact, label, households }) => ({
        value: fact,
        label: `${say(label)}${say(words.of(number(households)))}`,
      })),
    }
  }, [list, township, say, number])
}

export const Filters = ({ list, query, onChange }: FiltersProps) => {
  const { say } = useLanguage()
  const options = useOptions(list, query.township)
  const choice = (name: Exclude<FilterName, 'text'>, all: string) => (
    <Choice
      label={say(words[name])}
      all={all}
      options={options[name]}
      value={query[name]}
      onChange={(value) => {
        onChange(name, value)
      }}
    />
  )
  return (
    <form
      className="filters"
      aria-label={say(words.filters)}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {choice('township', say(words.all))}
      {choice('village', say(words.all))}
      {choice('rule', say(words.all))}
      {choice('outcome', say(query.rule === undefined ? words.anyOutcome : words.applying))}
      {choice('missing', say(words.anyOutcome))}
      <Field label={say(words.text)}>
        {(id) => (
          <Input
            id={id}
            type="search"
            allowClear
            placeholder={say(words.part)}
            value={query.text ?? ''}
            onChange={({ target }) => {
              onChange('text', target.value)
            }}
          />
        )}
      </Field>
    </form>
  )
}
