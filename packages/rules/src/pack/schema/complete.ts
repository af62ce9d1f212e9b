import { isObject } from '../shape/forms.js'
import type { Name, Names } from './names.js'

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

/** Kinds of names, each with suggestions of its own. */
type Kind =
  | 'reference'
  | 'fact'
  | 'classification'
  | 'child'
  | 'subject'
  | 'agency'
  | 'clause'
  | 'rule'
  | 'choices'

/** Which kind of name stands under a key, whatever the file. */
const kinds: Readonly<Record<string, Kind>> = {
  fact: 'reference',
  on: 'reference',
  after: 'reference',
  days: 'reference',
  sum: 'reference',
  difference: 'reference',
  product: 'reference',
  quotient: 'reference',
  smaller: 'reference',
  larger: 'reference',
  daysBetween: 'reference',
  monthsBetween: 'reference',
  age: 'reference',
  daysSince: 'reference',
  recorded: 'fact',
  key: 'fact',
  value: 'fact',
  orderBy: 'fact',
  within: 'fact',
  condition: 'classification',
  of: 'child',
  subject: 'subject',
  agencies: 'agency',
  clause: 'clause',
  furtherClauses: 'clause',
  rules: 'rule',
  choices: 'choices',
}

/** Keys below which the same name is meant as above. */
const inner: ReadonlySet<string> = new Set(['items', 'prefixItems', 'anyOf'])

const asOf: Name = { name: 'asOf', about: { zh: '评估日期', en: 'the evaluation date' } }

/**
 * Adds the names of a pack to the schema of one of its files, so that editors complete and explain
 * them. Other names of the same form stay right: another pack has facts and parameters of its own,
 * and the compiler knows best. Subjects alone are a closed list.
 */
export class Completion {
  readonly #names: Names
  readonly #condition: Schema
  readonly #defs = new Map<string, Schema>()

  constructor(names: Names, condition: Schema) {
    this.#names = names
    this.#condition = condition
  }

  /** The definitions that what was completed refers to. */
  definitions(): Schema {
    return Object.fromEntries(
      [...this.#defs].toSorted(([left], [right]) => (left < right ? -1 : 1)),
    )
  }

  /** Defines a part by that name; the reference to it. */
  define(name: string, part: Schema): string {
    this.#defs.set(name, part)
    return `#/$defs/${name}`
  }

  /**
   * The schema with names.
   *
   * @param subject whose facts and classifications may be named; null: of any subject
   */
  complete(node: Schema, subject: string | null): Schema {
    return this.#walk(node, subject, '') as Schema
  }

  #walk(node: unknown, subject: string | null, key: string): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#walk(item, subject, key))
    if (!isObject(node)) return node
    // Conditions are all that the format defines apart, because they hold conditions.
    if (node['$ref'] !== undefined) return { ...node, $ref: this.#conditionOf(subject) }
    if (key === 'derive') return { $ref: this.#derivationOf(subject, node) }
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined
    if (kind !== undefined && node['type'] === 'string' && node['enum'] === undefined) {
      return this.#suggest(kind, subject, node, key)
    }
    return Object.fromEntries(
      Object.entries(node).map(([name, child]) => {
        if (name === 'properties' && isObject(child))
          return [name, this.#properties(child, subject)]
        if (name === 'additionalProperties') return [name, this.#walk(child, subject, '')]
        return [name, inner.has(name) ? this.#walk(child, subject, key) : child]
      }),
    )
  }

  #properties(properties: Schema, subject: string | null): Schema {
    // Child records: what is said of them is about another subject, which `of` names.
    const below = Object.hasOwn(properties, 'of') ? null : subject
    return Object.fromEntries(
      Object.entries(properties).map(([name, child]) => [
        name,
        this.#walk(child, name === 'of' ? subject : below, name),
      ]),
    )
  }

  #suggest(kind: Kind, subject: string | null, node: Schema, key: string): Schema {
    // A written value is no name; those of derivations are, and have the form of one.
    if (key === 'value' && node['pattern'] === undefined) return node
    const { description, ...shape } = node
    const described = description === undefined ? {} : { description }
    const offered = this.#lists(kind, subject)
    if (kind === 'subject') return { ...described, ...offered[0] }
    // An empty list is no schema.
    if (offered.length === 0) return node
    const form = `${kind}.${subject ?? 'any'}${shape['pattern'] === undefined ? '' : '.name'}`
    return { ...described, $ref: this.define(form, { anyOf: [...offered, shape] }) }
  }

  #lists(kind: Kind, subject: string | null): readonly Schema[] {
    const names = this.#names
    const of = subject ?? 'any'
    switch (kind) {
      case 'reference':
        return [
          ...this.#offer(`facts.${of}`, names.facts(subject)),
          ...this.#offer('parameters', [...names.parameters, asOf]),
        ]
      case 'fact':
        return this.#offer(`facts.${of}`, names.facts(subject))
      case 'classification':
        return this.#offer(`classifications.${of}`, names.classifications(subject))
      case 'child':
        return this.#offer(`children.${of}`, names.children(subject))
      case 'subject':
        return this.#offer('subjects', names.subjects)
      case 'agency':
        return this.#offer('agencies', names.agencies)
      case 'clause':
        return this.#offer('clauses', names.clauses)
      case 'rule':
        return this.#offer('rules', names.rules)
      case 'choices':
        return this.#offer('choices', names.choices)
    }
  }

  /** A reference to the list of those names, which is defined once; none where there are none. */
  #offer(name: string, names: readonly Name[]): readonly Schema[] {
    if (names.length === 0) return []
    const $ref = this.define(`names.${name}`, {
      enum: names.map((each) => each.name),
      enumDescriptions: names.map(({ about }) => `${about.zh} / ${about.en}`),
    })
    return [{ $ref }]
  }

  #conditionOf(subject: string | null): string {
    return this.#once(`condition.${subject ?? 'any'}`, this.#condition, subject)
  }

  #derivationOf(subject: string | null, node: Schema): string {
    return this.#once(`derivation.${subject ?? 'any'}`, node, subject)
  }

  /** Completes a part once and refers to it. */
  #once(key: string, node: Schema, subject: string | null): string {
    if (!this.#defs.has(key)) {
      // First a place for it: what is completed may refer to itself.
      this.#defs.set(key, {})
      this.#defs.set(key, this.complete(node, subject))
    }
    return `#/$defs/${key}`
  }
}
