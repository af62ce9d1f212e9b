import { text, useLanguage } from '../../language.js'
import type { RuleWords } from '../../worker/pack/api.js'
import type { Target } from './editor/json-editor.js'
import { Example } from './example-list.js'

const words = {
  title: text('未通过的例子', 'Examples that fail'),
}

/** So many are shown above the rules; all of them stand beside theirs. */
const most = 3

/** The first examples of a point that fail, above everything else: this is what a change breaks. */
export const FailingExamples = ({
  rules,
  onFind,
}: {
  readonly rules: readonly RuleWords[]
  readonly onFind: (target: Target) => void
}) => {
  const { say, number, language } = useLanguage()
  const failing = rules.flatMap(({ examples }) => examples.filter(({ passed }) => !passed))
  if (failing.length === 0) return null
  const left = failing.length - most
  return (
    <section className="rules-failing">
      <h3>
        {say(words.title)}
        {language === 'zh' ? `（${number(failing.length)}）` : ` (${number(failing.length)})`}
      </h3>
      <ul>
        {failing.slice(0, most).map((example) => (
          <Example key={example.origin.pointer} example={example} onFind={onFind} />
        ))}
      </ul>
      {left > 0 && (
        <p className="dim">
          {language === 'zh'
            ? `另有 ${number(left)} 个，见各条规则下的例子。`
            : `${number(left)} more stand beside their rules below.`}
        </p>
      )}
    </section>
  )
}
