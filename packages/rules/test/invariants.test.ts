import { describe, expect, it } from 'vitest'
import { checkInvariants } from '../src/ir/invariants.js'
import { present } from '../src/ir/present.js'
import type { PackTree } from '../src/ir/tree.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { basePack } from './support/broken-packs.js'

const small = (): PackTree => {
  const compiled = compilePack(basePack())
  if ('pack' in compiled) return compiled.pack
  throw new Error(JSON.stringify(compiled.diagnostics))
}

type Json = Record<string, unknown>

/** The node of that name or id in a list of the pack, then in a list of that node. */
const at = (pack: Json, ...path: readonly string[]): Json => {
  let node = pack
  for (let index = 0; index < path.length; index += 2) {
    const list = node[path[index] ?? ''] as Json[]
    node = list.find((item) => (item['name'] ?? item['id']) === path[index + 1]) ?? {}
  }
  return node
}

const frozen = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
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

  it.each<readonly [string, (pack: Json) => void, string]>([
    [
      'a collection of a subject that is not there',
      (pack) => {
        at(pack, 'subjects', 'household', 'children', 'members')['subject'] = 'castle'
      },
      'household.members: no subject castle',
    ],
    [
      'an aggregate over a subject that is not there',
      (pack) => {
        const { derivation } = at(pack, 'subjects', 'household', 'facts', 'labourAvailable')
        ;(derivation as Json)['subject'] = 'castle'
      },
      'household.labourAvailable: no subject castle',
    ],
    [
      'an amount that is not in fen',
      (pack) => {
        const { requires } = at(pack, 'subjects', 'household', 'rules', '01.work-measure')
        const [, second] = (requires as { items: { right: Json }[] }).items
        if (second !== undefined) second.right['value'] = 1000.5
      },
      '01.work-measure: an amount that is not in fen',
    ],
    [
      'amounts that are not in fen',
      (pack) => {
        const { requires } = at(pack, 'subjects', 'household', 'rules', '01.work-measure')
        const [, second] = (requires as { items: { right: Json }[] }).items
        if (second !== undefined) second.right['value'] = [1000, 0.5]
      },
      '01.work-measure: an amount that is not in fen',
    ],
    [
      'a function',
      (pack) => {
        pack['title'] = () => 'x'
      },
      'pack.title: a function',
    ],
  ])('are seen to be broken by %s', (_what, spoil, expected) => {
    const pack = structuredClone(small()) as unknown as Json
    spoil(pack)
    expect(checkInvariants(frozen(pack) as PackTree)).toEqual([expected])
  })
})

it('what a checked tree lacks is named, not guessed', () => {
  for (const value of [0, '', false]) expect(present(value, 'value')).toBe(value)
  for (const value of [null, undefined])
    expect(() => present(value, 'household.pupils')).toThrow(
      new TypeError('checked tree without household.pupils'),
    )
})
