import type { CompareNode, Expression, FactNode, Operand, Reference } from '../../ir/tree.js'
import { numberComparisons, type Sides } from './comparisons.js'
import { type Need, toNumber } from './environment.js'
import { negate, no, type Read, type Test, type Truth, unknown, yes } from './frame.js'

/** What a condition needs to know of the subject it is compiled for. */
export interface Scope {
  readonly place: (fact: string) => number
  readonly fact: (fact: string) => FactNode
  readonly need: (need: Need) => number
  /** Index of the classification among those the frame remembers, and its test. */
  readonly classification: (name: string) => { readonly place: number; readonly test: Test }
}

/** An expression with the closures of itself and of its parts, for whoever has to explain it. */
export interface Compiled {
  readonly node: Expression
  readonly test: Test
  readonly items: readonly Compiled[]
}

export const compileExpression = (node: Expression, scope: Scope): Compiled => {
  switch (node.kind) {
    case 'all': {
      const items = node.items.map((item) => compileExpression(item, scope))
      return { node, items, test: allOf(items.map(({ test }) => test)) }
    }
    case 'any': {
      const items = node.items.map((item) => compileExpression(item, scope))
      return { node, items, test: anyOf(items.map(({ test }) => test)) }
    }
    case 'not': {
      const item = compileExpression(node.item, scope)
      return { node, items: [item], test: (frame) => negate(item.test(frame)) }
    }
    case 'classification': {
      const { place, test } = scope.classification(node.name)
      return {
        node,
        items: [],
        test: (frame) => {
          const known = frame.classes[place]!
          if (known !== 3) return known as Truth
          const value = test(frame)
          frame.classes[place] = value
          return value
        },
      }
    }
    case 'compare':
      return { node, items: [], test: compare(node, scope) }
  }
}

/** Pairs are the commonest groups, and without a loop a tenth faster over all. */
const allOf = (tests: readonly Test[]): Test => {
  if (tests.length === 1) return tests[0]!
  if (tests.length === 2) {
    const [first, second] = tests as readonly [Test, Test]
    return (frame) => {
      const one = first(frame)
      if (one === no) return no
      const two = second(frame)
      return two === no ? no : one === unknown ? unknown : two
    }
  }
  return (frame) => {
    let result: Truth = yes
    for (const test of tests) {
      const value = test(frame)
      if (value === no) return no
      if (value === unknown) result = unknown
    }
    return result
  }
}

const anyOf = (tests: readonly Test[]): Test => {
  if (tests.length === 1) return tests[0]!
  if (tests.length === 2) {
    const [first, second] = tests as readonly [Test, Test]
    return (frame) => {
      const one = first(frame)
      if (one === yes) return yes
      const two = second(frame)
      return two === yes ? yes : one === unknown ? unknown : two
    }
  }
  return (frame) => {
    let result: Truth = no
    for (const test of tests) {
      const value = test(frame)
      if (value === yes) return yes
      if (value === unknown) result = unknown
    }
    return result
  }
}

const compare = (node: CompareNode, scope: Scope): Test => {
  switch (node.operator) {
    case 'in':
    case 'notIn': {
      const test = memberOf(node, scope)
      return node.operator === 'in' ? test : (frame) => negate(test(frame))
    }
    case 'contains':
    case 'doesNotContain': {
      const test = containing(node, scope)
      return node.operator === 'contains' ? test : (frame) => negate(test(frame))
    }
    case 'equal':
    case 'notEqual':
      if (isText(node)) {
        const test = sameText(node, scope)
        return node.operator === 'equal' ? test : (frame) => negate(test(frame))
      }
      return compareNumbers(node, node.operator, scope)
    default:
      return compareNumbers(node, node.operator, scope)
  }
}

const compareNumbers = (
  node: CompareNode,
  operator: keyof typeof numberComparisons,
  scope: Scope,
): Test => {
  const { maker, holds, fails } = numberComparisons[operator]
  const choices = choicesOf(node.left, scope) ?? choicesOf(node.right, scope)
  if (node.left.kind === 'fact' && !scope.fact(node.left.name).bounded) {
    const place = scope.place(node.left.name)
    if (node.right.kind === 'literal')
      return maker.constant(place, literalNumber(node.right, choices), holds, fails)
    if (node.right.kind === 'parameter') {
      const need = scope.need({ parameter: node.right.id, form: 'number', choices })
      return maker.parameter(place, need, holds, fails)
    }
  }
  return maker.bounds(
    sides(node.left, choices, scope),
    sides(node.right, choices, scope),
    holds,
    fails,
  )
}

/**
 * Whether both sides are compared as they are written: names, and a choice between a parameter and
 * a literal, where no fact is there whose codes would number them.
 */
const isText = (node: CompareNode): boolean =>
  node.type === 'identifier' ||
  (node.type === 'choice' && node.left.kind !== 'fact' && node.right.kind !== 'fact')

/** The codes that number a choice in this comparison; both sides are numbered alike. */
const choicesOf = (operand: Operand, scope: Scope): readonly string[] | null =>
  operand.kind === 'fact' ? scope.fact(operand.name).choices : null

const literalNumber = (
  literal: Extract<Operand, { kind: 'literal' }>,
  choices: readonly string[] | null,
): number =>
  typeof literal.value === 'object' ? Number.NaN : toNumber(literal.value, literal.type, choices)

const sides = (operand: Operand, choices: readonly string[] | null, scope: Scope): Sides => {
  const read = (of: Read): Sides => ({ low: of, high: of })
  switch (operand.kind) {
    case 'literal': {
      const value = literalNumber(operand, choices)
      return read(() => value)
    }
    case 'asOf':
      return read((frame) => frame.environment.asOfDay)
    case 'parameter': {
      const need = scope.need({ parameter: operand.id, form: 'number', choices })
      return read((frame) => frame.environment.numbers[need]!)
    }
    case 'fact': {
      const place = scope.place(operand.name)
      const fact = scope.fact(operand.name)
      if (fact.bounded)
        return { low: (frame) => frame.low[place]!, high: (frame) => frame.high[place]! }
      if (fact.choices === null || choices === null || sameCodes(fact.choices, choices))
        return read((frame) => frame.low[place]!)
      // The same codes in another order: translate, so that equal codes get equal numbers.
      const translation = fact.choices.map((code) => choices.indexOf(code))
      return read((frame) => translation[frame.low[place]!] ?? Number.NaN)
    }
  }
}

const sameCodes = (first: readonly string[], second: readonly string[]): boolean =>
  first.length === second.length && first.every((code, index) => code === second[index])

const memberOf = (node: CompareNode, scope: Scope): Test => {
  const choices = choicesOf(node.left, scope)
  const list = listOf(node.right, choices, scope)
  if (isText(node)) {
    const text = textOf(node.left, scope)
    return (frame) => {
      const value = text(frame)
      const members = list(frame)
      return value === undefined || members === undefined ? unknown : members.has(value) ? yes : no
    }
  }
  const { low, high } = sides(node.left, choices, scope)
  return (frame) => {
    const value = low(frame)
    const members = list(frame)
    if (members === undefined || Number.isNaN(value)) return unknown
    const top = high(frame)
    if (value === top) return members.has(value) ? yes : no
    for (const member of members)
      if (typeof member === 'number' && member >= value && member <= top) return unknown
    return no
  }
}

const listOf = (
  right: Operand,
  choices: readonly string[] | null,
  scope: Scope,
): ((frame: Parameters<Test>[0]) => ReadonlySet<number | string> | undefined) => {
  if (right.kind === 'parameter') {
    const need = scope.need({ parameter: right.id, form: 'list', choices })
    return (frame) => frame.environment.lists[need]
  }
  const values = right.kind === 'literal' && Array.isArray(right.value) ? right.value : []
  const members = new Set<number | string>(
    values.map((value: number | string) =>
      choices === null ? value : choices.indexOf(String(value)),
    ),
  )
  return () => members
}

/** Sets of choices are sums of powers of two, so a division tells whether a member is in. */
const containing = (node: CompareNode, scope: Scope): Test => {
  const choices = choicesOf(node.left, scope)
  const set = sides(node.left, choices, scope).low
  const member = sides(node.right, choices, scope).low
  return (frame) => {
    const value = set(frame)
    const index = member(frame)
    if (Number.isNaN(value) || Number.isNaN(index)) return unknown
    return Math.floor(value / 2 ** index) % 2 === 1 ? yes : no
  }
}

const sameText = (node: CompareNode, scope: Scope): Test => {
  const left = textOf(node.left, scope)
  const right = textOf(node.right, scope)
  return (frame) => {
    const first = left(frame)
    const second = right(frame)
    return first === undefined || second === undefined ? unknown : first === second ? yes : no
  }
}

const textOf = (
  operand: Operand | Reference,
  scope: Scope,
): ((frame: Parameters<Test>[0]) => string | undefined) => {
  switch (operand.kind) {
    case 'fact': {
      const place = scope.place(operand.name)
      return (frame) => frame.texts[place]
    }
    case 'parameter': {
      const need = scope.need({ parameter: operand.id, form: 'text', choices: null })
      return (frame) => frame.environment.texts[need]
    }
    case 'literal': {
      const value = String(operand.value)
      return () => value
    }
    case 'asOf':
      return (frame) => frame.environment.asOf
  }
}
