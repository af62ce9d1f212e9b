import { describe, expect, it } from 'vitest'
import { checkInvariants } from '../src/ir/invariants.js'
import type { PackTree } from '../src/ir/tree.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { basePack } from './support/broken-packs.js'

const small = (): PackTree => {
  const compiled = compilePack(basePack())
  if ('pack' in compiled) return compiled.pack
  throw new Error(JSON.stringify(compiled.diagnostics))
}

describe('the invariants of the tree', () => {
  it('hold for every tree that the front end builds', () => {
    expect(checkInvariants(small())).toEqual([])
    expect(checkInvariants(shidian2025)).toEqual([])
  })

  it('are seen to be broken', () => {
    const pack = small()
    expect(checkInvariants({ ...pack })).toEqual(['pack: not frozen'])
    const without = Object.freeze({ ...pack, parameters: Object.freeze([]) })
    expect(checkInvariants(without)).toContain('01.visit-in-time: no parameter visitDays')
    const backwards = pack.subjects.map((subject) =>
      Object.freeze({
        ...subject,
        classifications: Object.freeze(subject.classifications.toReversed()),
        facts: Object.freeze(subject.facts.toReversed()),
      }),
    )
    const turned = checkInvariants(Object.freeze({ ...pack, subjects: Object.freeze(backwards) }))
    expect(turned).toContain('poorAndWorking: no classification poor before it')
    expect(turned).toContain('household.pupilShare: no fact household.pupils before it')
  })
})
