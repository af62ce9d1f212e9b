import {
  type Diagnostic,
  diagnosticLimits,
  escapePointer,
  type JsonPositions,
  nearest,
  type Place,
  type Position,
  saidAtOnce,
  say,
  type Saying,
} from '@workpoints/model'
import type { Origin } from '../ir/tree.js'
import { type PackProblemCode, packMessages } from './diagnostic-codes.js'

/** A file of the pack; positions are known where it was given as text. */
export interface Source {
  readonly file: string
  readonly positions: JsonPositions | null
}

/** A value in a file. */
export interface Site {
  readonly source: Source
  readonly pointer: string
}

/** The site of something inside another one. */
export const under = (site: Site, ...parts: readonly (string | number)[]): Site => ({
  source: site.source,
  pointer: parts.reduce<string>(
    (pointer, part) => `${pointer}/${escapePointer(String(part))}`,
    site.pointer,
  ),
})

const placeAt = ({ source, pointer }: Site, position: Position | null): Origin => ({
  file: source.file,
  pointer,
  ...(position === null ? {} : { line: position.line, column: position.column }),
})

/** Where a node was written, for the tree. */
export const originOf = (site: Site): Origin =>
  placeAt(site, site.source.positions?.nearest(site.pointer) ?? null)

/** Where the key stands that leads there. */
const originOfKey = (site: Site): Origin => {
  const position = site.source.positions?.ofKey(site.pointer)
  return position === null || position === undefined ? originOf(site) : placeAt(site, position)
}

type Details<C extends PackProblemCode> = Parameters<(typeof packMessages)[C]>

const moreProblems = (left: number): Diagnostic => ({
  code: 'too-many-problems',
  ...say(
    `还有 ${left} 处问题没有列出`,
    `${left} more problems are not listed`,
    '先改正以上各处，再检查一次',
    'correct those above, then check again',
  ),
})

/** Beyond this many nobody is helped; what is kept stays small whatever the input. */
const kept = 2000

/** Collects the problems of one pack. */
export class Report {
  /** The pointer of every problem found here, in the order found. */
  readonly pointers: string[] = []
  readonly #problems: Diagnostic[] = []
  #count = 0

  get any(): boolean {
    return this.#count > 0
  }

  /** Whether so many were found that looking for similar names is no longer worth its time. */
  get crowded(): boolean {
    return this.#count > 2 * diagnosticLimits.count
  }

  /** The known name that was probably meant; null where none is near or it is not looked for. */
  near(name: string, known: Iterable<string>): string | null {
    return this.crowded ? null : nearest(name, known)
  }

  /** Whether so many were found that looking for more helps nobody. */
  get full(): boolean {
    return this.#count >= kept
  }

  /** Takes over what another reader found. */
  take(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#keep(() => diagnostic)
  }

  /** A problem of the value that stands there. */
  add<C extends PackProblemCode>(code: C, site: Site, ...details: Details<C>): void {
    this.#say(code, site, originOf, details)
  }

  /** A problem of the key that leads there. */
  addAtKey<C extends PackProblemCode>(code: C, site: Site, ...details: Details<C>): void {
    this.#say(code, site, originOfKey, details)
  }

  /** Everything found: sorted by place, each once, within the limits of what is said at once. */
  diagnostics(): readonly Diagnostic[] {
    const seen = new Set<string>()
    const all = this.#problems.toSorted(byPlace).filter((problem) => {
      const { code, file, pointer, line, column } = problem
      const key = [code, file, pointer, line, column].map(written).join(' ')
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    // What was found twice is not counted; beyond what is kept it cannot be known.
    return saidAtOnce(all, moreProblems, this.#count - this.#problems.length + all.length)
  }

  #say<C extends PackProblemCode>(
    code: C,
    site: Site,
    placeOf: (site: Site) => Origin,
    details: Details<C>,
  ): void {
    this.pointers.push(site.pointer)
    const message = packMessages[code] as (...all: readonly unknown[]) => Saying
    this.#keep(() => ({ code, ...placeOf(site), ...message(...details) }))
  }

  #keep(make: () => Diagnostic): void {
    this.#count++
    if (this.#problems.length < kept) this.#problems.push(make())
  }
}

/** What is known of a place, as text. */
const written = (part: string | number | undefined): string => String(part ?? '')

const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0

/** By file, line and column; without lines by pointer. */
const byPlace = (left: Place & { code: string }, right: Place & { code: string }): number =>
  compareText(written(left.file), written(right.file)) ||
  (left.line ?? 0) - (right.line ?? 0) ||
  (left.column ?? 0) - (right.column ?? 0) ||
  compareText(written(left.pointer), written(right.pointer)) ||
  compareText(left.code, right.code)
