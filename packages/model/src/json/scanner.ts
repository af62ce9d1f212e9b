import type { Diagnostic } from '../diagnostic.js'
import type { Text } from '../text.js'
import { type JsonLimits, longerThan } from './limits.js'
import { type JsonProblemCode, jsonMessages, showCharacter } from './messages.js'
import { readNumber } from './numbers.js'
import type { Position } from './positions.js'

/** Ends the reading of one text after a problem that leaves no way to go on. */
export class StopReading extends Error {}

const quote = 0x22
const backslash = 0x5c
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Words of other languages that people take for JSON; any other word may be somebody's name. */
const foreign: ReadonlySet<string> = new Set(
  'true false null none nil nan infinity undefined yes no on off'.split(' '),
)

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Walks over the characters of one text: white space, strings, numbers, and where it stands. */
export class Scanner {
  readonly problems: Diagnostic[] = []
  at = 0
  #line = 1
  #lineStart = 0
  /** Characters beyond the basic plane since the line began: two units, one column. */
  #wide = 0

  constructor(
    readonly text: string,
    readonly limits: JsonLimits,
    readonly file: string | undefined,
  ) {}

  here(): Position {
    return { line: this.#line, column: this.at - this.#lineStart - this.#wide + 1 }
  }

  unit(): number {
    return this.text.charCodeAt(this.at)
  }

  /** The character that stands here, whole. */
  character(): string {
    return String.fromCodePoint(this.text.codePointAt(this.at) ?? 0)
  }

  ended(): boolean {
    return this.at >= this.text.length
  }

  /** Notes a problem; the rest is still read, so that all problems are found at once. */
  note<C extends JsonProblemCode>(
    code: C,
    place: Position,
    ...details: Parameters<(typeof jsonMessages)[C]>
  ): void {
    const message = jsonMessages[code] as (
      ...all: unknown[]
    ) => Pick<Diagnostic, 'cause' | 'remedy'>
    const file = this.file === undefined ? {} : { file: this.file }
    const { problems } = this.limits
    // The last place is kept for saying that there may be more.
    if (this.problems.length >= Math.max(1, problems - 1)) {
      const stopped = jsonMessages['json-too-many-problems'](String(this.problems.length))
      this.problems.push({ code: 'json-too-many-problems', ...file, ...place, ...stopped })
      throw new StopReading()
    }
    this.problems.push({ code, ...file, ...place, ...message(...details) })
    if (problems <= 1) throw new StopReading()
  }

  /** Notes a problem after which nothing sensible can be read. */
  stop<C extends JsonProblemCode>(
    code: C,
    place: Position,
    ...details: Parameters<(typeof jsonMessages)[C]>
  ): never {
    this.note(code, place, ...details)
    throw new StopReading()
  }

  space(): void {
    for (;;) {
      const unit = this.unit()
      if (unit === 0x0a) {
        this.#line++
        this.#lineStart = this.at + 1
        this.#wide = 0
      } else if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return
      this.at++
    }
  }

  /** The text between double quotes; stands on the opening one. */
  string(): string {
    const start = this.here()
    let result = ''
    let from = ++this.at
    for (;;) {
      // Most of a text is plain.
      let unit = this.unit()
      while (unit !== quote && unit !== backslash && unit >= 0x20 && unit < 0xd800)
        unit = this.text.charCodeAt(++this.at)
      if (unit === quote) {
        result += this.text.slice(from, this.at)
        this.at++
        return result
      }
      if (unit === backslash) {
        result += this.text.slice(from, this.at) + this.#escape()
        from = this.at
      } else if (Number.isNaN(unit)) {
        this.stop('json-unexpected-end', start, { zh: '结尾的双引号', en: 'the closing quote' })
      } else if (unit < 0x20) {
        if (unit === 0x0a || unit === 0x0d) this.stop('json-line-break-in-text', start)
        this.note('json-control-character', this.here(), showCharacter(this.character()))
        this.at++
      } else this.#plain(unit)
    }
  }

  /** A string that is a value, within the length allowed. */
  textValue(): string {
    const start = this.here()
    const text = this.string()
    const limit = this.limits.textLength
    if (longerThan(text, limit)) this.note('json-text-too-long', start, String(limit))
    return text
  }

  #plain(unit: number): void {
    if (isHigh(unit) && isLow(this.text.charCodeAt(this.at + 1))) {
      this.at += 2
      this.#wide++
      return
    }
    if (isHigh(unit) || isLow(unit)) this.note('json-lone-surrogate', this.here())
    this.at++
  }

  #escape(): string {
    const start = this.here()
    this.at++
    if (this.ended()) {
      this.stop('json-unexpected-end', start, { zh: '结尾的双引号', en: 'the closing quote' })
    }
    const character = this.character()
    if (character !== 'u') {
      const plain = escapes[character]
      if (plain === undefined) return this.stop('json-escape', start, showCharacter(character))
      this.at++
      return plain
    }
    const first = this.#hex(start)
    if (isHigh(first) && this.text.startsWith('\\u', this.at)) {
      const back = this.at
      this.at++
      const second = this.#hex(start)
      if (isLow(second)) return String.fromCharCode(first, second)
      this.at = back
    }
    if (isHigh(first) || isLow(first)) this.note('json-lone-surrogate', start)
    return String.fromCharCode(first)
  }

  /** The four hex digits after `u`; stands on the `u`. */
  #hex(start: Position): number {
    const digits = this.text.slice(this.at + 1, this.at + 5)
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.stop('json-escape', start, '“u”')
    this.at += 5
    return Number.parseInt(digits, 16)
  }

  #digits(start: Position): void {
    if (!isDigit(this.unit())) this.stop('json-number', start)
    while (isDigit(this.unit())) this.at++
  }

  /** A number; stands on its sign or first digit. */
  number(): number {
    const start = this.here()
    const from = this.at
    if (this.unit() === 0x2d) this.at++
    if (this.unit() === 0x30) this.at++
    else this.#digits(start)
    if (this.unit() === 0x2e) {
      this.at++
      this.#digits(start)
    }
    if (this.unit() === 0x65 || this.unit() === 0x45) {
      this.at++
      if (this.unit() === 0x2b || this.unit() === 0x2d) this.at++
      this.#digits(start)
    }
    // 007, 1_000, 12px: a number ends before a comma, a bracket or white space.
    if (/^[0-9A-Za-z_.+-]/.test(this.character())) this.stop('json-number', start)
    const value = readNumber(this.text.slice(from, this.at))
    if (typeof value === 'number') return value
    this.note(value === 'range' ? 'json-number-range' : 'json-number-precision', start)
    return 0
  }

  /** `true`, `false` or `null` where one stands here. */
  word(): boolean | null | undefined {
    const end =
      this.at + (/^[A-Za-z_$][\w$]*/.exec(this.text.slice(this.at, this.at + 60))?.[0].length ?? 0)
    const word = this.text.slice(this.at, end)
    const values = new Map([
      ['true', true],
      ['false', false],
      ['null', null],
    ])
    if (!values.has(word)) return undefined
    this.at = end
    return values.get(word)
  }

  /** Refuses what stands here, with the likeliest explanation. */
  refuse(wanted: Text): never {
    if (this.ended()) return this.stop('json-unexpected-end', this.here(), wanted)
    const character = this.character()
    const fullWidth: Readonly<Record<string, string>> = {
      '，': ',',
      '：': ':',
      '｛': '{',
      '｝': '}',
      '［': '[',
      '］': ']',
      '【': '[',
      '】': ']',
      '、': ',',
    }
    const plain = fullWidth[character]
    if (plain !== undefined) {
      return this.stop('json-full-width', this.here(), showCharacter(character), `“${plain}”`)
    }
    if ("'“”‘’＂`「」".includes(character)) {
      return this.stop('json-quote', this.here(), showCharacter(character))
    }
    if (character === '/' || character === '#') return this.stop('json-comment', this.here())
    if (/^[+.]/.test(character)) return this.stop('json-number', this.here())
    const word = /^[\p{L}_$][\p{L}\p{N}_$]{0,40}/u.exec(this.text.slice(this.at, this.at + 80))?.[0]
    if (word !== undefined) {
      const shown = foreign.has(word.toLowerCase()) ? `“${word}”` : null
      return this.stop('json-word', this.here(), shown)
    }
    return this.stop('json-unexpected', this.here(), showCharacter(character), wanted)
  }
}
