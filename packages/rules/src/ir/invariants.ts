import type {
  DerivationNode,
  Expression,
  FactNode,
  Operand,
  PackTree,
  RuleNode,
  SubjectNode,
} from './tree.js'

/** What may be named at one place, and where to say that it may not. */
interface Scope {
  readonly place: string
  readonly subject: SubjectNode
  /** Facts and classifications that stand before; null: all of the subject. */
  readonly earlier: ReadonlySet<string> | null
}

/** Looks through a tree and notes what should not be. */
class Inspection {
  readonly found: string[] = []
  readonly #subjects: ReadonlyMap<string, SubjectNode>
  readonly #parameters: ReadonlySet<string>

  constructor(readonly pack: PackTree) {
    this.#subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
    this.#parameters = new Set(pack.parameters.map(({ id }) => id))
  }

  all(): readonly string[] {
    this.#plain(this.pack, 'pack', new Set())
    for (const subject of this.pack.subjects) this.#subject(subject)
    return this.found
  }

  #subject(subject: SubjectNode): void {
    for (const child of subject.children)
      if (!this.#subjects.has(child.subject))
        this.found.push(`${subject.name}.${child.name}: no subject ${child.subject}`)
    const earlier = new Set(
      subject.facts.filter(({ derivation }) => derivation === null).map(({ name }) => name),
    )
    for (const { name, derivation } of subject.facts) {
      const place = `${subject.name}.${name}`
      if (derivation !== null) this.#derivation(derivation, { place, subject, earlier })
      earlier.add(name)
    }
    const defined = new Set<string>(subject.facts.map(({ name }) => name))
    for (const { name, condition } of subject.classifications) {
      this.#expression(condition, { place: name, subject, earlier: defined })
      defined.add(name)
    }
    for (const rule of subject.rules) this.#rule(rule, subject)
  }

  #rule(rule: RuleNode, subject: SubjectNode): void {
    const scope = { place: rule.id, subject, earlier: null }
    const { applies, requires, inform, due, gap } = rule
    for (const condition of [applies, requires, inform?.when ?? null])
      if (condition !== null) this.#expression(condition, scope)
    if (due !== null) this.#operand(due.date, scope)
    if (due?.kind === 'after') this.#operand(due.days, scope)
    if (gap !== null) for (const side of [gap.fact, gap.required]) this.#operand(side, scope)
    for (const id of rule.parameters)
      if (!this.#parameters.has(id)) this.found.push(`${rule.id}: no parameter ${id}`)
  }

  #derivation(node: DerivationNode, scope: Scope): void {
    switch (node.kind) {
      case 'scalar':
        for (const operand of node.operands) this.#operand(operand, scope)
        return
      case 'recorded':
      case 'lookup':
        this.#fact(node.fact, scope)
        return
      case 'occurrences':
        this.#fact(node.key, scope)
        return
      case 'largestBelow':
        for (const name of [node.value, node.orderBy, node.within]) this.#fact(name, scope)
        return
      case 'aggregate': {
        const subject = this.#subjects.get(node.subject)
        if (subject === undefined) {
          this.found.push(`${scope.place}: no subject ${node.subject}`)
          return
        }
        const inner = { place: scope.place, subject, earlier: null }
        if (node.where !== null) this.#expression(node.where, inner)
        for (const name of [node.key, node.value]) if (name !== null) this.#fact(name, inner)
      }
    }
  }

  #expression(node: Expression, scope: Scope): void {
    switch (node.kind) {
      case 'all':
      case 'any':
        for (const item of node.items) this.#expression(item, scope)
        return
      case 'not':
        this.#expression(node.item, scope)
        return
      case 'classification': {
        const known = scope.subject.classifications.some(({ name }) => name === node.name)
        if (!known || scope.earlier?.has(node.name) === false)
          this.found.push(`${scope.place}: no classification ${node.name} before it`)
        return
      }
      case 'compare':
        this.#operand(node.left, scope)
        this.#operand(node.right, scope)
    }
  }

  #operand(operand: Operand, scope: Scope): void {
    if (operand.kind === 'fact') this.#fact(operand.name, scope)
    else if (operand.kind === 'parameter' && !this.#parameters.has(operand.id))
      this.found.push(`${scope.place}: no parameter ${operand.id}`)
    else if (operand.kind === 'literal' && operand.type === 'money' && !whole(operand.value))
      this.found.push(`${scope.place}: an amount that is not in fen`)
  }

  #fact(name: string, { place, subject, earlier }: Scope): void {
    const known = subject.facts.some((fact: FactNode) => fact.name === name)
    if (!known || earlier?.has(name) === false)
      this.found.push(`${place}: no fact ${subject.name}.${name} before it`)
  }

  /** Frozen plain data; each object once, as nodes are shared. */
  #plain(value: unknown, place: string, seen: Set<unknown>): void {
    if (typeof value === 'function') this.found.push(`${place}: a function`)
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (!Object.isFrozen(value)) this.found.push(`${place}: not frozen`)
    for (const [key, item] of Object.entries(value)) this.#plain(item, `${place}.${key}`, seen)
  }
}

const whole = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(Number.isSafeInteger) : Number.isSafeInteger(value)

/**
 * What of the invariants at the top of `tree.ts` a tree breaks, in words for developers; empty for
 * every tree that the front end builds. That types fit their places is the front end's own check.
 */
export const checkInvariants = (pack: PackTree): readonly string[] => new Inspection(pack).all()
