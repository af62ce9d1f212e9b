import type { Language } from '@workpoints/model'

/** What the language service says of a JSON text, and the same in Chinese. */
const messages: readonly (readonly [string, string])[] = [
  ['Incorrect type. Expected "{0}".', '类型不对，应为 {0}。'],
  ['Incorrect type. Expected one of {0}.', '类型不对，应为以下之一：{0}。'],
  ['Missing property "{0}".', '缺少“{0}”。'],
  ['Property {0} is not allowed.', '这里不能写“{0}”。'],
  ['Value is not accepted. Valid values: {0}.', '没有这个取值，可以写：{0}。'],
  ['Value must be {0}.', '只能写 {0}。'],
  ['Value is below the minimum of {0}.', '小于允许的最小值 {0}。'],
  ['Value is above the maximum of {0}.', '大于允许的最大值 {0}。'],
  ['Value is below the exclusive minimum of {0}.', '必须大于 {0}。'],
  ['Value is above the exclusive maximum of {0}.', '必须小于 {0}。'],
  ['Value is not divisible by {0}.', '必须是 {0} 的整数倍。'],
  ['String is longer than the maximum length of {0}.', '超过最长 {0} 个字符。'],
  ['String is shorter than the minimum length of {0}.', '少于最短 {0} 个字符。'],
  ['String does not match the pattern of "{0}".', '写法不符合格式 {0}。'],
  ['Array has too few items. Expected {0} or more.', '项数太少，至少 {0} 项。'],
  ['Array has too many items. Expected {0} or fewer.', '项数太多，最多 {0} 项。'],
  [
    'Array has too many items according to schema. Expected {0} or fewer.',
    '项数太多，最多 {0} 项。',
  ],
  ['Array has duplicate items.', '有重复的项。'],
  ['Object has more properties than limit of {0}.', '条目太多，最多 {0} 个。'],
  ['Object has fewer properties than the required number of {0}', '条目太少，至少 {0} 个。'],
  ['Matches a schema that is not allowed.', '这种写法不允许。'],
  ['Matches multiple schemas when only one must validate.', '同时符合几种写法，只能符合一种。'],
  ['Duplicate object key', '同一个键写了两次。'],
  ['Comments are not permitted in JSON.', 'JSON 里不能写注释。'],
  ['Trailing comma', '末尾多了一个逗号。'],
  ['Expected comma', '缺少逗号。'],
  ['Expected comma or closing brace', '应为逗号或 }。'],
  ['Expected comma or closing bracket', '应为逗号或 ]。'],
  ['Colon expected', '缺少冒号。'],
  ['Value expected', '缺少值。'],
  ['Property expected', '应为带双引号的键。'],
  ['Property keys must be doublequoted', '键要用双引号括起来。'],
  ['End of file expected.', '到这里应当结束。'],
  ['Expected a JSON object, array or literal.', '应为 JSON 的对象、数组或值。'],
  [
    'Invalid characters in string. Control characters must be escaped.',
    '字符串里有控制字符，要转义。',
  ],
  ['Invalid escape character in string.', '字符串里的转义写法不对。'],
  ['Invalid unicode sequence in string.', '字符串里的 \\u 写法不对。'],
  ['Invalid number format.', '数字写法不对。'],
  ['Unexpected end of number.', '数字没有写完。'],
  ['Unexpected end of string.', '字符串缺少右引号。'],
  ['Unexpected end of comment.', '注释没有结束。'],
]

const escaped = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const patterns = messages.map(([english, chinese]) => ({
  pattern: new RegExp(`^${english.split('{0}').map(escaped).join('(.*)')}$`, 's'),
  chinese,
}))

const somethingElse = '不符合这一文件的格式。'

/** Chinese, a stroke, then what has no Chinese letter any more; both may have strokes of their own. */
const both = /^([^]*[\u4e00-\u9fff][^]*?) \/ ([^\u4e00-\u9fff]+)$/

/** The part of a text written as `中文 / English` that is in the language; other texts as they are. */
export const inLanguage = (text: string, language: Language): string => {
  const [, zh, en] = both.exec(text) ?? []
  if (zh === undefined || en === undefined) return text
  return language === 'zh' ? zh : en
}

/** A message of the language service in the language; ours are written in both. */
export const messageIn = (message: string, language: Language): string => {
  const own = inLanguage(message, language)
  if (own !== message || language === 'en') return own
  for (const { pattern, chinese } of patterns) {
    const found = pattern.exec(message)
    if (found !== null) return chinese.replace('{0}', () => found[1] ?? '')
  }
  return /[\u4e00-\u9fff]/.test(message) ? message : somethingElse
}

/** Text of a hover, which comes as Markdown with its signs escaped. */
export const plain = (markdown: string): string =>
  markdown.replaceAll(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, '$1').replaceAll(/\n{2,}/g, '\n')
