import type { Diagnostic } from '../diagnostic.js'
import { hidesCharacters, isForbiddenKey } from './keys.js'
import { type JsonLimits, jsonLimits, largerThan, longerThan } from './limits.js'
import { showCharacter, showName } from './messages.js'
import { readPlainly } from './plain-json.js'
import { JsonPositions, MemberPositions, type PositionNode } from './positions.js'
import { Scanner, StopReading } from './scanner.js'
import { decodeUtf8 } from './utf8.js'

export interface ReadJsonOptions {
  /** Named in the diagnostics. */
  readonly file?: string
  readonly limits?: Partial<JsonLimits>
}

export type ReadJsonResult =
  | { readonly value: unknown; readonly positions: JsonPositions }
  | { readonly diagnostics: readonly Diagnostic[] }

const aValue = { zh: '一个值', en: 'a value' }
const aKey = { zh: '带双引号的键名', en: 'a key in double quotes' }
const aColon = { zh: '冒号', en: 'a colon' }
const afterMember = { zh: '逗号或 }', en: 'a comma or }' }
const afterItem = { zh: '逗号或 ]', en: 'a comma or ]' }

type Parsed = readonly [value: unknown, node: PositionNode]

const checkKey = (scanner: Scanner, object: object, key: string, place: PositionNode['value']) => {
  if (isForbiddenKey(key)) scanner.note('json-forbidden-key', place, showName(key))
  else if (hidesCharacters(key)) scanner.note('json-key-character', place)
  else if (longerThan(key, scanner.limits.keyLength)) {
    scanner.note('json-key-too-long', place, String(scanner.limits.keyLength))
  } else if (Object.hasOwn(object, key)) scanner.note('json-duplicate-key', place, showName(key))
  else return true
  return false
}

/** After an item: past the comma with another item to come (true), or past the closing sign. */
const another = (scanner: Scanner, close: number, wanted: typeof aValue): boolean => {
  scanner.space()
  const unit = scanner.unit()
  if (unit === close) {
    scanner.at++
    return false
  }
  if (unit !== 0x2c) scanner.refuse(wanted)
  const comma = scanner.here()
  scanner.at++
  scanner.space()
  if (scanner.unit() === 0x7d || scanner.unit() === 0x5d) scanner.stop('json-trailing-comma', comma)
  return true
}

const readObject = (scanner: Scanner, depth: number, key: PositionNode['key']): Parsed => {
  const value: Record<string, unknown> = {}
  const members = new MemberPositions()
  const start = scanner.here()
  scanner.at++
  scanner.space()
  if (scanner.unit() === 0x7d) scanner.at++
  else {
    do {
      if (scanner.unit() !== 0x22) scanner.refuse(aKey)
      const place = scanner.here()
      const name = scanner.string()
      const good = checkKey(scanner, value, name, place)
      scanner.space()
      if (scanner.unit() !== 0x3a) scanner.refuse(aColon)
      scanner.at++
      const [member, node] = readValue(scanner, depth + 1, place)
      if (good) {
        value[name] = member
        members.add(name, node)
      }
    } while (another(scanner, 0x7d, afterMember))
  }
  return [value, { value: start, key, members }]
}

const readArray = (scanner: Scanner, depth: number, key: PositionNode['key']): Parsed => {
  const value: unknown[] = []
  const members: PositionNode[] = []
  const start = scanner.here()
  scanner.at++
  scanner.space()
  if (scanner.unit() === 0x5d) scanner.at++
  else {
    do {
      const [item, node] = readValue(scanner, depth + 1, null)
      value.push(item)
      members.push(node)
    } while (another(scanner, 0x5d, afterItem))
  }
  return [value, { value: start, key, members }]
}

/** One value. Recursion is bounded by the depth allowed, at most 128. */
const readValue = (scanner: Scanner, depth: number, key: PositionNode['key']): Parsed => {
  scanner.space()
  const unit = scanner.unit()
  if (unit === 0x7b || unit === 0x5b) {
    const limit = scanner.limits.depth
    if (depth > limit) scanner.stop('json-too-deep', scanner.here(), String(limit))
    return (unit === 0x7b ? readObject : readArray)(scanner, depth, key)
  }
  const node: PositionNode = { value: scanner.here(), key, members: null }
  if (unit === 0x22) return [scanner.textValue(), node]
  if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) return [scanner.number(), node]
  const word = scanner.word()
  return word === undefined ? scanner.refuse(aValue) : [word, node]
}

/** The text to read, unless it is too large or its bytes are not UTF-8. */
const textOf = (content: string | Uint8Array, scanner: Scanner): string => {
  const { bytes } = scanner.limits
  // Measured before it is decoded: nobody makes us hold a text that we would not read.
  if (typeof content === 'string' ? largerThan(content, bytes) : content.length > bytes) {
    scanner.stop('json-too-large', scanner.here(), String(bytes))
  }
  if (typeof content === 'string') return content
  const decoded = decodeUtf8(content)
  return 'text' in decoded ? decoded.text : scanner.stop('json-not-utf8', decoded.position)
}

const readAll = (scanner: Scanner): Parsed => {
  const { text } = scanner
  if (text.startsWith('\ufeff')) scanner.stop('json-byte-order-mark', scanner.here())
  scanner.space()
  if (scanner.ended()) scanner.stop('json-empty', { line: 1, column: 1 })
  const parsed = readValue(scanner, 1, null)
  scanner.space()
  if (!scanner.ended()) {
    scanner.stop('json-trailing-content', scanner.here(), showCharacter(scanner.character()))
  }
  return parsed
}

/** The strict reader alone, which also knows what is wrong and where everything stands. */
export const readStrictly = (
  content: string | Uint8Array,
  options: ReadJsonOptions = {},
): ReadJsonResult => {
  const limits = jsonLimits(options.limits)
  let scanner = new Scanner('', limits, options.file)
  try {
    scanner = new Scanner(textOf(content, scanner), limits, options.file)
    const [value, node] = readAll(scanner)
    if (scanner.problems.length === 0) return { value, positions: new JsonPositions(() => node) }
  } catch (error) {
    if (!(error instanceof StopReading)) throw error
  }
  return { diagnostics: scanner.problems }
}

/**
 * Reads one JSON text strictly (RFC 8259), with the place of every key and value. Refused besides:
 * duplicate keys; the keys `__proto__`, `prototype`, `constructor`, and keys with invisible
 * characters; lone surrogates; numbers that are not finite, integers beyond 2^53 - 1, and digits
 * that a double cannot keep; a byte order mark; anything beyond the limits. Nothing is repaired,
 * and nothing of the text but names and single characters is repeated in a message.
 *
 * Takes time in proportion to the text. Bytes are decoded first, as UTF-8 without any leniency.
 */
export const readJson = (
  content: string | Uint8Array,
  options: ReadJsonOptions = {},
): ReadJsonResult => {
  const plain = readPlainly(content, jsonLimits(options.limits))
  if (plain === null) return readStrictly(content, options)
  const { value, text } = plain
  // Hardly anybody asks where things stand in a text that is good.
  const places = (): PositionNode =>
    readAll(new Scanner(text, jsonLimits(options.limits), undefined))[1]
  return { value, positions: new JsonPositions(places) }
}
