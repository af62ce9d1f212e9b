import { expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { diagnosticsOf } from '../src/decide/diagnostics.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

const said = (records: readonly object[]) =>
  diagnosticsOf(
    evaluateDataset(
      shidian2025,
      { tables: { household: { records: records as never } } },
      { asOf: '2025-06-30' },
    ),
  ).map(({ code, pointer }) => [code, pointer])

it('what is wrong with the records of a result is told together, what was not judged first', () => {
  expect(said([{ id: 'H-1' }])).toEqual([])
  expect(
    said([{ netIncome: 'much' }, { subject: 'castle' }, { members: [{ birthDate: 'long ago' }] }]),
  ).toEqual([
    ['unknown-subject', '/household/1/subject'],
    ['not-money', '/household/0/netIncome'],
    ['not-a-date', '/household/2/members/0/birthDate'],
  ])
})

it('no more of it is told than is said at once', () => {
  const all = said(Array.from({ length: 300 }, () => ({ colour: 'red' })))
  expect(all.length).toBeLessThanOrEqual(101)
  expect(all.at(-1)).toEqual(['too-many-problems', undefined])
})
