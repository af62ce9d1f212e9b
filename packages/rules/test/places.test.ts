import { describe, expect, it } from 'vitest'
import type { Dataset } from '../src/decide/dataset.js'
import { evaluateDataset } from '../src/decide/dataset.js'
import { placesOf } from '../src/decide/places.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

/** To which township and village a record belongs. */

type Row = Readonly<Record<string, unknown>>

const datasetOf = (tables: Readonly<Record<string, readonly unknown[]>>): Dataset => ({
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, records]) => [name, { records: records as Row[] }]),
  ),
})

/** Subject, id, township and village of every record. */
const places = (tables: Readonly<Record<string, readonly unknown[]>>) =>
  placesOf(shidian2025, datasetOf(tables)).map(({ subject, id, township, village }) => [
    subject,
    id,
    township,
    village,
  ])

describe('a record belongs', () => {
  it.each<readonly [string, Readonly<Record<string, readonly unknown[]>>, readonly unknown[]]>([
    [
      'where its own facts say',
      { household: [{ id: 'H-1', township: 'T-1', village: 'V-1' }] },
      ['household', 'H-1', 'T-1', 'V-1'],
    ],
    ['to itself as a township', { township: [{ id: 'T-1' }] }, ['township', 'T-1', 'T-1', null]],
    [
      'to itself as a village, and to its township',
      { village: [{ id: 'V-1', township: 'T-1' }] },
      ['village', 'V-1', 'T-1', 'V-1'],
    ],
    [
      'where the household does that it names',
      { measure: [{ id: 'M-1', household: 'H-1' }], household: [{ id: 'H-1', township: 'T-1' }] },
      ['measure', 'M-1', 'T-1', null],
    ],
    [
      'where its own facts say, whatever the household says that it names',
      {
        clue: [{ id: 'C-1', household: 'H-1', township: 'T-2' }],
        household: [{ id: 'H-1', township: 'T-1', village: 'V-1' }],
      },
      ['clue', 'C-1', 'T-2', 'V-1'],
    ],
    [
      'three steps from where it is said',
      {
        transportSubsidy: [{ id: 'S-1', member: 'P-1' }],
        member: [{ id: 'P-1', household: 'H-1' }],
        household: [{ id: 'H-1', village: 'V-1' }],
        village: [{ id: 'V-1', township: 'T-1' }],
      },
      ['transportSubsidy', 'S-1', 'T-1', 'V-1'],
    ],
    [
      'where the nearer of those does that it names',
      {
        guaranteeProblem: [{ id: 'G-1', household: 'H-1', village: 'V-2' }],
        household: [{ id: 'H-1', village: 'V-1' }],
        village: [
          { id: 'V-1', township: 'T-1' },
          { id: 'V-2', township: 'T-2' },
        ],
      },
      ['guaranteeProblem', 'G-1', 'T-2', 'V-2'],
    ],
    [
      'where the other does that it names, if the first belongs nowhere',
      {
        problem: [{ id: 'X-1', problemType: 'Y-1', relocationSite: 'R-1' }],
        problemType: [{ id: 'Y-1' }],
        relocationSite: [{ id: 'R-1', township: 'T-1' }],
      },
      ['problem', 'X-1', 'T-1', null],
    ],
    [
      'in the same place by one name in two Unicode forms',
      {
        measure: [{ id: 'M-1', household: 'e\u0301' }],
        household: [{ id: '\u00e9', township: 'n\u0303' }],
      },
      ['measure', 'M-1', '\u00f1', null],
    ],
    [
      'nowhere by a household that is not there',
      { measure: [{ id: 'M-1', household: 'H-1' }], household: [{ township: 'T-1' }] },
      ['measure', 'M-1', null, null],
    ],
    [
      'nowhere where it names none',
      { measure: [{ id: 'M-1' }], household: [{ id: '', township: 'T-1' }] },
      ['measure', 'M-1', null, null],
    ],
    [
      'nowhere by what is no text',
      { household: [{ id: 'H-1', township: 530_521_101, village: null }] },
      ['household', 'H-1', null, null],
    ],
    [
      'nowhere by what is no fact of its subject',
      { measure: [{ id: 'M-1', township: 'T-1' }] },
      ['measure', 'M-1', null, null],
    ],
    [
      'nowhere as the county',
      { county: [{ id: '530521' }], township: [{ id: 'T-1' }] },
      ['county', '530521', null, null],
    ],
    [
      'by its subject, in whatever table',
      { county: [{ subject: 'township', id: 'T-1' }] },
      ['township', 'T-1', 'T-1', null],
    ],
  ])('%s', (_what, tables, first) => {
    expect(places(tables)[0]).toEqual(first)
  })

  it('where the record does that it came inside, and names it', () => {
    const household = {
      id: 'H-1',
      village: 'V-1',
      members: [{ id: 'P-1', household: 'H-2', transportSubsidies: [{}] }],
      measures: [{}],
    }
    const found = placesOf(
      shidian2025,
      datasetOf({
        household: [household, { id: 'H-2', township: 'T-2' }],
        village: [{ id: 'V-1', township: 'T-1' }],
      }),
    )
    const [own, parent] = [
      { township: 'T-1', village: 'V-1' },
      { subject: 'household', id: 'H-1' },
    ]
    expect(found.slice(0, 4)).toEqual([
      { ...parent, ...own },
      // Its own household is nearer to a village than the one that it came inside is to a township.
      { subject: 'member', id: 'P-1', parent, township: 'T-2', village: 'V-1' },
      {
        subject: 'transportSubsidy',
        id: null,
        parent: { subject: 'member', id: 'P-1' },
        ...own,
        township: 'T-2',
      },
      { subject: 'measure', id: null, parent, ...own },
    ])
  })
})

it('are told of the records that are judged, in the order of their results', () => {
  const members = Array.from({ length: 201 }, () => ({}))
  const dataset = datasetOf({
    household: [
      'no record',
      { id: 'H-1', members, township: 'T-1' },
      { id: 7, township: 'T-2', members: ['no record', { id: 'P-1' }], measures: 'no list' },
      { subject: 'castle', id: 'H-3' },
      { subject: 7 },
      { subject: null },
    ],
    castle: [{ id: 'X-1', township: 'T-1' }],
    village: [{ id: 'V-1' }],
  })
  const named = ({
    subject,
    id,
    parent,
  }: Readonly<Record<'subject' | 'id', unknown>> & { parent?: unknown }) => ({
    subject,
    id,
    parent,
  })
  const found = placesOf(shidian2025, dataset)
  expect(found.map(named)).toEqual(
    evaluateDataset(shidian2025, dataset, { asOf: '2025-06-30' }).subjects.map(named),
  )
  expect(found.map(({ township }) => township)).toEqual(['T-2', 'T-2', null])
})
