import type { PackTree, PointNode, Result, RuleNode, SubjectResult } from '@workpoints/rules'
import { textOption } from '../command-line/options.js'
import type { Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { inputRefused, usage } from '../failure.js'
import { recordNotOfRule, unknownRule } from '../messages/problems.js'
import { deliverToOutput } from '../output/deliver.js'
import { recordText } from '../output/record-view.js'
import { pointText, ruleText } from '../output/rule-view.js'
import { viewOptions } from '../output/view-options.js'
import type { Context } from './context.js'
import { packOf } from './pack.js'
import { evaluateInputs } from './records.js'

type Topic = { readonly point: PointNode } | { readonly rule: RuleNode; readonly point: PointNode }

/** Rules of the same point, or with the same word in their id. */
const similar = (pack: PackTree, name: string): readonly string[] => {
  const word = name.replace(/^\d*\.?/, '').toLowerCase()
  const ids = pack.points.flatMap((point) => point.rules.map(({ id }) => id))
  const alike = ids.filter((id) => word.length > 2 && id.includes(word))
  const prefix = /^\d{2}\./.exec(name)?.[0]
  const near =
    alike.length > 0 ? alike : ids.filter((id) => prefix !== undefined && id.startsWith(prefix))
  return near.slice(0, 8)
}

const topicOf = (pack: PackTree, name: string): Topic => {
  if (/^0?\d{1,2}$/.test(name)) {
    const point = pack.points.find(({ number }) => number === Number(name))
    if (point !== undefined) return { point }
  }
  for (const point of pack.points) {
    const rule = point.rules.find(({ id }) => id === name)
    if (rule !== undefined) return { rule, point }
  }
  throw usage(unknownRule(name, similar(pack, name)))
}

/** What a result says of some rules, and nothing else. */
const about = (result: Result, rules: readonly RuleNode[], id: string | null): Result => {
  const ids = new Set(rules.map((rule) => rule.id))
  const subjects = result.subjects.flatMap((item): SubjectResult[] => {
    if (id !== null && item.id !== id) return []
    const outcomes = Object.entries(item.outcomes).filter(([rule]) => ids.has(rule))
    if (outcomes.length === 0) return []
    const { notes, discrepancies: _discrepancies, ...rest } = item
    const own = notes?.filter(({ rule }) => ids.has(rule)) ?? []
    return [
      {
        ...rest,
        outcomes: Object.fromEntries(outcomes),
        ...(own.length > 0 ? { notes: own } : {}),
      },
    ]
  })
  return { ...result, subjects }
}

/** `workpoints explain <rule|point> [record]` */
export const explain = async (call: Call, context: Context): Promise<ExitCode> => {
  const [name, input] = call.arguments as readonly [string, string | undefined]
  const pack = await packOf(textOption(call.options, 'pack') ?? '', context.io)
  const topic = topicOf(pack, name)
  const options = viewOptions(context)
  const rules = 'rule' in topic ? [topic.rule] : topic.point.rules
  if (input === undefined) {
    const text =
      'rule' in topic ? ruleText(pack, topic.rule, options) : pointText(pack, topic.point, options)
    await deliverToOutput([text], context.io)
    return exitCodes.done
  }
  const { intake, result } = await evaluateInputs(call, [input], pack, context, true)
  const told = about(result, rules, textOption(call.options, 'id'))
  if (told.subjects.length === 0) {
    const subjects = [...new Set(rules.map(({ subject }) => subject))].join(', ')
    throw inputRefused(recordNotOfRule(name, subjects, { file: input }))
  }
  await deliverToOutput([recordText(pack, told, { ...options, detail: true })], context.io)
  return intake.whole ? exitCodes.done : exitCodes.rowsRejected
}
