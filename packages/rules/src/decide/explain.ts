import type { Language, Text } from '@workpoints/model'
import type { Outcome, PackTree, Provenance, RuleNode, Strength } from '../ir/tree.js'
import { operators } from '../ir/operators.js'
import type { Citation, Finding, OuterValue, Result, SubjectResult } from './result.js'
import { displayValue, factLabel } from './wording.js'

export interface ExplainOptions {
  readonly lang: Language
  /** The record, where the result has several the rule speaks about; else the first. */
  readonly id?: string
}

/**
 * One outcome in words, in the order practitioners read it: who, what is wrong, which clause, how
 * much or what is missing, who acts, how, by when.
 */
export interface Explanation {
  readonly rule: string
  readonly subject: string
  readonly id: string | null
  readonly outcome: Outcome
  /** One entry per line of the text. */
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly text: string
}

/** What the five outcomes are called. */
export const outcomeLabels: Readonly<Record<Outcome, Text>> = {
  met: { zh: '达标', en: 'met' },
  unmet: { zh: '未达标', en: 'unmet' },
  pending: { zh: '未到期', en: 'pending' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  undetermined: { zh: '待定', en: 'undetermined' },
}

/** What the four strengths are called. */
export const strengthLabels: Readonly<Record<Strength, Text>> = {
  must: { zh: '必须', en: 'must' },
  strive: { zh: '争取', en: 'strive' },
  encourage: { zh: '鼓励', en: 'encourage' },
  info: { zh: '提示', en: 'information' },
}

/** Where a parameter's value comes from. */
export const provenanceLabels: Readonly<Record<Provenance, Text>> = {
  document: { zh: '文件写明', en: 'fixed by the document' },
  outside: { zh: '外部依据', en: 'from another source' },
  interpretation: { zh: '自行解释', en: 'an interpretation' },
}

const labels = {
  subject: { zh: '对象', en: 'Subject' },
  rule: { zh: '规则', en: 'Rule' },
  problem: { zh: '结果', en: 'Outcome' },
  clause: { zh: '依据', en: 'Clause' },
  gap: { zh: '差额', en: 'Gap' },
  missing: { zh: '缺少', en: 'Missing' },
  because: { zh: '理由', en: 'Because' },
  parameters: { zh: '所用参数', en: 'Parameters' },
  agencies: { zh: '责任单位', en: 'Agencies' },
  action: { zh: '建议动作', en: 'Action' },
  due: { zh: '时限', en: 'Due' },
  hint: { zh: '说明', en: 'Note' },
} satisfies Record<string, Text>

const hint: Text = {
  zh: '结果只是工作提示，不是行政决定。',
  en: 'A hint for the people responsible, not an administrative decision.',
}

/**
 * Puts one outcome of a result into words.
 *
 * @returns null where the pack has no such rule, or the result no outcome of it
 */
export const explain = (
  pack: PackTree,
  result: Result,
  rule: string,
  { lang, id }: ExplainOptions,
): Explanation | null => {
  const node = pack.points.flatMap(({ rules }) => rules).find((item) => item.id === rule)
  const subject = result.subjects.find(
    (item) => rule in item.outcomes && (id === undefined || item.id === id),
  )
  const outcome = subject?.outcomes[rule]
  if (node === undefined || subject === undefined || outcome === undefined) return null
  const finding = subject.findings.find((item) => item.rule === rule)
  const lines = linesOf(pack, node, subject, outcome, finding, lang)
  return {
    rule,
    subject: subject.subject,
    id: subject.id,
    outcome,
    lines,
    text: lines
      .map(({ label, text }) => `${label}${lang === 'zh' ? '：' : ': '}${text}`)
      .join('\n'),
  }
}

const linesOf = (
  pack: PackTree,
  rule: RuleNode,
  subject: SubjectResult,
  outcome: Outcome,
  finding: Finding | undefined,
  lang: Language,
): Explanation['lines'] => {
  const entry = pack.subjects.find(({ name }) => name === subject.subject)?.entry
  const say = (fact: string, value: OuterValue): string =>
    displayValue(pack, subject.subject, fact, value, lang)
  const lines: { label: string; text: string }[] = []
  const add = (label: keyof typeof labels, text: string): void => {
    lines.push({ label: labels[label][lang], text })
  }
  add('subject', [entry?.label[lang] ?? subject.subject, subject.id ?? ''].join(' ').trim())
  add('rule', `${rule.id} ${rule.title[lang]}`)
  add('problem', `${outcomeLabels[outcome][lang]} · ${strengthLabels[rule.strength][lang]}`)
  add('clause', clauseText(pack, rule, lang))
  if (finding !== undefined) addFinding(pack, subject.subject, finding, lang, say, add)
  if (outcome !== 'met' && outcome !== 'notApplicable') {
    add('agencies', agencyNames(pack, rule.agencies, lang))
    add('action', rule.action[lang])
  }
  const due =
    finding?.due ?? subject.targets?.find((target) => target.rule === rule.id)?.due ?? null
  if (due !== null) add('due', due)
  add('hint', hint[lang])
  return lines
}

const addFinding = (
  pack: PackTree,
  subject: string,
  finding: Finding,
  lang: Language,
  say: (fact: string, value: OuterValue) => string,
  add: (label: keyof typeof labels, text: string) => void,
): void => {
  const { gap } = finding
  if (gap !== null) {
    const actual = boundsText(gap.fact, gap.actual, gap.atMost, lang, say)
    const required = boundsText(gap.fact, gap.required, gap.requiredAtMost, lang, say)
    const label = factLabel(pack, subject, gap.fact, lang)
    add(
      'gap',
      lang === 'zh'
        ? `${label}：实际 ${actual}，要求 ${required}`
        : `${label}: actual ${actual}, required ${required}`,
    )
  }
  if (finding.missing.length > 0)
    add(
      'missing',
      finding.missing
        .map((fact) => factLabel(pack, subject, fact, lang))
        .join(lang === 'zh' ? '、' : ', '),
    )
  if (finding.because !== undefined && finding.because.length > 0)
    add(
      'because',
      finding.because
        .map((item) => citationText(pack, subject, item, lang, say))
        .join(lang === 'zh' ? '；' : '; '),
    )
  if (finding.parameters.length > 0)
    add(
      'parameters',
      finding.parameters
        .map(
          ({ id, value, provenance }) =>
            `${factLabel(pack, subject, id, lang)} = ${say(id, value)}${bracket(provenanceLabels[provenance][lang], lang)}`,
        )
        .join(lang === 'zh' ? '；' : '; '),
    )
}

const bracket = (text: string, lang: Language): string =>
  lang === 'zh' ? `（${text}）` : ` (${text})`

const citationText = (
  pack: PackTree,
  subject: string,
  { fact, operator, actual, atMost, required, requiredAtMost, holds }: Citation,
  lang: Language,
  say: (fact: string, value: OuterValue) => string,
): string => {
  const label = factLabel(pack, subject, fact, lang)
  if (holds === null) return lang === 'zh' ? `${label}：不清楚` : `${label}: not known`
  const truth = holds ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const wording = operators[operator].wording[lang]
  const left = boundsText(fact, actual, atMost, lang, say)
  const right = boundsText(fact, required, requiredAtMost, lang, say)
  return `${label} ${left} ${wording} ${right}${lang === 'zh' ? '？' : '? '}${truth[lang]}`
}

/** A value, or the bounds between which it lies. */
export const boundsText = (
  fact: string,
  low: OuterValue,
  high: OuterValue | undefined,
  lang: Language,
  say: (fact: string, value: OuterValue) => string,
): string => {
  if (high === undefined) return say(fact, low)
  if (high === null) return lang === 'zh' ? `至少 ${say(fact, low)}` : `at least ${say(fact, low)}`
  return low === null
    ? `${lang === 'zh' ? '至多' : 'at most'} ${say(fact, high)}`
    : `${say(fact, low)}–${say(fact, high)}`
}

const clauseText = (pack: PackTree, rule: RuleNode, lang: Language): string =>
  [rule.clause, ...rule.furtherClauses]
    .map((locator) => {
      const clause = pack.clauses.find((item) => item.locator === locator)
      return clause === undefined ? locator : `${locator} ${clause.summary[lang]}`
    })
    .join(' ')

/** The names of agencies, in the order given. */
export const agencyNames = (pack: PackTree, ids: readonly string[], lang: Language): string =>
  ids
    .map((id) => pack.agencies.find((agency) => agency.id === id)?.[lang] ?? id)
    .join(lang === 'zh' ? '、' : ', ')
