import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { nearest } from '../src/nearest.js'

const seed = 20_250_630

const known = ['netIncome', 'householdSize', 'wageIncome', 'members', 'id']

describe('the name that was probably meant', () => {
  it.each([
    ['other case', 'netincome', 'netIncome'],
    ['a letter left out', 'netIncme', 'netIncome'],
    ['a letter too many', 'netInncome', 'netIncome'],
    ['another letter', 'wagoIncome', 'wageIncome'],
    ['neighbours swapped', 'memebrs', 'members'],
    ['three edits in nine', 'nXtIncXmX', 'netIncome'],
    ['one edit in two', 'ie', 'id'],
  ])('is found in spite of %s', (_what, written, meant) => {
    expect(nearest(written, known)).toBe(meant)
  })

  it.each([
    ['nothing', ''],
    ['another word', 'village'],
    ['what is known already', 'members'],
    ['what is too long to compare', `${'x'.repeat(60)}y`],
  ])('is not guessed from %s', (_what, written) => {
    expect(nearest(written, ['netIncome', 'members', 'x'.repeat(60)])).toBeNull()
  })

  it('is the closest, and of those the first', () => {
    expect(nearest('abcd', ['abxy', 'abcx', 'abcy'])).toBe('abcx')
  })

  test.prop([fc.string(), fc.array(fc.string())], { seed })(
    'is one of those known, and never the one that was written',
    (written, names) => {
      const found = nearest(written, names)
      if (found === null) return
      expect(names).toContain(found)
      expect(found).not.toBe(written)
    },
  )

  test.prop([fc.stringMatching(/^[a-z]{4,60}$/), fc.nat()], { seed })(
    'is found again where one letter was left out',
    (name, at) => {
      const index = at % name.length
      expect(nearest(name.slice(0, index) + name.slice(index + 1), [name])).toBe(name)
    },
  )
})
