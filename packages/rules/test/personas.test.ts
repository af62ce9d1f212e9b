import { personas } from '@workpoints/model/sample'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/index.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

describe('the personas, each on a boundary', () => {
  it.each(personas)('$id: $title.en', ({ asOf, record, outcomes, classifications }) => {
    const result = evaluate(shidian2025, record, { asOf })
    const [subject] = result.subjects
    expect(result.diagnostics ?? []).toEqual([])
    expect(subject?.outcomes).toMatchObject(outcomes)
    expect(subject?.classifications).toMatchObject(classifications ?? {})
  })
})
