import { text, useLanguage } from '../../language.js'
import type { Good } from '../../worker/pack/api.js'

const words = {
  title: text('覆盖情况', 'Coverage'),
}

/** How much of the document the rules account for, and how much of the rules the examples show. */
export const Coverage = ({ good }: { readonly good: Good }) => {
  const { say, number, language } = useLanguage()
  const { clauses, conditions } = good
  const counted = (
    [
      [clauses.rules, text('句写成规则', 'became rules')],
      [clauses.discretion, text('句由责任单位裁量', 'are left to discretion')],
      [clauses.aspiration, text('句属于倡导', 'are aspirations')],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${number(count)} ${say(what)}`)
    .join(language === 'zh' ? '，' : ', ')
  const told = {
    zh: [
      `文件 ${number(clauses.total)} 句，${counted}`,
      `${number(conditions.total)} 处比较中，${number(conditions.bothWays)} 处在例子里成立和不成立都出现过`,
    ],
    en: [
      `of ${number(clauses.total)} sentences ${counted}`,
      `${number(conditions.bothWays)} of ${number(conditions.total)} comparisons come out both ways in the examples`,
    ],
  }
  return (
    <p className="dim rules-coverage">
      {say(words.title)}
      {language === 'zh' ? '：' : ': '}
      {told[language].join(language === 'zh' ? '；' : '; ')}
      {language === 'zh' ? '。' : '.'}
    </p>
  )
}
