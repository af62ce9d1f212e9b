import type { PackTree } from '../../packages/rules/src/ir/tree.js'
import { compilePack } from '../../packages/rules/src/pack/compile-pack.js'
import { shidian2025 } from '../../packages/rules/src/packs/shidian-2025.js'
import { accepted, isOwn, packFiles } from '../../packages/rules/test/support/conformance.js'
import { cases, type ConformanceCase } from '../../packages/rules/test/support/conformance-cases.js'

/** Some cases, and the pack that has their rules. */
export interface Portion {
  readonly pack: PackTree
  readonly cases: readonly ConformanceCase[]
}

/** A record is judged by all rules of its pack, so that small packs save most of the time. */
const most = 90

const compiled = (cases: readonly ConformanceCase[]): PackTree => {
  const result = compilePack(packFiles(cases))
  if ('pack' in result) return result.pack
  throw new Error(JSON.stringify(result.diagnostics))
}

/** The cases that are not refused as they are written, in the order in which they are made ready. */
export function* portions(): Generator<Portion> {
  for (let start = 0; start < accepted.length; start += most) {
    const those = accepted.slice(start, start + most)
    yield { pack: compiled(those), cases: those }
  }
  yield { pack: shidian2025, cases: cases.filter((written) => !isOwn(written)) }
}
