import type { Diagnostic } from '@workpoints/model'
import type { PackTree } from '../ir/tree.js'
import { isRecord, type Links } from '../backends/closures/links.js'
import { frameOf } from '../backends/closures/plan.js'
import { load } from '../backends/closures/run.js'
import { type Dataset, linksOf } from './dataset.js'
import type { Site } from './missing.js'
import { problem } from './problems.js'
import { type EvaluateOptions, sessionOf } from './session.js'
import { beyondLimits } from './size.js'

/** How to look into one record. */
export interface RecordOptions extends Omit<EvaluateOptions, 'explain'> {
  /**
   * The tables around the record, from which it is judged as `evaluateDataset` judges it. They are
   * indexed once: where they have changed, hand over another object.
   */
  readonly dataset?: Dataset
}

interface Indexed {
  readonly pack: PackTree
  readonly links: Links
}

/** A page asks about many records of one dataset, and an index takes as long as its tables are. */
const indexes = new WeakMap<Dataset, Indexed>()

/** What the tables say of a record; null where there are none. */
export const linksAround = (pack: PackTree, { dataset }: RecordOptions): Links | null => {
  if (dataset === undefined) return null
  const known = indexes.get(dataset)
  if (known?.pack === pack) return known.links
  const links = linksOf(pack, dataset)
  indexes.set(dataset, { pack, links })
  return links
}

/**
 * Reads one record, as `evaluate` does.
 *
 * @param subject the record's subject where it does not name one, as records of a table need not
 * @returns what keeps the record from being evaluated, instead of what could mislead
 */
export const openSite = (
  pack: PackTree,
  record: unknown,
  subject: string | undefined,
  options: RecordOptions,
): { readonly site: Site } | { readonly diagnostics: readonly Diagnostic[] } => {
  const links = linksAround(pack, options)
  const opened = sessionOf(pack, options, links)
  if ('diagnostics' in opened) return opened
  const { session } = opened
  if (!isRecord(record)) return { diagnostics: [problem('not-a-record', '')] }
  const name = record.subject === undefined ? subject : record.subject
  const plan = typeof name === 'string' ? session.engine.plan(name) : undefined
  if (plan === undefined) return { diagnostics: [problem('unknown-subject', '/subject')] }
  const beyond = beyondLimits(record, plan.subject.entry.limits, '')
  if (beyond !== null) return { diagnostics: [beyond] }
  const frame = frameOf(plan, session.environment)
  load(plan, record, frame, links, null, null)
  return { site: { session, plan, record, frame } }
}
