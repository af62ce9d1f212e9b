/**
 * No regular expression of ours is slow, whatever it is given: each one that stands in a source file
 * is run over texts of 100,000 characters that are made to be hard for it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const packages = resolve(import.meta.dirname, '../packages')
const length = 100_000
/** What takes time in proportion to the square of the length takes seconds. */
const mostMilliseconds = 50

interface Found {
  readonly place: string
  readonly pattern: RegExp
}

/** The text of an expression made of literals and constants of the same file; null of any other. */
const textOf = (node: ts.Node, constants: ReadonlyMap<string, ts.Node>): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isIdentifier(node)) {
    const known = constants.get(node.text)
    return known === undefined ? null : textOf(known, constants)
  }
  if (!ts.isTemplateExpression(node)) return null
  return node.templateSpans.reduce<string | null>((before, span) => {
    const inner = textOf(span.expression, constants)
    return before === null || inner === null ? null : before + inner + span.literal.text
  }, node.head.text)
}

const patternOf = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

const patternsIn = (name: string): readonly Found[] => {
  const source = ts.createSourceFile(
    name,
    readFileSync(join(packages, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const constants = new Map<string, ts.Node>()
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    const place = `${name}:${String(line + 1)}`
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer)
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
      found.push({ place, pattern: patternOf(node.getText()) })
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    ) {
      const [pattern, flags] = node.arguments ?? []
      const text = pattern === undefined ? null : textOf(pattern, constants)
      if (text === null) throw new Error(`${place} makes a regular expression that cannot be tried`)
      found.push({ place, pattern: new RegExp(text, flags && (textOf(flags, constants) ?? '')) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const sources = readdirSync(packages, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^[\w-]+\/src\/.*\.ts$/.test(name))
  .toSorted()

const all = sources.flatMap(patternsIn)

/** What a class of characters may stand for. */
const members: Readonly<Record<string, readonly string[]>> = {
  d: ['0', '7'],
  D: ['x'],
  s: [' ', '\u3000', '\n'],
  S: ['x'],
  w: ['a', '_'],
  W: ['-'],
  p: ['中', 'é', '\u200b', ' '],
  P: ['?'],
}

/** Characters that the pattern mentions, each class by some of its members. */
const mentioned = ({ source }: RegExp): readonly string[] => {
  const found = new Set<string>()
  for (const [, escaped, plain] of source.matchAll(/\\(.)|([^\\])/gsu)) {
    if (escaped !== undefined) for (const one of members[escaped] ?? [escaped]) found.add(one)
    else if (plain !== undefined) found.add(plain)
  }
  return [...found]
}

/** Hard for any pattern: blanks, digits, letters, ideographs, halves of characters. */
const usual = [' ', '0', 'a', 'Z', '中', '\u{20000}', '\ud800', '\udc00', '\n', '.', '-', ',']

/** The plain characters that a pattern begins with: without them it may fail before it is slow. */
const beginning = ({ source }: RegExp): string => /^\^?([\w:"'=#@-]*)/.exec(source)?.[1] ?? ''

function* hardTexts(pattern: RegExp, size: number): Generator<string> {
  const own = mentioned(pattern)
  const start = beginning(pattern)
  for (const one of new Set([...own, ...usual])) {
    const long = one.repeat(size / one.length)
    yield long
    for (const end of ['!', 'x', '\n']) yield `${long}${end}`
    yield `${start}${long}!`
    yield `!${long}`
  }
  for (const first of own)
    for (const second of own) {
      yield (first + second).repeat(size / (first.length + second.length))
      yield `${start}${first.repeat(size / first.length)}${second}!`
    }
}

const once = (pattern: RegExp, text: string): number => {
  const began = performance.now()
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
  return performance.now() - began
}

/** The best of three tries: a busy machine is not the pattern's fault. */
const timeOf = (pattern: RegExp, text: string): number => {
  let best = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && best > mostMilliseconds; tries++)
    best = Math.min(best, once(pattern, text))
  return best
}

const slowest = (pattern: RegExp, size: number): number => {
  let most = 0
  for (const text of hardTexts(pattern, size)) {
    most = Math.max(most, timeOf(pattern, text))
    if (most > mostMilliseconds) return most
  }
  return most
}

describe('the search', () => {
  test('finds the regular expressions of every package', () => {
    expect(all.length).toBeGreaterThan(60)
    const found = new Set(all.map(({ place }) => place.split('/')[0]))
    for (const name of ['model', 'rules', 'adapters-cli']) expect(found).toContain(name)
  })

  test.each([/0+$/, /\s+$/, /(\d+)-/])('sees that %s is slow', (pattern) => {
    expect(slowest(pattern, 30_000)).toBeGreaterThan(mostMilliseconds)
  })
})

test.each(all.map(({ place, pattern }) => [place, pattern] as const))(
  '%s %s',
  (_place, pattern) => {
    expect(slowest(pattern, length)).toBeLessThan(mostMilliseconds)
  },
)
