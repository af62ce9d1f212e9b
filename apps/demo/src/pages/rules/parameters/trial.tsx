import { Button } from 'antd'
import { useMemo } from 'react'
import { Failed } from '../../../components/states.js'
import { useSource } from '../../../county/county-provider.js'
import type { Source } from '../../../county/source.js'
import { text, useLanguage } from '../../../language.js'
import type { ParameterChoice } from '../../../worker/parameters/api.js'
import { AboutParameter, ParameterTags } from './about-parameter.js'
import { Announcement } from './announcement.js'
import { ChooseBar } from './choose-bar.js'
import { ElsewherePanel } from './elsewhere-panel.js'
import { NumberControl } from './number-control.js'
import { OtherControl } from './other-control.js'
import { ProgressNote } from './progress-note.js'
import { ResultsPanel } from './results-panel.js'
import { SpreadPanel } from './spread-panel.js'
import { largeHouseholds, useAddress } from './use-address.js'
import { useElsewhere } from './use-elsewhere.js'
import { useTrying } from './use-trying.js'
import { same, valueInWords, valueOn } from './values.js'

const words = {
  reset: text('恢复规则包的取值', 'Back to the value of the pack'),
  noValue: text('这一天规则包里没有取值', 'The pack has no value on this day'),
  tried: text('试用的取值', 'Value tried'),
  notHouseholds: text(
    '农户的规则用不到这个参数；受影响的对象见下。',
    'No rule of households uses this parameter; see below who is affected.',
  ),
}

const largeCounty: Source = { kind: 'sample', households: largeHouseholds }

interface Props {
  readonly catalogue: readonly ParameterChoice[]
  readonly asOf: string
}

/** One parameter at a time: its control on one side, what becomes of the households on the other. */
export const Trial = ({ catalogue, asOf }: Props) => {
  const { say, number, language } = useLanguage()
  const { source: opened } = useSource()
  const address = useAddress(catalogue, asOf)
  const already = opened.kind === 'sample' && opened.households === largeHouseholds
  const source = address?.large === true && !already ? largeCounty : opened
  const depends =
    address !== null && address.choice.rules.length + address.choice.classifications.length > 0
  const trying = useTrying({
    source,
    parameter: depends ? address.choice.id : null,
    asOf,
    value: address?.value ?? null,
  })
  const others = useMemo(
    () =>
      address === null || address.choice.others.length === 0
        ? null
        : { source, parameter: address.choice.id, asOf, value: address.value },
    [address, source, asOf],
  )
  const elsewhere = useElsewhere(others)
  if (address === null) return null
  const { choice, value, setValue } = address
  const usual = valueOn(choice, asOf)
  const usualNumber = typeof usual === 'number' ? usual : null
  const { answer, chosen, progress, failure } = trying
  const fresh = answer !== null && same(answer.value, value)
  const announced = !fresh
    ? ''
    : `${say(choice.title)}${language === 'zh' ? '：' : ': '}${valueInWords(choice, value, language)}${
        language === 'zh' ? '，' : ', '
      }${number(answer.said.affected)} ${language === 'zh' ? '户有变化' : 'households change'}`
  return (
    <div className="try">
      <ChooseBar
        catalogue={catalogue}
        choice={choice}
        onChoose={address.setParameter}
        source={opened}
        large={source === largeCounty}
        onLarge={address.setLarge}
      />
      <Announcement said={announced} />
      <div className="try-columns">
        <div className="try-controls">
          <section className="panel">
            <h2>{say(choice.title)}</h2>
            <ParameterTags choice={choice} />
            <p className="dim">{say(choice.reason)}</p>
            <p className="try-value">
              <span className="dim">{say(words.tried)}</span>
              <strong>{valueInWords(choice, value, language)}</strong>
            </p>
            {choice.scale !== null && typeof value === 'number' ? (
              <NumberControl
                choice={choice}
                scale={choice.scale}
                value={value}
                usual={usualNumber}
                onChange={setValue}
              />
            ) : (
              <OtherControl choice={choice} value={value} onChange={setValue} />
            )}
            <p className="try-reset">
              <Button
                disabled={usual === null || same(usual, value)}
                onClick={() => {
                  if (usual !== null) setValue(usual)
                }}
              >
                {say(words.reset)}
              </Button>
              <span className="dim">
                {usual === null ? say(words.noValue) : valueInWords(choice, usual, language)}
              </span>
            </p>
          </section>
          {chosen?.spread != null && choice.scale !== null && typeof value === 'number' && (
            <SpreadPanel
              choice={choice}
              scale={choice.scale}
              spread={chosen.spread}
              sides={answer?.said.sides ?? null}
              value={value}
              usual={usualNumber}
              onChange={setValue}
            />
          )}
        </div>
        <div className="try-answers">
          {failure !== null && <Failed failure={failure} retry={trying.retry} />}
          {failure === null && progress !== null && depends && (
            <ProgressNote progress={progress} large={source === largeCounty || already} />
          )}
          {!depends && <p className="panel">{say(words.notHouseholds)}</p>}
          {answer !== null && (
            <ResultsPanel
              choice={choice}
              answer={answer.said}
              spread={chosen?.spread ?? null}
              linked={source === opened}
              usual={same(usual, answer.value)}
              stale={!fresh && chosen?.lookedUp !== true}
            />
          )}
          {others !== null && <ElsewherePanel choice={choice} elsewhere={elsewhere} />}
          <AboutParameter choice={choice} />
        </div>
      </div>
    </div>
  )
}
