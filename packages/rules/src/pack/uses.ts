import type { DerivationNode, Expression, Operand } from '../ir/tree.js'
import type { Checked } from './check-types.js'
import type { Site } from './report.js'

/** Collects what something names itself, without what stands behind those names. */
export class Uses {
  /** Facts as `subject.fact`, and classifications. */
  readonly names = new Set<string>()
  readonly parameters = new Set<string>()

  expression(node: Expression, subject: string): this {
    switch (node.kind) {
      case 'all':
      case 'any':
        for (const item of node.items) this.expression(item, subject)
        return this
      case 'not':
        return this.expression(node.item, subject)
      case 'classification':
        this.names.add(node.name)
        return this
      case 'compare':
        return this.operand(node.left, subject).operand(node.right, subject)
    }
  }

  operand(operand: Operand, subject: string): this {
    if (operand.kind === 'parameter') this.parameters.add(operand.id)
    return operand.kind === 'fact' ? this.#facts(subject, operand.name) : this
  }

  derivation(node: DerivationNode, subject: string): this {
    switch (node.kind) {
      case 'scalar':
        for (const operand of node.operands) this.operand(operand, subject)
        return this
      case 'recorded':
      case 'lookup':
        return this.#facts(subject, node.fact)
      case 'occurrences':
        return this.#facts(subject, node.key)
      case 'largestBelow':
        return this.#facts(subject, node.value, node.orderBy, node.within)
      case 'aggregate':
        if (node.where !== null) this.expression(node.where, node.subject)
        return this.#facts(node.subject, node.key, node.value)
    }
  }

  #facts(subject: string, ...names: readonly (string | null)[]): this {
    for (const name of names) if (name !== null) this.names.add(`${subject}.${name}`)
    return this
  }
}

/** A derived fact or a classification. */
export interface Declared {
  readonly uses: Uses
  readonly site: Site
}

/** All that is declared by way of something else: facts as `subject.fact`, and classifications. */
export const declaredIn = (checked: Checked): ReadonlyMap<string, Declared> => {
  const declared = new Map<string, Declared>()
  for (const [{ subject, name, site }, node] of checked.derivations)
    declared.set(`${subject}.${name}`, { uses: new Uses().derivation(node, subject), site })
  for (const [{ subject, name, site }, condition] of checked.classifications)
    if (subject !== null)
      declared.set(name, { uses: new Uses().expression(condition, subject), site })
  return declared
}
