import type { DerivationNode, Expression, Operand } from '../ir/tree.js'
import type { Checked } from './check-types.js'
import type { CheckedRule } from './types/rule.js'

/** Finds the parameters that something uses, directly or through what it names. */
export class ParametersUsed {
  readonly #classifications: ReadonlyMap<string, Expression>
  readonly #derivations: ReadonlyMap<string, DerivationNode>
  /** By classification, and by `subject.fact`. */
  readonly #known = new Map<string, ReadonlySet<string>>()

  constructor(checked: Checked) {
    this.#classifications = new Map(
      [...checked.classifications].map(([{ name }, condition]) => [name, condition]),
    )
    this.#derivations = new Map(
      [...checked.derivations].map(([{ subject, name }, node]) => [`${subject}.${name}`, node]),
    )
  }

  /** Sorted ids. */
  ofRule(rule: CheckedRule, subject: string): readonly string[] {
    const found = new Set<string>()
    this.#expression(rule.requires, subject, found)
    if (rule.applies !== null) this.#expression(rule.applies, subject, found)
    if (rule.inform !== null) this.#expression(rule.inform.when, subject, found)
    if (rule.due !== null) {
      this.#operand(rule.due.date, subject, found)
      if (rule.due.kind === 'after') this.#operand(rule.due.days, subject, found)
    }
    if (rule.gap !== null) {
      this.#operand(rule.gap.fact, subject, found)
      this.#operand(rule.gap.required, subject, found)
    }
    return [...found].toSorted()
  }

  #expression(node: Expression, subject: string, found: Set<string>): void {
    switch (node.kind) {
      case 'all':
      case 'any':
        for (const item of node.items) this.#expression(item, subject, found)
        return
      case 'not':
        this.#expression(node.item, subject, found)
        return
      case 'classification': {
        const condition = this.#classifications.get(node.name)
        this.#once(node.name, found, (inner) => {
          if (condition !== undefined) this.#expression(condition, subject, inner)
        })
        return
      }
      case 'compare':
        this.#operand(node.left, subject, found)
        this.#operand(node.right, subject, found)
    }
  }

  #operand(operand: Operand, subject: string, found: Set<string>): void {
    if (operand.kind === 'parameter') found.add(operand.id)
    else if (operand.kind === 'fact') this.#fact(operand.name, subject, found)
  }

  #fact(name: string, subject: string, found: Set<string>): void {
    const key = `${subject}.${name}`
    const node = this.#derivations.get(key)
    if (node !== undefined)
      this.#once(key, found, (inner) => this.#derivation(node, subject, inner))
  }

  #derivation(node: DerivationNode, subject: string, found: Set<string>): void {
    switch (node.kind) {
      case 'scalar':
        for (const operand of node.operands) this.#operand(operand, subject, found)
        return
      case 'recorded':
      case 'lookup':
        this.#fact(node.fact, subject, found)
        return
      case 'occurrences':
        this.#fact(node.key, subject, found)
        return
      case 'largestBelow':
        for (const name of [node.value, node.orderBy, node.within]) this.#fact(name, subject, found)
        return
      case 'aggregate':
        if (node.where !== null) this.#expression(node.where, node.subject, found)
        for (const name of [node.key, node.value])
          if (name !== null) this.#fact(name, node.subject, found)
    }
  }

  /** What a name stands for is looked through once; circles have been refused before. */
  #once(key: string, found: Set<string>, collect: (inner: Set<string>) => void): void {
    let known = this.#known.get(key)
    if (known === undefined) {
      const inner = new Set<string>()
      collect(inner)
      known = inner
      this.#known.set(key, known)
    }
    for (const id of known) found.add(id)
  }
}
