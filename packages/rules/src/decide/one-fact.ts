import { type Diagnostic, type FactType, say, type UnitCode, visibleName } from '@workpoints/model'
import type { PackTree } from '../ir/tree.js'
import { compileFact } from '../backends/closures/compile-fact.js'
import { settled } from '../backends/closures/frame.js'
import { isRecord } from '../backends/closures/links.js'
import { giveBack, takeFrame } from '../backends/closures/plan.js'
import { load } from '../backends/closures/run.js'
import { outerNumber } from './outer.js'
import { problem } from './problems.js'
import { sessionOf } from './session.js'
import { linksAround, type RecordOptions } from './site.js'

/** One number of many records, for a histogram in which an object per record would cost too much. */
export interface FactOnly {
  readonly subject: string
  readonly fact: string
  readonly type: FactType
  /** Null where the type has none. */
  readonly unit: UnitCode | null
  /**
   * The fact of one record of the subject: yuan, a count or a share, not rounded; null where it is
   * unknown, or known by its bounds only. A value that is no record states nothing. How large a
   * record may be is up to the caller.
   */
  readonly read: (record: object) => number | null
}

/**
 * A pack made ready to give one number of many records, the same as `factsOf` gives: only what that
 * fact is made of is worked out.
 *
 * @param fact an amount of money, a count or a share
 * @returns what is wrong with the options or the names, instead of numbers that could mislead
 */
export const prepareFact = (
  pack: PackTree,
  subject: string,
  fact: string,
  options: RecordOptions,
): FactOnly | { readonly diagnostics: readonly Diagnostic[] } => {
  const links = linksAround(pack, options)
  const opened = sessionOf(pack, options, links)
  if ('diagnostics' in opened) return opened
  const { session } = opened
  const node = pack.subjects.find(({ name }) => name === subject)
  if (node === undefined) return { diagnostics: [problem('unknown-subject', '/subject')] }
  const found = node.facts.find(({ name }) => name === fact)
  if (found === undefined) return { diagnostics: [problem('unknown-fact', '/fact', fact)] }
  const { type, unit } = found
  if (type !== 'money' && type !== 'count' && type !== 'share')
    return { diagnostics: [notANumber(fact)] }
  const { plan, environment: environmentOn } = compileFact(pack, node, fact)
  const environment = environmentOn(options.asOf, session.overrides)
  const place = plan.scope.place(fact)
  return {
    subject,
    fact,
    type,
    unit,
    read: (record) => {
      const frame = takeFrame(plan, environment)
      load(plan, isRecord(record) ? record : {}, frame, links, null, null)
      const value = outerNumber(settled(frame, place), type, null)
      giveBack(plan, frame)
      return typeof value === 'number' ? value : null
    },
  }
}

const notANumber = (fact: string): Diagnostic => ({
  code: 'not-a-number',
  pointer: '/fact',
  ...say(
    `${visibleName(fact)} 不是金额、数量或比例。`,
    `${visibleName(fact)} is not an amount of money, a count or a share.`,
    '换一个有数值的事实；可用的事实见 workpoints facts。',
    'Choose a fact that is a number; workpoints facts lists what there is.',
  ),
})
