import { memo } from 'react'
import { text, useLanguage } from '../../../language.js'
import type { HouseholdsAnswer, ParameterChoice, Spread } from '../../../worker/parameters/api.js'
import { FirstHouseholds } from './first-households.js'
import { ClassificationFlips, RuleFlips } from './flips-table.js'
import { TownshipTable } from './township-table.js'

const words = {
  title: text('哪些农户会变', 'Which households change'),
  usual: text(
    '这就是规则包的取值；移动取值，看哪些农户会变。',
    'This is the value of the pack; move it to see which households change.',
  ),
  none: text(
    '取这个值，没有农户的结果或分类会变。',
    'With this value no household has another outcome or classification.',
  ),
  rules: text('规则结果', 'Outcomes of rules'),
  noRules: text('规则的结果都不变。', 'No outcome of a rule changes.'),
  classifications: text('分类', 'Classifications'),
  townships: text('分乡镇', 'By township'),
  first: text('变化的农户', 'Households that change'),
}

interface Props {
  readonly choice: ParameterChoice
  readonly answer: HouseholdsAnswer
  readonly spread: Spread | null
  readonly linked: boolean
  /** Whether the value is that of the pack. */
  readonly usual: boolean
  /** Whether a newer value is still being tried. */
  readonly stale: boolean
}

/** Who changes, from what to what, and where they live. */
export const ResultsPanel = memo(({ choice, answer, spread, linked, usual, stale }: Props) => {
  const { say, number, language } = useLanguage()
  const { households, affected, rules, classifications, townships, first } = answer
  const share = households === 0 ? 0 : (affected / households) * 100
  return (
    <section className={`panel try-results${stale ? ' try-stale' : ''}`} aria-busy={stale}>
      <h2>{say(words.title)}</h2>
      <p className="try-total">
        <strong data-affected={affected}>{number(affected)}</strong>{' '}
        {language === 'zh'
          ? `户有变化，占 ${number(households)} 户的 ${number(share, 1)}%`
          : `of ${number(households)} households change (${number(share, 1)}%)`}
      </p>
      {affected === 0 && <p className="dim">{say(usual ? words.usual : words.none)}</p>}
      <h3>{say(words.townships)}</h3>
      <TownshipTable choice={choice} townships={townships} label={say(words.townships)} />
      {affected > 0 && (
        <>
          <h3>{say(words.rules)}</h3>
          {rules.length === 0 ? (
            <p className="dim">{say(words.noRules)}</p>
          ) : (
            <RuleFlips choice={choice} flips={rules} label={say(words.rules)} />
          )}
          {classifications.length > 0 && (
            <>
              <h3>{say(words.classifications)}</h3>
              <ClassificationFlips
                choice={choice}
                flips={classifications}
                label={say(words.classifications)}
              />
            </>
          )}
        </>
      )}
      {first.length > 0 && (
        <>
          <h3>
            {say(words.first)}
            {affected > first.length && (
              <span className="dim">
                {language === 'zh'
                  ? `（前 ${number(first.length)} 户）`
                  : ` (the first ${number(first.length)})`}
              </span>
            )}
          </h3>
          <FirstHouseholds
            choice={choice}
            answer={answer}
            spread={spread}
            linked={linked}
            label={say(words.first)}
          />
        </>
      )}
    </section>
  )
})
