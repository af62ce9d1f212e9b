import type { Diagnostic } from '@workpoints/model'
import { text, useLanguage } from '../../language.js'
import { FindButton } from './find-button.js'
import type { Target } from './editor/json-editor.js'
import { targetOf } from './target.js'

const words = {
  title: text('问题', 'Problems'),
  go: text('跳到这里', 'Go there'),
}

/** So many are shown; whoever corrects them sees the next. */
const most = 50

/** What the checker says against the pack, each leading to its place. */
export const Problems = ({
  diagnostics,
  onFind,
}: {
  readonly diagnostics: readonly Diagnostic[]
  readonly onFind: (target: Target) => void
}) => {
  const { say, number, language } = useLanguage()
  if (diagnostics.length === 0) return null
  const shown = diagnostics.slice(0, most)
  const left = diagnostics.length - shown.length
  return (
    <section className="rules-problems">
      <h3>
        {say(words.title)}
        {language === 'zh'
          ? `（${number(diagnostics.length)}）`
          : ` (${number(diagnostics.length)})`}
      </h3>
      <ul>
        {shown.map((diagnostic) => {
          const { code, file, line, column, cause, remedy } = diagnostic
          const place =
            file === undefined || line === undefined ? file : `${file}:${line}:${column ?? 1}`
          return (
            <li key={`${code} ${place ?? ''} ${cause.en}`}>
              {file === undefined ? (
                <span>{say(cause)}</span>
              ) : (
                <FindButton
                  title={say(words.go)}
                  onClick={() => {
                    onFind(targetOf(diagnostic))
                  }}
                >
                  {say(cause)}
                </FindButton>
              )}
              <span className="rules-remedy">{say(remedy)}</span>
              <span className="dim rules-id">
                {place} {code}
              </span>
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <p className="dim">
          {language === 'zh' ? `还有 ${number(left)} 处` : `and ${number(left)} more`}
        </p>
      )}
    </section>
  )
}
