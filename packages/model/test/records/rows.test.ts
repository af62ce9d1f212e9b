import { describe, expect, test } from 'vitest'
import { headerClashes, readHeaders } from '../../src/records/headers.js'
import { readRows } from '../../src/records/rows.js'
import { findHeader, readSheet } from '../../src/records/tables.js'
import { sample } from './subject.js'

const columnsOf = (...header: string[]) =>
  readHeaders(sample, header).map(({ fact, power, opposite, problem }) => [
    fact,
    ...(power > 0 ? [power] : []),
    ...(opposite ? ['opposite'] : []),
    ...(problem === undefined ? [] : [problem]),
  ])

describe('headers', () => {
  test.each([
    ['务工时间（月）', 'months'],
    ['务工时间(月)', 'months'],
    ['务工时间', 'months'],
    ['务工 时间\n（月）', 'months'],
    ['*纯收入（元）', 'income'],
    ['纯收入：', 'income'],
    ['Net income', 'income'],
    ['netincome', 'income'],
    ['income', 'income'],
    ['户编号', 'id'],
    ['ID', 'id'],
    ['致贫返贫风险3', 'risks'],
    ['风险是否消除0', 'removed'],
    ['纯收入.1', 'income'],
  ])('%j is %s', (header, fact) => {
    expect(columnsOf(header)).toEqual([[fact]])
  })

  test('units multiply, and must fit', () => {
    expect(columnsOf('纯收入（万元）', '纯收入万元', '务工人数(万人)', '务工人数（元）')).toEqual([
      ['income', 4],
      ['income', 4],
      ['workers', 4],
      [null, 'wrongUnit'],
    ])
    expect(columnsOf('纯收入(%)')).toEqual([[null, 'wrongUnit']])
    expect(columnsOf('务工人数（%）', '识别时间（万）')).toEqual([
      [null, 'wrongUnit'],
      [null, 'wrongUnit'],
    ])
  })

  test('opposite, computed, unknown and unneeded columns', () => {
    expect(columnsOf('风险是否存续', '人均', '电话', '序号', '')).toEqual([
      ['removed', 'opposite'],
      [null, 'derivedHeader'],
      [null, 'unknownHeader'],
      [null],
      [null],
    ])
  })

  test('a misspelt header is told its nearest', () => {
    expect(readHeaders(sample, ['务工企业名'])[0]?.suggestion?.fact).toBe('employer')
  })

  test('a clash of names is found', () => {
    const { income } = sample.facts
    const clashing = { ...sample, facts: { income, other: { ...income } } }
    expect(headerClashes(clashing)).toHaveLength(2)
    expect(readHeaders(clashing, ['纯收入'])[0]?.problem).toBe('ambiguousHeader')
    expect(headerClashes(sample)).toEqual([])
  })
})

describe('rows', () => {
  const header = ['户编号', '纯收入（万元）', '风险是否消除', '致贫返贫风险1', '致贫返贫风险2']

  test('become records; blank is missing', () => {
    const table = readRows(sample, header, [
      ['H-1', '0.87', '否', '因病', '因学'],
      ['H-2', '', '', '', ''],
    ])
    expect(table.records).toEqual([
      {
        subject: 'sample',
        id: 'H-1',
        income: 8700,
        removed: false,
        risks: ['illness', 'schooling'],
      },
      { subject: 'sample', id: 'H-2' },
    ])
    expect(table.diagnostics).toEqual([])
  })

  test('totals, signatures and empty rows are no records', () => {
    const rows = [
      ['H-1', '1', '', '', ''],
      ['', '', '', '', ''],
      ['合 计', '1', '', '', ''],
      ['填表人：', '', '', '', ''],
    ]
    expect(readRows(sample, header, rows)).toMatchObject({ records: [{ id: 'H-1' }], rejected: 0 })
  })

  test('a bad cell leaves its fact missing and tells where, never what', () => {
    const table = readRows(sample, header, [['H-1', 'geheim', '也许', '因病', '因懒']], {
      file: 'a.csv',
      firstRow: 4,
    })
    expect(table.records).toEqual([{ subject: 'sample', id: 'H-1' }])
    expect(table.diagnostics).toMatchObject([
      {
        file: 'a.csv',
        code: 'notANumber',
        row: 4,
        field: 2,
        header: '纯收入（万元）',
        fact: 'income',
      },
      { code: 'notYesOrNo', row: 4, field: 3 },
      { code: 'unknownChoice', row: 4, field: 5 },
    ])
    expect(JSON.stringify(table.diagnostics)).not.toMatch(/geheim|也许|因懒/)
  })

  test('a row needs an id of its own', () => {
    const rows = [
      ['', '1'],
      ['5.30521E+17', '1'],
      ['H-1', '1'],
      ['H-1', '2'],
    ]
    const table = readRows(sample, header, rows)
    expect(table.records).toHaveLength(1)
    expect(table.rejected).toBe(3)
    expect(table.diagnostics.map(({ code, row }) => [code, row])).toEqual([
      ['missingId', 2],
      ['damagedId', 3],
      ['duplicateId', 5],
    ])
  })

  test('without an id column rows are numbered', () => {
    expect(readRows(sample, ['纯收入'], [['1'], ['2']]).records.map(({ id }) => id)).toEqual([
      'sample-2',
      'sample-3',
    ])
  })

  test('two columns of one fact must agree', () => {
    const table = readRows(
      sample,
      ['户编号', '风险是否消除', '风险是否存续'],
      [
        ['H-1', '是', '否'],
        ['H-2', '是', '是'],
        ['H-3', '', '否'],
      ],
    )
    expect(table.records.map(({ removed }) => removed)).toEqual([true, undefined, true])
    expect(table.diagnostics.map(({ code }) => code)).toEqual(['conflictingColumns'])
  })

  test('cells beyond the header are reported', () => {
    expect(readRows(sample, ['户编号'], [['H-1', 'x']]).diagnostics).toMatchObject([
      { code: 'tooManyCells', row: 2 },
    ])
  })
})

describe('an end', () => {
  const header = ['户编号', '结束时间', '识别时间']
  const [blank, unread] = readRows(sample, header, [
    ['H-1', '', '不详'],
    ['H-2', '不详', '2025-03-02'],
  ]).records

  test('that is blank is not there: the span has not ended', () => {
    expect(Object.keys(blank ?? {})).toEqual(['subject', 'id'])
  })

  test('that cannot be read is no date, so that nothing takes it for an open one', () => {
    expect(unread).toMatchObject({ endedOn: '', foundOn: '2025-03-02' })
  })
})

describe('sheets', () => {
  test('title rows stand above the header', () => {
    const sheet = readSheet(
      [sample],
      [
        ['某县监测对象信息表'],
        ['单位：元'],
        ['户编号', '纯收入', '务工人数'],
        ['H-1', '8700', '2'],
      ],
    )
    expect(sheet.subject).toBe('sample')
    expect(sheet.records).toEqual([{ subject: 'sample', id: 'H-1', income: 8700, workers: 2 }])
    expect(
      readSheet([sample], [['a'], ['户编号', '纯收入'], ['H-1', 'x']]).diagnostics,
    ).toMatchObject([{ row: 3 }])
  })

  test('a header of two rows is read as one', () => {
    const found = findHeader(
      [sample],
      [
        ['户编号', '就业', '', '风险是否消除'],
        ['', '务工时间', '务工人数', ''],
        ['H-1', '3', '1', '是'],
      ],
    )
    expect(found?.rows).toBe(2)
    expect(found?.header).toEqual(['户编号', '务工时间', '务工人数', '风险是否消除'])
  })

  test('no header, no records', () => {
    const sheet = readSheet([sample], [['11010519491231002X', '8700'], ['x']])
    expect(sheet).toMatchObject({ subject: null, records: [], rejected: 2 })
    expect(sheet.diagnostics.map(({ code }) => code)).toEqual(['noHeader'])
    expect(sheet.diagnostics[0]).not.toHaveProperty('file')
    expect(JSON.stringify(sheet.diagnostics)).not.toContain('1101')
  })

  test('of the subject that is asked for only, in the file that is named', () => {
    const rows = [
      ['户编号', '纯收入'],
      ['H-1', 'x'],
    ]
    const read = (subject: string) => readSheet([sample], rows, { subject, file: 'a.csv' })
    expect(read('sample').diagnostics).toMatchObject([{ file: 'a.csv', row: 2 }])
    expect(read('castle')).toMatchObject({
      subject: null,
      rejected: 2,
      diagnostics: [{ code: 'noHeader', file: 'a.csv' }],
    })
  })
})
