import type { Expression, Operand, PackTree, SubjectNode } from '@workpoints/rules'

/** What has to be worked out of one subject. */
export interface Need {
  readonly facts: Set<string>
  readonly classifications: Set<string>
}

/** What has to be worked out, by subject: of the records themselves and of those inside them. */
export type Needs = ReadonlyMap<string, Need>

class Collecting {
  readonly needs = new Map<string, Need>()

  constructor(readonly pack: PackTree) {}

  of(subject: string): Need {
    const known = this.needs.get(subject)
    if (known !== undefined) return known
    const need: Need = { facts: new Set(), classifications: new Set() }
    this.needs.set(subject, need)
    return need
  }

  expression(node: Expression, subject: SubjectNode): void {
    switch (node.kind) {
      case 'all':
      case 'any':
        for (const item of node.items) this.expression(item, subject)
        return
      case 'not':
        this.expression(node.item, subject)
        return
      case 'classification': {
        const known = subject.classifications.find(({ name }) => name === node.name)
        const { classifications } = this.of(subject.name)
        if (known === undefined || classifications.has(node.name)) return
        classifications.add(node.name)
        this.expression(known.condition, subject)
        return
      }
      case 'compare':
        this.operand(node.left, subject)
        this.operand(node.right, subject)
    }
  }

  operand(operand: Operand, subject: SubjectNode): void {
    if (operand.kind === 'fact') this.fact(operand.name, subject)
  }

  fact(name: string, subject: SubjectNode): void {
    const { facts } = this.of(subject.name)
    const fact = subject.facts.find((item) => item.name === name)
    if (fact === undefined || facts.has(name)) return
    facts.add(name)
    const { derivation } = fact
    if (derivation === null) return
    switch (derivation.kind) {
      case 'scalar':
        for (const operand of derivation.operands) this.operand(operand, subject)
        return
      case 'recorded':
      case 'lookup':
        this.fact(derivation.fact, subject)
        return
      case 'occurrences':
        this.fact(derivation.key, subject)
        return
      case 'largestBelow':
        for (const used of [derivation.value, derivation.orderBy, derivation.within])
          this.fact(used, subject)
        return
      case 'aggregate': {
        let inner = subject
        for (const collection of derivation.path) {
          const child = inner.children.find((item) => item.name === collection)?.subject
          const found = this.pack.subjects.find((item) => item.name === child)
          if (found === undefined) return
          inner = found
          this.of(inner.name)
        }
        if (derivation.where !== null) this.expression(derivation.where, inner)
        for (const used of [derivation.key, derivation.value])
          if (used !== null) this.fact(used, inner)
      }
    }
  }
}

/** Everything that the rules and classifications of a subject rest on. */
export const needsOf = (
  pack: PackTree,
  subject: SubjectNode,
  { rules, classifications }: Pick<SubjectNode, 'rules' | 'classifications'>,
): Needs => {
  const collecting = new Collecting(pack)
  collecting.of(subject.name)
  for (const { applies, requires, due } of rules) {
    if (applies !== null) collecting.expression(applies, subject)
    collecting.expression(requires, subject)
    if (due === null) continue
    collecting.operand(due.date, subject)
    if (due.kind === 'after') collecting.operand(due.days, subject)
  }
  for (const { name } of classifications)
    collecting.expression({ kind: 'classification', name }, subject)
  return collecting.needs
}
