import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Outcome } from '../../src/ir/tree.js'

/** Holds the corpus: the pack without rules, and the cases. */
export const conformanceFolder = resolve(import.meta.dirname, '../../conformance')

/** Where something is refused: by pointer where JSON stands in the case, by line where text does. */
export interface Refusal {
  readonly code: string
  readonly pointer?: string
  readonly line?: number
  readonly column?: number
  /** Codes of what cannot but follow from the same mistake. */
  readonly further?: readonly string[]
}

/** An entry of the record that was not read; its fact is unknown. */
export interface UnreadEntry {
  readonly code: string
  readonly pointer: string
}

export interface ConformanceCase {
  readonly id: string
  readonly why: string | { readonly zh: string; readonly en: string }
  readonly subject?: string
  /** What is judged: one of these six. */
  readonly condition?: unknown
  readonly conditionText?: string
  readonly rule?: Readonly<Record<string, unknown>>
  readonly ruleText?: string
  readonly of?: string
  readonly classification?: string
  readonly record?: Readonly<Record<string, unknown>>
  readonly recordText?: string
  readonly asOf?: string
  /** What must come out: an outcome, or of a classification true, false or null for unknown. */
  readonly expected?: Outcome | boolean | null
  readonly missing?: readonly string[]
  readonly diagnostics?: readonly UnreadEntry[]
  readonly refused?: Refusal
  /** By back end, the code of the reason why it cannot judge this case. */
  readonly notSupported?: Readonly<Record<string, string>>
}

export interface Topic {
  /** The name of its file without `.json`. */
  readonly name: string
  readonly topic: { readonly zh: string; readonly en: string }
  readonly cases: readonly ConformanceCase[]
}

const folder = join(conformanceFolder, 'cases')

const readTopic = (file: string): Topic => {
  const text = readFileSync(join(folder, file), 'utf8')
  return { name: file.slice(0, -'.json'.length), ...(JSON.parse(text) as Omit<Topic, 'name'>) }
}

/** All topics by name, each with its cases in the order written. */
export const topics: readonly Topic[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map(readTopic)

export const cases: readonly ConformanceCase[] = topics.flatMap((topic) => topic.cases)
