import { InputNumber, Slider } from 'antd'
import { useId } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { ParameterChoice } from '../../../worker/parameters/api.js'
import { placeOf, type Scale, valueAt } from '../../../worker/parameters/scale.js'
import { numberInWords, valueInWords } from './values.js'

const words = {
  exact: text('精确取值', 'Exact value'),
}

/** People write shares in percent. */
const shownTimes = ({ type }: ParameterChoice): number => (type === 'share' ? 100 : 1)

const digits = ({ type }: ParameterChoice): number => (type === 'count' ? 0 : 2)

interface Props {
  readonly choice: ParameterChoice
  readonly scale: Scale
  readonly value: number
  /** The pack's own value, marked on the slider. */
  readonly usual: number | null
  readonly onChange: (value: number) => void
}

/** A slider, and beside it the number for whoever knows which one. */
export const NumberControl = ({ choice, scale, value, usual, onChange }: Props) => {
  const { say, language } = useLanguage()
  const id = useId()
  const title = say(choice.title)
  const times = shownTimes(choice)
  const label = (place: number): string =>
    numberInWords(choice.type, valueAt(scale, place), language)
  const own = usual === null ? null : placeOf(scale, usual)
  return (
    <div className="try-number">
      <Slider
        aria-label={title}
        ariaLabelForHandle={title}
        ariaValueTextFormatterForHandle={(place) =>
          valueInWords(choice, valueAt(scale, place), language)
        }
        min={scale.least}
        max={scale.most}
        step={scale.step}
        value={placeOf(scale, value)}
        included={false}
        {...(own === null ? {} : { marks: { [own]: label(own) } })}
        // The value stands above, where it covers nothing.
        tooltip={{ open: false }}
        onChange={(place) => {
          onChange(valueAt(scale, place))
        }}
      />
      <p className="try-ends dim" aria-hidden>
        <span>{label(scale.least)}</span>
        <span>{label(scale.most)}</span>
      </p>
      <div className="try-exact">
        <label htmlFor={id}>{say(words.exact)}</label>
        <InputNumber
          id={id}
          min={valueAt(scale, scale.least) * times}
          max={valueAt(scale, scale.most) * times}
          step={valueAt(scale, scale.step) * times}
          precision={digits(choice)}
          value={Math.round(value * times * 1e6) / 1e6}
          suffix={
            choice.type === 'share' ? '%' : choice.unit === null ? undefined : say(choice.unit)
          }
          onChange={(typed) => {
            if (typed !== null) onChange(valueAt(scale, placeOf(scale, typed / times)))
          }}
        />
      </div>
    </div>
  )
}
