import { Alert } from 'antd'
import { memo } from 'react'
import { Failed, Loading } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import { packWorker, useChecking } from './checking.js'
import type { Target } from './editor/json-editor.js'
import { FailingExamples } from './failing-examples.js'
import { NotRules } from './not-rules.js'
import { RuleCard } from './rule-card.js'
import { useAsked } from '../../county/use-asked.js'

const words = {
  asText: text('要点的规则', 'The rules of this point'),
  stale: text(
    '这里仍是上一次通过检查的内容；改正右边列出的问题后就会更新。',
    'This is the pack as it last passed the check; it follows once the problems listed are corrected.',
  ),
}

/** The point as sentences and examples, following what is typed whenever that compiles. */
export const Sentences = memo(
  ({ point, onFind }: { readonly point: number; readonly onFind: (target: Target) => void }) => {
    const { say, language } = useLanguage()
    const { checked, revision, busy } = useChecking()
    const { answer, failure } = useAsked(
      checked === null ? null : `${point} ${language} ${revision}`,
      () => packWorker().pointInWords(point, language),
    )
    if (failure !== null) return <Failed failure={failure} />
    if (answer === null || answer.number !== point) return <Loading />
    const stale = (checked?.diagnostics.length ?? 0) > 0
    return (
      <section className="panel rules-sentences" aria-label={say(words.asText)}>
        <h2>
          {point}　{answer.title}
        </h2>
        <p className="dim">{answer.section}</p>
        <p>{answer.summary}</p>
        <p className="dim">{answer.agencies}</p>
        <FailingExamples rules={answer.rules} onFind={onFind} />
        {stale && <Alert type="warning" showIcon title={say(words.stale)} />}
        <div className={stale ? 'rules-stale' : undefined} aria-busy={busy}>
          {answer.rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} onFind={onFind} />
          ))}
          <NotRules clauses={answer.notRules} />
        </div>
      </section>
    )
  },
)
