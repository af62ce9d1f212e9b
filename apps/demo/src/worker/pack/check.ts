import type { Diagnostic, Text } from '@workpoints/model'
import { compilePack, type ExampleReport, type PackTree, runExamples } from '@workpoints/rules'
import {
  bundled,
  latest,
  type PackTexts,
  setLatest,
  unchanged,
  type Version,
  withChanges,
} from './state.js'

interface PointHead {
  readonly number: number
  readonly section: number
  readonly title: Text
  readonly examples: number
  readonly passed: number
}

/** A pack that compiles, at a glance. */
export interface Good {
  readonly version: string
  readonly digest: string
  readonly sections: PackTree['sections']
  readonly points: readonly PointHead[]
  readonly examples: number
  readonly passed: number
  readonly clauses: ExampleReport['clauses']
  readonly conditions: ExampleReport['conditions']
}

export interface Checked {
  /** Empty where the pack compiles. */
  readonly diagnostics: readonly Diagnostic[]
  /** The pack as it is; where it does not compile, as it last did. */
  readonly good: Good
}

const headOf = ({ pack, report }: Version): Good => {
  const { version, digest, sections, points } = pack
  const { results, clauses, conditions } = report
  return {
    version,
    digest,
    sections,
    points: points.map(({ number, section, title, rules }) => {
      const ids = new Set(rules.map(({ id }) => id))
      const examples = results.filter(({ rule }) => ids.has(rule))
      const passed = examples.filter((result) => result.passed).length
      return { number, section, title, examples: examples.length, passed }
    }),
    examples: results.length,
    passed: results.filter((result) => result.passed).length,
    clauses,
    conditions,
  }
}

/** Compiles the pack with files changed and runs its examples; never throws on what was typed. */
export const check = (changed: PackTexts): Checked => {
  if (unchanged(changed)) {
    setLatest(bundled())
    return { diagnostics: [], good: headOf(bundled()) }
  }
  const texts = withChanges(changed)
  const compilation = compilePack(texts)
  if ('diagnostics' in compilation)
    return { diagnostics: compilation.diagnostics, good: headOf(latest()) }
  const { pack } = compilation
  setLatest({ texts, pack, report: runExamples(pack) })
  return { diagnostics: [], good: headOf(latest()) }
}
