import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons'
import type { NodeOfTree } from '@workpoints/rules/report'
import { text, useLanguage } from '../language.js'

const words = {
  holds: text('成立', 'holds'),
  fails: text('不成立', 'does not hold'),
  unknown: text('不清楚', 'not known'),
  missing: text('缺少', 'Missing'),
}

const signs = {
  holds: { Icon: CheckOutlined, said: words.holds },
  fails: { Icon: CloseOutlined, said: words.fails },
  unknown: { Icon: QuestionOutlined, said: words.unknown },
} as const

const Sign = ({ holds }: { readonly holds: boolean | null }) => {
  const { say } = useLanguage()
  const kind = holds === null ? 'unknown' : holds ? 'holds' : 'fails'
  const { Icon, said } = signs[kind]
  return (
    <span className={`tree-sign tree-${kind}`} role="img" aria-label={say(said)} title={say(said)}>
      <Icon aria-hidden />
    </span>
  )
}

/** What a missing fact is called; a dot in its name leads into child records. */
export type LabelOf = (fact: string) => string

interface NodeProps {
  readonly node: NodeOfTree
  readonly label: LabelOf
}

const Line = ({ node, label }: NodeProps) => {
  const { say, language } = useLanguage()
  const missing = node.kind === 'comparison' ? (node.missing ?? []) : []
  return (
    <span className="tree-line">
      <Sign holds={node.holds} />
      <span>
        {node.text}
        {missing.length > 0 && (
          <span className="dim">
            {language === 'zh' ? '　' : ' · '}
            {say(words.missing)}
            {language === 'zh' ? '：' : ': '}
            {missing.map(label).join(language === 'zh' ? '、' : ', ')}
          </span>
        )}
      </span>
    </span>
  )
}

/** One condition with what it came to, and its parts below it. */
export const TreeNode = ({ node, label }: NodeProps) => {
  if (node.kind === 'comparison')
    return (
      <li>
        <Line node={node} label={label} />
      </li>
    )
  const items = (
    <ul>
      {node.items.map((item, index) => (
        // The parts of a condition have no name; their place never changes.
        <TreeNode key={index} node={item} label={label} />
      ))}
    </ul>
  )
  return (
    <li>
      {node.kind === 'classification' ? (
        <details open>
          <summary>
            <Line node={node} label={label} />
          </summary>
          {items}
        </details>
      ) : (
        <>
          <Line node={node} label={label} />
          {items}
        </>
      )}
    </li>
  )
}
