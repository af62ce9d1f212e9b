import type { Expression } from '../ir/tree.js'
import type { Checked } from './check-types.js'
import type { Report, Site } from './report.js'
import { declaredIn } from './uses.js'

/** Deepest nesting and largest size of a condition with its classifications written out. */
const depthLimit = 32
const nodeLimit = 10_000
/** Longest chain of declarations that use one another. */
const stepLimit = 100

/** Facts and classifications in an order in which each uses only earlier ones. */
export interface Order {
  readonly position: (name: string) => number
}

/** Sorts declarations by use; reports circles with their whole path, and chains that are too long. */
export const order = (checked: Checked, report: Report): Order => {
  const declared = declaredIn(checked)
  const positions = new Map<string, number>()
  const depths = new Map<string, number>()
  const path: string[] = []
  let cut = false
  const tooLong = (site: Site): void => {
    if (!cut) report.addAtKey('limit-steps', site, String(stepLimit))
    cut = true
  }
  const visit = (name: string): number => {
    const known = depths.get(name)
    if (known !== undefined) return known
    const item = declared.get(name)
    if (item === undefined) return 0
    const start = path.indexOf(name)
    if (start >= 0) {
      report.addAtKey('cycle', item.site, [...path.slice(start), name].join(' → '))
      return 0
    }
    // Reported once, at the declaration that makes the chain too long; what lies deeper is cut.
    if (path.length >= stepLimit) {
      tooLong(item.site)
      return 0
    }
    path.push(name)
    const depth = 1 + Math.max(0, ...[...item.uses.names].map(visit))
    path.pop()
    // What was measured before adds to the chain as well: the order of the names does not matter.
    if (depth > stepLimit) tooLong(item.site)
    depths.set(name, depth)
    positions.set(name, positions.size)
    return depth
  }
  for (const name of declared.keys()) visit(name)
  return { position: (name) => positions.get(name) ?? -1 }
}

/** Checks depth and size of every condition, classifications written out. Call only without circles. */
export const checkLimits = (checked: Checked, report: Report): void => {
  const conditions = new Map(
    [...checked.classifications].map(([{ name }, condition]) => [name, condition]),
  )
  const measured = new Map<string, Size>()
  const measure = (node: Expression): Size => {
    switch (node.kind) {
      case 'all':
      case 'any':
        return around(node.items.map(measure))
      case 'not':
        return around([measure(node.item)])
      case 'compare':
        return { depth: 1, nodes: 1 }
      case 'classification': {
        const known = measured.get(node.name)
        if (known !== undefined) return known
        const condition = conditions.get(node.name)
        const size = condition === undefined ? { depth: 1, nodes: 1 } : measure(condition)
        measured.set(node.name, size)
        return size
      }
    }
  }
  const check = (node: Expression, site: Site): void => {
    const { depth, nodes } = measure(node)
    if (depth > depthLimit) report.add('limit-depth', site, String(depthLimit))
    if (nodes > nodeLimit) report.add('limit-nodes', site, String(nodeLimit))
  }
  for (const [{ site }, condition] of checked.classifications) check(condition, site)
  for (const [{ site }, rule] of checked.rules) {
    check(rule.requires, site)
    if (rule.applies !== null) check(rule.applies, site)
    if (rule.inform !== null) check(rule.inform.when, site)
  }
  for (const [{ site }, node] of checked.derivations)
    if (node.kind === 'aggregate' && node.where !== null) check(node.where, site)
}

interface Size {
  readonly depth: number
  readonly nodes: number
}

const around = (sizes: readonly Size[]): Size => ({
  depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
  nodes: 1 + sizes.reduce((sum, { nodes }) => sum + nodes, 0),
})
