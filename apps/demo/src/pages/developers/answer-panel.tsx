import { useId } from 'react'
import { CopyButton } from '../../components/copy-button.js'
import { JudgedBy } from '../../components/judged-by.js'
import { Failed } from '../../components/states.js'
import { useLanguage } from '../../language.js'
import { ProblemView, problemIn } from './problem-view.js'
import type { Reply } from './send.js'
import { shownText } from './shown-text.js'
import type { Sending } from './use-sending.js'
import { words } from './words.js'

/** So many lines of a stream are shown. */
const mostLines = 200

const Lines = ({ text }: { readonly text: string }) => {
  const { say, number } = useLanguage()
  const lines = text.split('\n').filter((line) => line !== '')
  return (
    <>
      <ol className="developers-lines" aria-label={say(words.content)}>
        {lines.slice(0, mostLines).map((line, place) => (
          // A line never changes its place.
          <li key={place}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
      {lines.length > mostLines && (
        <p className="dim developers-note">
          {say(words.linesCut)} {number(lines.length)}
        </p>
      )}
    </>
  )
}

const Content = ({ reply: { text, contentType, complete } }: { readonly reply: Reply }) => {
  const { say, number } = useLanguage()
  if (text === '') return complete ? <p className="dim">{say(words.noBody)}</p> : null
  if (contentType.startsWith('application/x-ndjson')) return <Lines text={text} />
  const shown = shownText(text, contentType, complete)
  return (
    <>
      {/* It may be larger than its panel, and is then scrolled by keyboard too. */}
      <pre className="developers-pre" tabIndex={0} role="region" aria-label={say(words.content)}>
        {shown.text}
      </pre>
      {shown.cut && (
        <p className="dim developers-note">
          {say(words.cut)} {number(shown.length)}
        </p>
      )}
    </>
  )
}

const Head = ({ reply, stopped }: { readonly reply: Reply; readonly stopped: boolean }) => {
  const { say, number } = useLanguage()
  const { status, statusText, milliseconds, complete } = reply
  return (
    <p className="developers-status">
      <span className={`outcome outcome-${status < 300 ? 'met' : 'unmet'}`}>
        {status} {statusText}
      </span>
      <span>
        {number(milliseconds)} {say(words.milliseconds)}
      </span>
      {!complete && <span className="dim">{say(stopped ? words.stopped : words.arriving)}</span>}
    </p>
  )
}

/** Tells that the answer is there, once it is. */
const Announcement = ({ reply }: { readonly reply: Reply | null }) => (
  <p className="visually-hidden" role="status">
    {reply?.complete === true ? `${reply.status} ${reply.statusText}` : ''}
  </p>
)

/** What came back: status, time, the headers that matter, and the answer itself. */
export const AnswerPanel = ({ sending }: { readonly sending: Sending }) => {
  const { say } = useLanguage()
  const id = useId()
  const { reply, failure, busy } = sending
  const problem = reply === null ? null : problemIn(reply.text, reply.contentType)
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="developers-panel-head">
        <h2 id={id}>{say(words.answer)}</h2>
        {reply !== null && <JudgedBy by="evaluator" />}
      </div>
      <Announcement reply={reply} />
      {failure !== null && <Failed failure={failure} />}
      {reply === null && failure === null && (
        <p className="dim">{say(busy ? words.arriving : words.notSent)}</p>
      )}
      {reply !== null && (
        <>
          <Head reply={reply} stopped={!busy} />
          <dl className="developers-headers" aria-label={say(words.headers)}>
            {reply.headers.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ))}
          </dl>
          {problem !== null && <ProblemView problem={problem} />}
          <Content reply={reply} />
          {reply.text !== '' && <CopyButton label={words.copyAnswer} copied={reply.text} />}
        </>
      )}
    </section>
  )
}
