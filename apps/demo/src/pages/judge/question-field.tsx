import { type Diagnostic, departments } from '@workpoints/model'
import { Button } from 'antd'
import { useLanguage } from '../../language.js'
import { FactInput } from './fact-input.js'
import type { Field } from './fields.js'
import type { Answer } from './record.js'
import { RecordsInput } from './records-input.js'
import { words } from './words.js'

interface QuestionFieldProps {
  readonly field: Field
  /** Id of the element, by which it is found when the one before it was answered. */
  readonly id: string
  readonly value: unknown
  readonly problem: Diagnostic | undefined
  readonly onAnswer: (answer: Answer) => void
  readonly onCount: (count: number) => void
  readonly onUnknown: () => void
}

/** What is wrong with the value that is there, with the label in place of the fact's name. */
const Problem = ({
  problem,
  field,
  id,
}: {
  readonly problem: Diagnostic
  readonly field: Field
  readonly id: string
}) => {
  const { say, language } = useLanguage()
  // Chinese sets the fact's name apart by a space, which its label does without.
  const name = language === 'zh' ? new RegExp(`${field.name} ?`) : field.name
  return (
    <p className="judge-problem" id={id} role="alert">
      {say(problem.cause).replace(name, say(field.label))}
      {language === 'zh' ? '' : ' '}
      {say(problem.remedy)}
    </p>
  )
}

/** One question: what is asked, who holds it already, and the input that fits. */
export const QuestionField = (props: QuestionFieldProps) => {
  const { say, language } = useLanguage()
  const { field, id, value, problem, onAnswer, onCount, onUnknown } = props
  const { label, description, holder, held, type } = field
  const colon = language === 'zh' ? '：' : ' '
  const isUnusable = problem === undefined && value !== undefined && value !== null
  const noteId = `${id}-note`
  const problemId = `${id}-problem`
  const describedBy = [
    ...(description === null ? [] : [noteId]),
    ...(problem !== undefined || isUnusable ? [problemId] : []),
  ].join(' ')
  return (
    <div className="judge-field" id={id} role="group" aria-labelledby={`${id}-label`}>
      <div className="judge-field-head">
        <span className="judge-label" id={`${id}-label`}>
          {say(label)}
        </span>
        {held && holder !== null && (
          <span className="judge-held">
            {say(words.held)}
            {colon}
            {say(departments[holder])}
          </span>
        )}
      </div>
      {description !== null && (
        <p className="judge-note dim" id={noteId}>
          {say(description)}
        </p>
      )}
      <div className="judge-inputs">
        {type === 'records' ? (
          <RecordsInput label={say(label)} onCount={onCount} />
        ) : (
          <FactInput
            field={field}
            value={value}
            onAnswer={onAnswer}
            describedBy={describedBy === '' ? undefined : describedBy}
            invalid={problem !== undefined || isUnusable}
          />
        )}
        <Button type="text" onClick={onUnknown}>
          {say(words.notKnown)}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} field={field} id={problemId} />}
      {isUnusable && (
        <p className="judge-problem" id={problemId}>
          {say(words.cannotUse)}
        </p>
      )}
    </div>
  )
}
