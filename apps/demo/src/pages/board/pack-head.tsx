import { Alert } from 'antd'
import type { PackView } from '../../county/evaluator.js'
import { text, useLanguage } from '../../language.js'
import { yearGone } from './year.js'

const words = {
  pack: text('规则包', 'Pack'),
  version: text('版本', 'version'),
  source: text('来源', 'Source'),
  index: text('索引号', 'index number'),
  published: text('发布于', 'published'),
  period: text('适用期', 'Period'),
  to: text('至', 'to'),
  hint: text(
    '以下结果只是给责任单位的工作提示，不是行政决定；以责任单位核实为准。',
    'What follows are hints for the bodies responsible, not administrative decisions; they are to be verified by those bodies.',
  ),
  outside: text(
    '评估日期不在规则包的适用期内，结果只能作参考。',
    'The evaluation date lies outside the period of the pack; take the results for an indication only.',
  ),
}

/** By which document the county is judged, and what the results are not. */
export const PackHead = ({ pack, asOf }: { readonly pack: PackView; readonly asOf: string }) => {
  const { say } = useLanguage()
  const { version, title, period, source } = pack
  return (
    <>
      <dl className="panel pack-head">
        <div>
          <dt>{say(words.pack)}</dt>
          <dd>
            <strong>{say(title)}</strong>{' '}
            <span className="dim">
              {say(words.version)} {version}
            </span>
          </dd>
        </div>
        <div>
          <dt>{say(words.source)}</dt>
          <dd>
            {say(source.publisher)}{' '}
            <span className="dim">
              {say(words.index)} <span className="code">{source.index}</span> ·{' '}
              {say(words.published)} {source.publishedOn}
            </span>
          </dd>
        </div>
        <div>
          <dt>{say(words.period)}</dt>
          <dd>
            {period.from} {say(words.to)} {period.to}
          </dd>
        </div>
      </dl>
      <Alert type="info" showIcon role="note" title={say(words.hint)} />
      {yearGone(period, asOf).outside && (
        <Alert type="warning" showIcon role="status" title={say(words.outside)} />
      )}
    </>
  )
}
