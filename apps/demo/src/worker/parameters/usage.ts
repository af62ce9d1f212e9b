import type {
  ClassificationNode,
  CompareNode,
  Expression,
  Operand,
  PackTree,
  RuleNode,
  SubjectNode,
} from '@workpoints/rules'

/** How a parameter has a say in what becomes of the records of one subject. */
export interface Usage {
  /** The rules whose outcome may depend on it, in the order of the pack. */
  readonly rules: readonly RuleNode[]
  readonly classifications: readonly ClassificationNode[]
  /**
   * The numeric facts of the subject with which it is compared, where nothing else of it matters: then
   * only the order between it and them does. Null where it is used in any other way.
   */
  readonly compared: readonly string[] | null
  /** Whether it may decide which records a rule binds, or what they are. */
  readonly selects: boolean
}

/** What the parameter is compared with: the name of a fact, or null for any other use of it. */
type Uses = ReadonlySet<string | null>

const none: Uses = new Set()
const otherwise: Uses = new Set([null])

const union = (sets: readonly Uses[]): Uses => new Set(sets.flatMap((set) => [...set]))

const numeric: ReadonlySet<string> = new Set(['money', 'count', 'share'])
const ordering: ReadonlySet<string> = new Set([
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])

/** Finds where a parameter is used, through classifications and derived facts. */
class Search {
  readonly #known = new Map<string, Uses>()

  constructor(
    readonly pack: PackTree,
    readonly id: string,
  ) {}

  expression(node: Expression, subject: SubjectNode): Uses {
    switch (node.kind) {
      case 'all':
      case 'any':
        return union(node.items.map((item) => this.expression(item, subject)))
      case 'not':
        return this.expression(node.item, subject)
      case 'classification':
        return this.#classification(node.name, subject)
      case 'compare':
        return this.#comparison(node, subject)
    }
  }

  operand(operand: Operand, subject: SubjectNode): Uses {
    if (operand.kind === 'fact') return this.#fact(operand.name, subject)
    return this.#isIt(operand) ? otherwise : none
  }

  #isIt(operand: Operand): boolean {
    return operand.kind === 'parameter' && operand.id === this.id
  }

  #comparison(node: CompareNode, subject: SubjectNode): Uses {
    const sides = [node.left, node.right]
    if (!sides.some((side) => this.#isIt(side)))
      return union(sides.map((side) => this.operand(side, subject)))
    const [fact] = sides.filter((side) => side.kind === 'fact')
    if (fact === undefined || !numeric.has(node.type) || !ordering.has(node.operator))
      return otherwise
    // A fact that itself depends on the parameter has no value of its own to be compared with.
    return this.#fact(fact.name, subject).size > 0 ? otherwise : new Set([fact.name])
  }

  #classification(name: string, subject: SubjectNode): Uses {
    return this.#once(`${subject.name} is ${name}`, () => {
      const node = subject.classifications.find((item) => item.name === name)
      return node === undefined ? none : this.expression(node.condition, subject)
    })
  }

  #fact(name: string, subject: SubjectNode): Uses {
    return this.#once(`${subject.name} has ${name}`, () =>
      this.#derived(name, subject).size > 0 ? otherwise : none,
    )
  }

  #derived(name: string, subject: SubjectNode): Uses {
    const derivation = subject.facts.find((fact) => fact.name === name)?.derivation ?? null
    if (derivation === null) return none
    const own = (names: readonly string[]): Uses =>
      union(names.map((used) => this.#fact(used, subject)))
    switch (derivation.kind) {
      case 'scalar':
        return union(derivation.operands.map((operand) => this.operand(operand, subject)))
      case 'recorded':
      case 'lookup':
        return own([derivation.fact])
      case 'occurrences':
        return own([derivation.key])
      case 'largestBelow':
        return own([derivation.value, derivation.orderBy, derivation.within])
      case 'aggregate': {
        const inner = this.pack.subjects.find((item) => item.name === derivation.subject)
        if (inner === undefined) return none
        return union([
          derivation.where === null ? none : this.expression(derivation.where, inner),
          ...[derivation.key, derivation.value].map((used) =>
            used === null ? none : this.#fact(used, inner),
          ),
        ])
      }
    }
  }

  #once(key: string, find: () => Uses): Uses {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = find()
    this.#known.set(key, found)
    return found
  }
}

/** Where in the rules and classifications of a subject a parameter is used, and how. */
export const usageOf = (pack: PackTree, subject: SubjectNode, id: string): Usage => {
  const search = new Search(pack, id)
  const binding = subject.rules.map(({ applies }) =>
    applies === null ? none : search.expression(applies, subject),
  )
  const asked = subject.rules.map(({ requires, due }) =>
    union([
      search.expression(requires, subject),
      ...(due === null ? [] : [search.operand(due.date, subject)]),
      ...(due?.kind === 'after' ? [search.operand(due.days, subject)] : []),
    ]),
  )
  const named = subject.classifications.map(({ condition }) =>
    search.expression(condition, subject),
  )
  const all = union([...binding, ...asked, ...named])
  const facts = [...all].filter((fact) => fact !== null)
  return {
    rules: subject.rules.filter(
      (_rule, index) => (binding[index]?.size ?? 0) > 0 || (asked[index]?.size ?? 0) > 0,
    ),
    classifications: subject.classifications.filter(
      (_item, index) => (named[index]?.size ?? 0) > 0,
    ),
    compared: all.has(null) || facts.length === 0 ? null : facts,
    selects: [...binding, ...named].some(({ size }) => size > 0),
  }
}
