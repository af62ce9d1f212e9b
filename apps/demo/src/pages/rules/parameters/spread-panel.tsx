import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { ParameterChoice, Sides, Spread } from '../../../worker/parameters/api.js'
import { type Scale, placeOf, valueAt } from '../../../worker/parameters/scale.js'
import { SpreadChart } from './spread-chart.js'
import { stretchesOf } from './spread-option.js'
import { numberInWords } from './values.js'

const words = {
  title: text('农户分布', 'How households are spread'),
  count: text('户数', 'Households'),
  asTable: text('看表格', 'As a table'),
  asChart: text('看图', 'As a chart'),
  below: text('低于', 'Below'),
  equal: text('正好等于', 'Exactly on it'),
  above: text('高于', 'Above'),
  unknown: text('不清楚', 'Not known'),
  from: text('从', 'From'),
  to: text('到（不含）', 'To (not including)'),
  less: text('更低', 'lower'),
  more: text('更高', 'higher'),
  beyond: text('没有画在图上', 'are not drawn'),
  drag: text(
    '纵轴是户数；图上的线可以直接拖动。',
    'Vertical axis: households. The line can be dragged.',
  ),
}

const sides = ['below', 'equal', 'above', 'unknown'] as const

interface Props {
  readonly choice: ParameterChoice
  readonly scale: Scale
  readonly spread: Spread
  readonly sides: Sides | null
  readonly value: number
  readonly usual: number | null
  readonly onChange: (value: number) => void
}

/** The histogram of what the parameter is compared with; the same as a table for who prefers it. */
export const SpreadPanel = ({
  choice,
  scale,
  spread,
  sides: told,
  value,
  usual,
  onChange,
}: Props) => {
  const { say, number, language } = useLanguage()
  const [table, setTable] = useState(false)
  const { histogram } = spread
  const fact = say(spread.label)
  const chartWords = useMemo(
    () => ({
      number: (shown: number) => numberInWords(choice.type, shown, language),
      households: (count: number) =>
        language === 'zh' ? `${number(count)} 户` : `${number(count)} households`,
    }),
    [choice, language, number],
  )
  const figures =
    told === null
      ? ''
      : sides
          .map((side) => `${say(words[side])} ${chartWords.households(told[side])}`)
          .join(language === 'zh' ? '，' : ', ')
  const sidesBeyond = (['less', 'more'] as const)
    .filter((side) => histogram[side] > 0)
    .map((side) =>
      language === 'zh'
        ? `${say(words[side])}的 ${chartWords.households(histogram[side])}`
        : `${chartWords.households(histogram[side])} ${say(words[side])}`,
    )
  const beyond =
    sidesBeyond.length === 0
      ? ''
      : language === 'zh'
        ? `${sidesBeyond.join('、')}${say(words.beyond)}。`
        : `${sidesBeyond.join(' and ')} ${say(words.beyond)}.`
  return (
    <section className="panel">
      <div className="try-head">
        <h2>
          {say(words.title)}
          {language === 'zh' ? '：' : ': '}
          {fact}
        </h2>
        <Button
          size="small"
          aria-pressed={table}
          onClick={() => {
            setTable(!table)
          }}
        >
          {say(table ? words.asChart : words.asTable)}
        </Button>
      </div>
      {table ? (
        <div className="try-scroll" tabIndex={0} role="region" aria-label={fact}>
          <table className="try-table">
            <thead>
              <tr>
                <th scope="col">{say(words.from)}</th>
                <th scope="col">{say(words.to)}</th>
                <th scope="col">{say(words.count)}</th>
              </tr>
            </thead>
            <tbody>
              {stretchesOf(histogram).map(({ from, to, count }) => (
                <tr key={from}>
                  <td>{chartWords.number(from)}</td>
                  <td>{chartWords.number(to)}</td>
                  <td>{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <SpreadChart
          histogram={histogram}
          value={value}
          usual={usual}
          words={chartWords}
          label={[fact, `${say(choice.title)} ${chartWords.number(value)}`, figures].join(
            language === 'zh' ? '；' : '; ',
          )}
          onMove={(moved) => {
            const near = Math.round((moved * scale.perUnit) / scale.step) * scale.step
            onChange(valueAt(scale, placeOf(scale, valueAt(scale, near))))
          }}
        />
      )}
      <dl className="try-sides">
        {sides.map((side) => (
          <div key={side} className={`try-side-${side}`}>
            <dt>{say(words[side])}</dt>
            <dd>{told === null ? '…' : number(told[side])}</dd>
          </div>
        ))}
      </dl>
      <p className="dim try-note">
        {!table && say(words.drag)} {beyond}
      </p>
    </section>
  )
}
