import { CloudServerOutlined, LaptopOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { text, useLanguage } from '../language.js'

const words = {
  browser: text('在浏览器里计算', 'Worked out in the browser'),
  browserMore: text(
    '由 @workpoints/rules 在这台电脑上计算，数据没有离开浏览器。',
    'By @workpoints/rules on this computer; the data did not leave the browser.',
  ),
  evaluator: text('由评估服务计算', 'Worked out by the HTTP evaluator'),
  evaluatorMore: text(
    '由同一端口上的 HTTP 评估服务计算。',
    'By the HTTP evaluator on the same port.',
  ),
}

/** Which of the two ways in answered: the library in the browser, or the HTTP evaluator. */
export const JudgedBy = ({ by }: { readonly by: 'browser' | 'evaluator' }) => {
  const { say } = useLanguage()
  return (
    <Tooltip title={say(by === 'browser' ? words.browserMore : words.evaluatorMore)}>
      <Tag
        variant="outlined"
        tabIndex={0}
        icon={
          by === 'browser' ? <LaptopOutlined aria-hidden /> : <CloudServerOutlined aria-hidden />
        }
      >
        {say(words[by])}
      </Tag>
    </Tooltip>
  )
}
