import { CheckCircleOutlined, CloseCircleOutlined, LoadingOutlined } from '@ant-design/icons'
import { text, useLanguage } from '../../language.js'
import type { Checking } from './checking.js'

const words = {
  checking: text('正在检查…', 'Checking…'),
  compiles: text('规则包通过检查', 'The pack passes the check'),
}

/** What checker and examples say of the pack as it is typed, in one line. */
export const Status = ({ checking }: { readonly checking: Checking }) => {
  const { say, number, language } = useLanguage()
  const { checked, busy } = checking
  if (checked === null || busy)
    return (
      <p className="rules-status dim" role="status">
        <LoadingOutlined /> {say(words.checking)}
      </p>
    )
  const { diagnostics, good } = checked
  const { passed, examples } = good
  if (diagnostics.length > 0)
    return (
      <p className="rules-status outcome outcome-unmet" role="status">
        <CloseCircleOutlined />
        {language === 'zh'
          ? `有 ${number(diagnostics.length)} 处问题，规则包还不能用`
          : `${number(diagnostics.length)} problem(s); the pack cannot be used yet`}
      </p>
    )
  const all = passed === examples
  return (
    <p className={`rules-status outcome outcome-${all ? 'met' : 'unmet'}`} role="status">
      {all ? <CheckCircleOutlined /> : <CloseCircleOutlined />}
      {say(words.compiles)}
      {language === 'zh'
        ? `；${number(examples)} 个例子中 ${number(passed)} 个通过`
        : `; ${number(passed)} of ${number(examples)} examples pass`}
    </p>
  )
}
