import {
  type Diagnostic,
  escapePointer,
  say,
  type Saying,
  type Text,
  visibleName,
} from '@workpoints/model'
import type { BindProblem } from '../backends/closures/bind.js'

/** What can be wrong with a record or with the options of an evaluation. */
export type RecordProblem =
  | BindProblem
  | 'not-a-record'
  | 'unknown-subject'
  | 'bad-id'
  | 'bad-as-of'
  | 'unknown-parameter'
  | 'bad-parameter'
  | 'unknown-rule'
  | 'record-too-large'
  | 'too-many-children'

/** `{name}` is replaced by the name of the fact or parameter, or a limit; values are never shown. */
const words: Readonly<Record<RecordProblem, Saying>> = {
  'not-a-record': say(
    '这不是一条记录。',
    'This is not a record.',
    '一条记录是一个 JSON 对象。',
    'A record is one JSON object.',
  ),
  'unknown-subject': say(
    '记录的 subject 缺失，或规则包没有这种对象。',
    'The record has no subject, or one that the pack does not know.',
    '写明 subject，例如 "household"；全部对象见 workpoints facts。',
    'State the subject, such as "household"; workpoints facts lists them all.',
  ),
  'bad-id': say(
    '记录的 id 不是文字。',
    'The id of the record is not text.',
    '编号一律写成带引号的文字，以免丢失位数。',
    'Write ids as quoted text, so that no digit is lost.',
  ),
  'unknown-fact': say(
    '没有名为 {name} 的事实。',
    'There is no fact named {name}.',
    '核对拼写；可用的事实见 workpoints facts。',
    'Check the spelling; workpoints facts lists what there is.',
  ),
  'derived-fact': say(
    '{name} 由其他事实推算，不能直接填写。',
    '{name} follows from other facts and cannot be stated.',
    '填写它所依据的事实。',
    'State the facts it follows from.',
  ),
  'not-money': say(
    '{name} 不是金额。',
    '{name} is not an amount of money.',
    '按元填写，最多两位小数，例如 8700 或 "8700.50"。',
    'Give yuan with at most two decimals, such as 8700 or "8700.50".',
  ),
  'not-a-count': say(
    '{name} 不是非负整数。',
    '{name} is not a whole number of zero or more.',
    '改正后重新评估；在此之前按“未知”处理。',
    'Correct it and evaluate again; until then it counts as unknown.',
  ),
  'not-a-flag': say(
    '{name} 不是 true 或 false。',
    '{name} is neither true nor false.',
    '填 true 或 false；不清楚就留空。',
    'Give true or false, or leave it out.',
  ),
  'not-a-date': say(
    '{name} 不是日历上的日期。',
    '{name} is not a day of the calendar.',
    '按 2025-06-30 的写法填写。',
    'Write it like 2025-06-30.',
  ),
  'not-a-choice': say(
    '{name} 不在可选范围内。',
    '{name} is none of the choices.',
    '可选值见 workpoints facts。',
    'workpoints facts lists the choices.',
  ),
  'not-choices': say(
    '{name} 不是可选值的清单。',
    '{name} is not a list of its choices.',
    '写成数组，例如 ["illness"]；没有则写 []。',
    'Write a list such as ["illness"]; [] where there is none.',
  ),
  'not-an-identifier': say(
    '{name} 不是文字。',
    '{name} is not text.',
    '编号一律写成带引号的文字，以免丢失位数。',
    'Write identifiers as quoted text, so that no digit is lost.',
  ),
  'not-a-list-of-records': say(
    '{name} 不是下级记录的清单。',
    '{name} is not a list of records.',
    '写成对象的数组；没有则写 []。',
    'Write an array of objects; [] where there is none.',
  ),
  'record-too-large': say(
    '这条记录太大，未评估。',
    'The record is too large and was not evaluated.',
    '一条记录不超过 {name} 字节；去掉不需要的内容。',
    'A record takes {name} bytes at most; take out what is not needed.',
  ),
  'too-many-children': say(
    '这里的下级记录太多，整条记录未评估。',
    'There are too many child records here; the whole record was not evaluated.',
    '最多 {name} 条；核对是否把几个对象并成了一个。',
    'There may be {name} at most; see whether several subjects were joined into one.',
  ),
  'bad-as-of': say(
    '评估日期不是日历上的日期。',
    'The evaluation date is not a day of the calendar.',
    '按 2025-06-30 的写法填写。',
    'Write it like 2025-06-30.',
  ),
  'unknown-parameter': say(
    '没有名为 {name} 的参数。',
    'There is no parameter named {name}.',
    '核对拼写。',
    'Check the spelling.',
  ),
  'bad-parameter': say(
    '参数 {name} 的值类型不对。',
    'The value of parameter {name} has another type.',
    '按该参数的类型和单位填写。',
    'Give it in the type and unit of the parameter.',
  ),
  'unknown-rule': say(
    '没有编号为 {name} 的规则。',
    'There is no rule {name}.',
    '核对编号，例如 03.safety-net。',
    'Check the id, such as 03.safety-net.',
  ),
}

/** @param name the fact or parameter it is about, or the limit that it is beyond */
export const problem = (code: RecordProblem, pointer: string, name = ''): Diagnostic => {
  const fill = (text: Text): Text => ({
    zh: text.zh.replace('{name}', () => visibleName(name)),
    en: text.en.replace('{name}', () => visibleName(name)),
  })
  const { cause, remedy } = words[code]
  return { code, pointer, cause: fill(cause), remedy: fill(remedy) }
}

/** Stands in for those that are left out. */
export const moreProblems = (left: number): Diagnostic => ({
  code: 'too-many-problems',
  ...say(
    `还有 ${left} 处问题没有列出。`,
    `${left} more problems are not listed.`,
    '先改正以上各处，再评估一次。',
    'Correct those above, then evaluate again.',
  ),
})

/** Longer keys are those of no fact, and are left out of a pointer. */
const longestKey = 200

/** The pointer of an entry of a record. */
export const entryPointer = (record: string, key: string): string =>
  key.length > longestKey ? record : `${record}${pointerStep(key)}`

/** One step of a JSON pointer. */
export const pointerStep = (key: string | number): string => `/${escapePointer(String(key))}`
