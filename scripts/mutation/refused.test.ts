import { describe, expect, it } from 'vitest'
import { compilePack } from '../../packages/rules/src/pack/compile-pack.js'
import { isOwn, packFiles, refusalIn } from '../../packages/rules/test/support/conformance.js'
import { cases } from '../../packages/rules/test/support/conformance-cases.js'

/** What the corpus says is refused, every pack compiled anew. */

const refused = cases.filter(
  (written) => isOwn(written) && written.refused !== undefined && written.recordText === undefined,
)

describe('a pack of one case', () => {
  it.each(refused)('$id', (written) => {
    const compiled = compilePack(packFiles([written]))
    expect('pack' in compiled ? null : refusalIn(written, compiled.diagnostics)).toEqual(
      written.refused,
    )
  })
})
