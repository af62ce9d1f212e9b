import { Segmented, Select } from 'antd'
import { memo, useId, useMemo } from 'react'
import type { Source } from '../../../county/source.js'
import { text, useLanguage } from '../../../language.js'
import type { ParameterChoice } from '../../../worker/parameters/api.js'
import { largeHouseholds } from './use-address.js'

const words = {
  parameter: text('参数', 'Parameter'),
  where: text('在哪些农户上试', 'Tried on'),
  householdNumbers: text('农户规则用到的数值', 'Numbers that rules of households use'),
  householdOthers: text('农户规则用到的日期与清单', 'Dates and lists that rules of households use'),
  otherNumbers: text('其他对象用到的数值', 'Numbers that other subjects use'),
  others: text(
    '其他对象用到的日期、清单与选项',
    'Dates, lists and choices that other subjects use',
  ),
  sample: text('示例县', 'Sample county'),
  large: text('大示例县', 'Large sample'),
  files: text('自己的文件', 'Own files'),
}

const groups = ['householdNumbers', 'householdOthers', 'otherNumbers', 'others'] as const

const groupOf = ({ rules, scale }: ParameterChoice): (typeof groups)[number] =>
  rules.length > 0
    ? scale === null
      ? 'householdOthers'
      : 'householdNumbers'
    : scale === null
      ? 'others'
      : 'otherNumbers'

interface Props {
  readonly catalogue: readonly ParameterChoice[]
  readonly choice: ParameterChoice
  readonly onChoose: (id: string) => void
  readonly source: Source
  readonly large: boolean
  readonly onLarge: (large: boolean) => void
}

/** Which parameter is tried, and on which households. */
export const ChooseBar = memo(({ catalogue, choice, onChoose, source, large, onLarge }: Props) => {
  const { say, number, language } = useLanguage()
  const id = useId()
  const options = useMemo(
    () =>
      groups.map((group) => ({
        label: say(words[group]),
        title: say(words[group]),
        options: catalogue
          .filter((item) => groupOf(item) === group)
          .map((item) => ({ value: item.id, label: say(item.title), id: item.id })),
      })),
    [catalogue, say],
  )
  const named = (name: string, households: number): string =>
    language === 'zh'
      ? `${name}（${number(households)} 户）`
      : `${name} (${number(households)} households)`
  const opened =
    source.kind === 'sample' ? named(say(words.sample), source.households) : say(words.files)
  const already = source.kind === 'sample' && source.households === largeHouseholds
  return (
    <div className="try-bar">
      <div className="try-field">
        <label htmlFor={id}>{say(words.parameter)}</label>
        <Select
          id={id}
          className="try-select"
          value={choice.id}
          options={options}
          onChange={onChoose}
          showSearch={{
            // By its name in the pack, too.
            filterOption: (typed, option) =>
              [option?.label, option !== undefined && 'value' in option ? option.value : ''].some(
                (name) =>
                  typeof name === 'string' && name.toLowerCase().includes(typed.toLowerCase()),
              ),
          }}
        />
      </div>
      {!already && (
        <div className="try-field">
          <span id={`${id}-where`}>{say(words.where)}</span>
          <Segmented
            aria-labelledby={`${id}-where`}
            value={large ? 'large' : 'opened'}
            onChange={(value) => {
              onLarge(value === 'large')
            }}
            options={[
              { value: 'opened', label: opened },
              {
                value: 'large',
                label: named(say(words.large), largeHouseholds),
              },
            ]}
          />
        </div>
      )}
    </div>
  )
})
