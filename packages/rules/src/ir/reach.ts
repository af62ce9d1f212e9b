import type {
  ClassificationNode,
  DerivationNode,
  Expression,
  FactNode,
  Operand,
  SubjectNode,
} from './tree.js'

/** What of a subject must be computed so that some of it can be. */
export interface Reach {
  readonly facts: Set<string>
  readonly classifications: Set<string>
}

/** Adds to a reach whatever expressions and facts of one subject use, directly or not. */
export class Reaching {
  readonly reach: Reach = { facts: new Set(), classifications: new Set() }
  readonly #facts: ReadonlyMap<string, FactNode>
  readonly #classifications: ReadonlyMap<string, ClassificationNode>

  constructor(subject: SubjectNode) {
    this.#facts = new Map(subject.facts.map((fact) => [fact.name, fact]))
    this.#classifications = new Map(subject.classifications.map((item) => [item.name, item]))
  }

  expression(node: Expression): void {
    switch (node.kind) {
      case 'all':
      case 'any':
        for (const item of node.items) this.expression(item)
        return
      case 'not':
        this.expression(node.item)
        return
      case 'classification': {
        const known = this.#classifications.get(node.name)
        if (known === undefined || this.reach.classifications.has(node.name)) return
        this.reach.classifications.add(node.name)
        this.expression(known.condition)
        return
      }
      case 'compare':
        this.operand(node.left)
        this.operand(node.right)
    }
  }

  operand(operand: Operand): void {
    if (operand.kind === 'fact') this.fact(operand.name)
  }

  fact(name: string): void {
    const fact = this.#facts.get(name)
    if (fact === undefined || this.reach.facts.has(name)) return
    this.reach.facts.add(name)
    if (fact.derivation !== null) for (const used of factsUsed(fact.derivation)) this.fact(used)
  }
}

/** Facts of the same record that a derivation uses. */
export const factsUsed = (derivation: DerivationNode): readonly string[] => {
  switch (derivation.kind) {
    case 'scalar':
      return derivation.operands.flatMap((operand) => (operand.kind === 'fact' ? operand.name : []))
    case 'recorded':
    case 'lookup':
      return [derivation.fact]
    case 'occurrences':
      return [derivation.key]
    case 'largestBelow':
      return [derivation.orderBy, derivation.within]
    case 'aggregate':
      return []
  }
}
