import type { Diagnostic, Text } from '@workpoints/model'
import { type ExampleReport, type ExampleResult, outcomeLabels } from '@workpoints/rules'
import { text } from './message.js'

const placeOf = ({ origin }: ExampleResult, file: string) => ({
  file,
  pointer: origin.pointer,
  ...(origin.line === undefined ? {} : { line: origin.line }),
  ...(origin.column === undefined ? {} : { column: origin.column }),
})

const label = (outcome: string): Text =>
  outcome in outcomeLabels
    ? outcomeLabels[outcome as keyof typeof outcomeLabels]
    : text(outcome, outcome)

export const exampleFailed = (result: ExampleResult, file: string): Diagnostic => {
  const { rule, title, expected, actual, missing, diagnostics } = result
  const lack = missing.length === 0 ? '' : ` (${missing.join(', ')})`
  const [unreadable] = diagnostics
  return {
    code: 'example-failed',
    ...placeOf(result, file),
    cause: text(
      `${rule} 的例子“${title.zh}”应为“${label(expected).zh}”，实际是“${label(actual).zh}”${lack}。`,
      `Example “${title.en}” of ${rule} should be ${label(expected).en}, but is ${label(actual).en}${lack}.`,
    ),
    remedy:
      unreadable?.cause ??
      text('核对规则、参数和例子。', 'Check the rule, its parameters and the example.'),
  }
}

export const opinionsDiffer = (result: ExampleResult, other: string, file: string): Diagnostic => ({
  code: 'second-opinion-differs',
  ...placeOf(result, file),
  cause: text(
    `${result.rule} 的例子“${result.title.zh}”：本引擎“${label(result.actual).zh}”，json-rules-engine“${label(other).zh}”。`,
    `Example “${result.title.en}” of ${result.rule}: we say ${label(result.actual).en}, json-rules-engine says ${label(other).en}.`,
  ),
  remedy: text(
    '请告诉维护者：两个引擎必须一致。',
    'Please tell the maintainers: the two engines must agree.',
  ),
})

const percent = (part: number, whole: number): string =>
  whole === 0 ? '100%' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`

/** What `test` prints, one line each: label and text. */
export const testLines = (
  { results, points, rules, clauses, conditions }: ExampleReport,
  second: { readonly compared: number; readonly differing: readonly unknown[] } | null,
): readonly (readonly [Text, Text])[] => {
  const passed = results.filter((result) => result.passed).length
  const covered = clauses.rules + clauses.discretion + clauses.aspiration
  return [
    [
      text('例子', 'Examples'),
      passed === results.length
        ? text(`${passed} 个全部通过`, `all ${passed} passed`)
        : text(
            `${results.length} 个中有 ${results.length - passed} 个未通过`,
            `${results.length - passed} of ${results.length} failed`,
          ),
    ],
    [
      text('第二意见', 'Second opinion'),
      second === null
        ? text('没有（未安装 json-rules-engine）', 'none (json-rules-engine is not installed)')
        : second.differing.length === 0
          ? text(
              `json-rules-engine 核对 ${second.compared} 个，全部一致`,
              `json-rules-engine agrees on all ${second.compared}`,
            )
          : text(
              `json-rules-engine 核对 ${second.compared} 个，${second.differing.length} 个不一致`,
              `json-rules-engine differs on ${second.differing.length} of ${second.compared}`,
            ),
    ],
    [
      text('要点', 'Points'),
      text(`${points} 个要点，${rules} 条规则`, `${points} points, ${rules} rules`),
    ],
    [
      text('句子', 'Clauses'),
      text(
        `${covered} / ${clauses.total} 句已对照：规则落实 ${clauses.rules}，单位裁量 ${clauses.discretion}，属于倡导 ${clauses.aspiration}`,
        `${covered} of ${clauses.total} clauses: ${clauses.rules} by rules, ${clauses.discretion} discretion, ${clauses.aspiration} aspiration`,
      ),
    ],
    [
      text('条件', 'Conditions'),
      text(
        `${conditions.bothWays} / ${conditions.total} 处比较在例子里成立过也不成立过（${percent(conditions.bothWays, conditions.total)}）`,
        `${conditions.bothWays} of ${conditions.total} comparisons seen both true and false (${percent(conditions.bothWays, conditions.total)})`,
      ),
    ],
  ]
}
