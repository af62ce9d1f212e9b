import type { Text } from '@workpoints/model'
import { evaluateDataset, type Outcome, type PackTree, type Result } from '@workpoints/rules'
import { sampleCounty } from '../../county/sample.js'
import { bundledHouseholds } from '../../county/source.js'
import { bundled, latest } from './state.js'

/** How many records of one subject change in the same way under one rule. */
export interface AffectedRule {
  readonly rule: string
  readonly point: number
  readonly title: Text
  readonly subject: Text
  /** Null where only the other pack has the rule. */
  readonly before: Outcome | null
  readonly after: Outcome | null
  readonly records: number
}

export interface Affected {
  readonly households: number
  /** Households of which at least one outcome changes. */
  readonly householdsAffected: number
  readonly rules: readonly AffectedRule[]
}

const sample: { readonly tables: ReturnType<typeof sampleCounty>['tables'] | null } = {
  tables: null,
}

const tables = (): ReturnType<typeof sampleCounty>['tables'] => {
  const made = sample.tables ?? sampleCounty().tables
  Object.assign(sample, { tables: made })
  return made
}

interface Counted {
  readonly rule: string
  readonly before: Outcome | null
  readonly after: Outcome | null
  records: number
}

/** Counts what changes between two results about the same records. */
export const changesOfOutcomes = (
  before: Pick<Result, 'subjects'>,
  after: Pick<Result, 'subjects'>,
): { readonly householdsAffected: number; readonly counted: readonly Counted[] } => {
  const counts = new Map<string, Counted>()
  let householdsAffected = 0
  before.subjects.forEach((from, index) => {
    const to = after.subjects[index]
    if (to === undefined) return
    const rules = new Set([...Object.keys(from.outcomes), ...Object.keys(to.outcomes)])
    let changes = false
    for (const rule of rules) {
      const [was, is] = [from.outcomes[rule] ?? null, to.outcomes[rule] ?? null]
      if (was === is) continue
      changes = true
      const key = JSON.stringify([rule, was, is])
      const count = counts.get(key) ?? { rule, before: was, after: is, records: 0 }
      count.records += 1
      counts.set(key, count)
    }
    if (changes && from.subject === 'household') householdsAffected += 1
  })
  return { householdsAffected, counted: [...counts.values()] }
}

const rulesOf = (pack: PackTree) => pack.points.flatMap(({ rules }) => rules)

/** Whose outcomes change on the bundled county, between the bundled pack and the edited one. */
export const affected = (asOf: string): Affected => {
  const packs = [bundled().pack, latest().pack] as const
  const [before, after] = packs.map((pack) => evaluateDataset(pack, { tables: tables() }, { asOf }))
  if (before === undefined || after === undefined) throw new Error('nothing was judged')
  const { householdsAffected, counted } = changesOfOutcomes(before, after)
  const nodes = new Map(packs.flatMap(rulesOf).map((rule) => [rule.id, rule]))
  const labels = new Map(packs[1].subjects.map(({ name, entry }) => [name, entry.label]))
  const order = [...nodes.keys()].toSorted()
  return {
    households: bundledHouseholds,
    householdsAffected,
    rules: counted
      .flatMap(({ rule, ...change }): AffectedRule[] => {
        const node = nodes.get(rule)
        if (node === undefined) return []
        const { point, title } = node
        const subject = labels.get(node.subject) ?? { zh: node.subject, en: node.subject }
        return [{ rule, point, title, subject, ...change }]
      })
      .toSorted(
        (left, right) =>
          order.indexOf(left.rule) - order.indexOf(right.rule) || right.records - left.records,
      ),
  }
}
