import { describe, expect, it } from 'vitest'
import { changeFile, intakeTables, removeFile, takeFiles } from '../src/worker/intake/intake.js'
import { sampleSheets } from '../src/worker/intake/samples.js'

const file = (name: string, content: string | Uint8Array): File =>
  new File([content as BlobPart], name)

const emptied = async (): Promise<void> => {
  for (const { id } of (await takeFiles([])).files) removeFile(id)
}

describe('own files', () => {
  it('are recognised as the clerks have them: Chinese headers, one in GBK', async () => {
    await emptied()
    const { files, refused } = await takeFiles(
      sampleSheets().map(({ name, bytes }) => file(name, bytes)),
    )
    expect(refused).toEqual([])
    expect(files.map(({ name, subject, encoding }) => [name, subject, encoding])).toEqual([
      ['members.csv', 'member', 'gb18030'],
      ['households.csv', 'household', 'utf-8'],
      ['measures.json', 'measure', 'utf-8'],
    ])
    expect(files.every(({ problems }) => problems === 0)).toBe(true)
    const { tables } = intakeTables()
    expect(tables['household']?.records.length).toBe(300)
    expect(tables['household']?.complete).toBe(false)
  })

  it('have unknown columns named by hand', async () => {
    await emptied()
    const taken = await takeFiles([
      file('x.csv', '户编号,家庭人口数,某列\nH-1,3,21000\nH-2,4,22000\n'),
    ])
    const [own] = taken.files
    expect(own?.columns.map(({ problem }) => problem)).toEqual([
      undefined,
      undefined,
      'unknownHeader',
    ])
    changeFile(own?.id ?? 0, { column: { field: 3, fact: 'wageIncome' } })
    changeFile(own?.id ?? 0, { complete: true })
    const { tables } = intakeTables()
    expect(tables['household']).toEqual({
      complete: true,
      records: [
        { subject: 'household', id: 'H-1', householdSize: 3, wageIncome: 21000 },
        { subject: 'household', id: 'H-2', householdSize: 4, wageIncome: 22000 },
      ],
    })
  })

  it('leave a bad line in its place, and say a table with one is not complete', async () => {
    await emptied()
    const { files } = await takeFiles([
      file(
        'h.ndjson',
        '{"subject":"household","id":"H-1"}\n{"id":1,\n{"subject":"household","id":"H-1"}\n',
      ),
    ])
    changeFile(files[0]?.id ?? 0, { complete: true })
    expect(files[0]).toMatchObject({ records: 2, rejected: 1 })
    expect(files[0]?.diagnostics[0]).toMatchObject({ line: 2 })
    const { tables, repeated } = intakeTables()
    expect(repeated).toBe(1)
    expect(tables['household']).toEqual({
      complete: false,
      records: [{ subject: 'household', id: 'H-1' }],
    })
  })

  it.each([
    ['x.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]), 'Excel'],
    ['x.csv', new Uint8Array([0xff, 0xfe, 1, 2]), 'UTF-16'],
    ['x.csv', new Uint8Array([0x61, 0, 0x62]), 'GB18030'],
    ['x.csv', '户编号,"户主\n', '引号'],
  ])('say why %s cannot be read', async (name, content, reason) => {
    await emptied()
    const { files, refused } = await takeFiles([file(name, content)])
    expect(files).toEqual([])
    expect(refused[0]?.said.zh).toContain(reason)
  })
})
