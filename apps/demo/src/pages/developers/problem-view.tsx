import type { Diagnostic, Language, Text } from '@workpoints/model'
import { Alert } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language.js'
import { words } from './words.js'

/** Problem details as the evaluator writes them. */
interface ProblemDetails {
  readonly title: string
  readonly status: number
  readonly code: string
  readonly pointer?: string
  readonly cause: Text
  readonly remedy: Text
  readonly diagnostics?: readonly Diagnostic[]
}

/** The problem in an answer; null where it is none, or has not come as a whole. */
export const problemIn = (text: string, contentType: string): ProblemDetails | null => {
  if (!contentType.startsWith('application/problem+json')) return null
  try {
    const value = JSON.parse(text) as ProblemDetails | null
    return value !== null && typeof value.code === 'string' ? value : null
  } catch {
    return null
  }
}

const tongues: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** A sentence in the language of the visitor, and below it in the other. */
const Twice = ({ said }: { readonly said: Text }) => {
  const { language } = useLanguage()
  const other: Language = language === 'zh' ? 'en' : 'zh'
  return (
    <>
      <span>{said[language]}</span>
      <span className="dim" lang={tongues[other]}>
        {said[other]}
      </span>
    </>
  )
}

type Told = Pick<Diagnostic, 'code' | 'pointer' | 'line' | 'column' | 'cause' | 'remedy'>

/** Where it is: in the value, in the text, or both. */
const Where = ({ pointer, line, column }: Told) => {
  const { say } = useLanguage()
  if (pointer === undefined && line === undefined) return null
  return (
    <>
      <dt>{say(words.pointer)}</dt>
      <dd>
        {pointer !== undefined && <code>{pointer === '' ? '/' : pointer}</code>}
        {line !== undefined && (
          <span>
            {say(words.line)} {line} · {say(words.column)} {column ?? 1}
          </span>
        )}
      </dd>
    </>
  )
}

const Rows = (told: Told) => {
  const { say } = useLanguage()
  const { code, cause, remedy } = told
  return (
    <dl className="developers-problem">
      <dt>{say(words.code)}</dt>
      <dd>
        <code>{code}</code>
      </dd>
      <Where {...told} />
      <dt>{say(words.cause)}</dt>
      <dd>
        <Twice said={cause} />
      </dd>
      <dt>{say(words.remedy)}</dt>
      <dd>
        <Twice said={remedy} />
      </dd>
    </dl>
  )
}

/** A refusal: code, place, cause and remedy, each in both languages. */
export const ProblemView = ({ problem }: { readonly problem: ProblemDetails }) => {
  const { say } = useLanguage()
  const id = useId()
  const { diagnostics = [], ...head } = problem
  const [first, ...others] = diagnostics
  // One that only says again what the head says adds its place to it.
  const isAgain = first?.code === head.code && others.length === 0
  return (
    <Alert
      className="developers-refusal"
      type="error"
      showIcon
      title={`${say(words.problem)} · ${head.status} ${head.title}`}
      description={
        <>
          <Rows {...head} {...(isAgain ? first : {})} />
          {!isAgain && diagnostics.length > 0 && (
            <>
              <strong id={id}>{say(words.details)}</strong>
              <ol className="developers-diagnostics" aria-labelledby={id}>
                {diagnostics.map((diagnostic, place) => (
                  // Two may be the same in everything; their place is their name.
                  <li key={place}>
                    <Rows {...diagnostic} />
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      }
    />
  )
}
