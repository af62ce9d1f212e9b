import type { Language, Text } from '@workpoints/model'
import { operators } from '../ir/operators.js'
import { referenceName } from '../ir/reference.js'
import type { Expression, Operand, PackTree, Reference, RuleNode } from '../ir/tree.js'
import { outerValue } from './outer.js'
import { displayValue, factLabel } from './wording.js'

/** One comparison, or the head of a group whose parts stand below it, one step deeper. */
export interface WordedLine {
  /** 0 of what stands outside all groups. */
  readonly depth: number
  readonly text: string
}

/** When a rule binds, what must hold, and by when. */
export interface RuleInWords {
  /** Null where it binds always. */
  readonly applies: readonly WordedLine[] | null
  readonly requires: readonly WordedLine[]
  readonly due: string | null
}

/** What stands above the parts of a group. */
export const groupWords = {
  all: { zh: '以下全部满足：', en: 'all of these:' },
  any: { zh: '以下满足一项：', en: 'any of these:' },
  not: { zh: '不满足：', en: 'not:' },
} satisfies Readonly<Record<string, Text>>

/** What puts the conditions of one subject into words. */
class Wording {
  readonly #pack: PackTree
  readonly #subject: string
  readonly #lang: Language

  constructor(pack: PackTree, subject: string, lang: Language) {
    this.#pack = pack
    this.#subject = subject
    this.#lang = lang
  }

  lines(expression: Expression, depth = 0): readonly WordedLine[] {
    const line = (text: string): WordedLine => ({ depth, text })
    switch (expression.kind) {
      case 'all':
      case 'any':
        return [
          line(groupWords[expression.kind][this.#lang]),
          ...expression.items.flatMap((item) => this.lines(item, depth + 1)),
        ]
      case 'not':
        return [line(groupWords.not[this.#lang]), ...this.lines(expression.item, depth + 1)]
      case 'classification':
        return [line(this.#classification(expression.name))]
      case 'compare': {
        const wording = operators[expression.operator].wording[this.#lang]
        const right = this.#operand(expression.right, referenceName(expression.left))
        return [line(`${this.label(expression.left)} ${wording} ${right}`)]
      }
    }
  }

  label(reference: Reference): string {
    return factLabel(this.#pack, this.#subject, referenceName(reference), this.#lang)
  }

  due({ due }: RuleNode): string | null {
    if (due === null) return null
    const date = this.label(due.date)
    if (due.kind === 'on') return date
    const days = this.label(due.days)
    return this.#lang === 'zh' ? `${date}起 ${days}` : `${days} after ${date}`
  }

  #classification(name: string): string {
    const node = this.#pack.subjects
      .find((subject) => subject.name === this.#subject)
      ?.classifications.find((item) => item.name === name)
    if (node === undefined) return name
    const [open, close] = this.#lang === 'zh' ? ['（', '）'] : [' (', ')']
    return `${node.title[this.#lang]}${open}${name}${close}`
  }

  #operand(operand: Operand, fact: string): string {
    if (operand.kind !== 'literal') return this.label(operand)
    const value = outerValue(operand.value, operand.type)
    return displayValue(this.#pack, this.#subject, fact, value, this.#lang)
  }
}

/**
 * A condition as the pack has it, in words: one comparison per line, the parts of a group below its
 * head. Facts and parameters stand by their labels; what a record says is not looked at.
 */
export const conditionInWords = (
  pack: PackTree,
  subject: string,
  expression: Expression,
  lang: Language,
): readonly WordedLine[] => new Wording(pack, subject, lang).lines(expression)

/** The conditions of a rule in words, with its due date. */
export const ruleInWords = (pack: PackTree, rule: RuleNode, lang: Language): RuleInWords => {
  const wording = new Wording(pack, rule.subject, lang)
  return {
    applies: rule.applies === null ? null : wording.lines(rule.applies),
    requires: wording.lines(rule.requires),
    due: wording.due(rule),
  }
}
