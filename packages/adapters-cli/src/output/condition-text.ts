import { fenToYuan, type Language, type Text } from '@workpoints/model'
import {
  displayValue,
  type Expression,
  factLabel,
  type Operand,
  operators,
  type OuterValue,
  type PackTree,
  type ParameterValue,
  type Reference,
} from '@workpoints/rules'

const words = {
  all: { zh: '以下全部满足：', en: 'all of these:' },
  any: { zh: '以下满足一项：', en: 'any of these:' },
  not: { zh: '不满足：', en: 'not:' },
} satisfies Readonly<Record<string, Text>>

/** A name of the tree: fact, parameter or `asOf`. */
const referenceName = (reference: Reference): string => {
  switch (reference.kind) {
    case 'fact':
      return reference.name
    case 'parameter':
      return reference.id
    case 'asOf':
      return 'asOf'
  }
}

/** A value of the tree as people write it: the tree counts money in fen. */
export const outer = (
  type: string,
  value: ParameterValue | readonly (number | string)[],
): OuterValue => {
  if (type === 'money' && typeof value === 'number') return fenToYuan(value)
  return typeof value === 'object' ? value.map(String) : value
}

/** Puts conditions into words, one comparison per line, groups indented. */
export class ConditionText {
  readonly #pack: PackTree
  readonly #subject: string
  readonly #language: Language

  constructor(pack: PackTree, subject: string, language: Language) {
    this.#pack = pack
    this.#subject = subject
    this.#language = language
  }

  label(reference: Reference): string {
    return factLabel(this.#pack, this.#subject, referenceName(reference), this.#language)
  }

  lines(expression: Expression, indent = ''): readonly string[] {
    switch (expression.kind) {
      case 'all':
      case 'any':
        return [
          `${indent}${words[expression.kind][this.#language]}`,
          ...expression.items.flatMap((item) => this.lines(item, `${indent}  `)),
        ]
      case 'not':
        return [
          `${indent}${words.not[this.#language]}`,
          ...this.lines(expression.item, `${indent}  `),
        ]
      case 'classification':
        return [`${indent}${this.#classification(expression.name)}`]
      case 'compare': {
        const wording = operators[expression.operator].wording[this.#language]
        const left = this.label(expression.left)
        const right = this.#operand(expression.right, referenceName(expression.left))
        return [`${indent}${left} ${wording} ${right}`]
      }
    }
  }

  #classification(name: string): string {
    const node = this.#pack.subjects
      .find((subject) => subject.name === this.#subject)
      ?.classifications.find((item) => item.name === name)
    if (node === undefined) return name
    const [open, close] = this.#language === 'zh' ? ['（', '）'] : [' (', ')']
    return `${node.title[this.#language]}${open}${name}${close}`
  }

  #operand(operand: Operand, fact: string): string {
    if (operand.kind !== 'literal') return this.label(operand)
    const value = outer(operand.type, operand.value)
    return displayValue(this.#pack, this.#subject, fact, value, this.#language)
  }
}
