import type { Checked } from './check-types.js'
import type { CheckedRule } from './types/rule.js'
import { type Declared, declaredIn, Uses } from './uses.js'

/** Finds the parameters that something uses, directly or through what it names. */
export class ParametersUsed {
  readonly #declared: ReadonlyMap<string, Declared>
  /** By declared name: what a name stands for is looked through once. */
  readonly #known = new Map<string, ReadonlySet<string>>()

  constructor(checked: Checked) {
    this.#declared = declaredIn(checked)
  }

  /** Sorted ids. */
  ofRule(rule: CheckedRule, subject: string): readonly string[] {
    const uses = new Uses().expression(rule.requires, subject)
    if (rule.applies !== null) uses.expression(rule.applies, subject)
    if (rule.inform !== null) uses.expression(rule.inform.when, subject)
    if (rule.due !== null) {
      uses.operand(rule.due.date, subject)
      if (rule.due.kind === 'after') uses.operand(rule.due.days, subject)
    }
    if (rule.gap !== null) uses.operand(rule.gap.fact, subject).operand(rule.gap.required, subject)
    return [...this.#all(uses)].toSorted()
  }

  #all({ names, parameters }: Uses): ReadonlySet<string> {
    const all = new Set(parameters)
    for (const name of names) for (const id of this.#behind(name)) all.add(id)
    return all
  }

  /** Circles have been refused before. */
  #behind(name: string): ReadonlySet<string> {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const item = this.#declared.get(name)
    const all = item === undefined ? new Set<string>() : this.#all(item.uses)
    this.#known.set(name, all)
    return all
  }
}
