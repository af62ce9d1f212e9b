import type { Result } from '@workpoints/rules'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gb18030Table, gb18030Text, household, json, other } from './support/data.js'
import { type Files, folderOf, runIn, type Setting } from './support/world.js'

const day = ['--as-of', '2025-06-30']

const evaluate = async (
  argv: readonly string[],
  files: Files,
  setting: Partial<Setting> = {},
): Promise<{ code: number; out: string; err: string; read: (name: string) => string }> => {
  const { path, remove } = folderOf(files)
  const ran = await runIn(['evaluate', ...argv], { ...setting, folder: path })
  const texts = new Map(
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(path, name), 'utf8')]),
  )
  remove()
  return { ...ran, read: (name) => texts.get(name) ?? '' }
}

const resultOf = (text: string): Result => JSON.parse(text) as Result

const outcomesOf = (text: string, id: string): Readonly<Record<string, string>> =>
  resultOf(text).subjects.find((item) => item.id === id)?.outcomes ?? {}

describe('JSON', () => {
  it('has the shape of the contract, the record first, then its children', async () => {
    const { code, out, err } = await evaluate(['r.json', ...day, '--format', 'json'], {
      'r.json': json(household),
    })
    const result = resultOf(out)
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(Object.keys(result)).toEqual(['pack', 'asOf', 'subjects'])
    expect(result.pack.id).toBe('shidian-2025')
    expect(result.pack.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(result.asOf).toBe('2025-06-30')
    expect(result.subjects.map(({ subject, id }) => [subject, id]).slice(0, 2)).toEqual([
      ['household', 'H-1'],
      ['member', 'P-1'],
    ])
    const [first] = result.subjects
    expect(first?.classifications).toMatchObject({ belowMonitoringLine: true, hasLabour: true })
    // Weak labour, conditions, training only.
    expect(first?.outcomes['03.one-development-measure']).toBe('unmet')
    expect(first?.outcomes['03.safety-net']).toBe('notApplicable')
    const finding = first?.findings.find(({ rule }) => rule === '03.one-development-measure')
    expect(finding).toMatchObject({ point: 3, clause: '3.5', strength: 'must' })
  })

  it('gives the same bytes for the same input, whatever the language', async () => {
    const files = { 'r.json': json([household, other]) }
    const argv = ['r.json', ...day, '--format', 'json']
    const first = await evaluate(argv, files)
    expect((await evaluate([...argv, '--lang', 'en'], files)).out).toBe(first.out)
  })

  it('places diagnostics in the file of the record', async () => {
    const { out } = await evaluate(['r.json', ...day, '--format', 'json'], {
      'r.json':
        '[\n {"subject":"household","id":"a"},\n {"subject":"household","id":"b","wage":1}\n]',
    })
    expect(resultOf(out).subjects[1]?.diagnostics).toMatchObject([
      { code: 'unknown-fact', file: 'r.json', line: 3, pointer: '/1/wage' },
    ])
  })
})

describe('inputs', () => {
  const shapes: readonly (readonly [string, string, string])[] = [
    ['one record', 'r.json', json(household)],
    ['an array', 'r.json', json([household])],
    ['records with a day', 'r.json', json({ asOf: '2025-06-30', records: [household] })],
    ['records of their file', 'households.json', json([{ ...household, subject: undefined }])],
    ['lines', 'r.ndjson', `${json(household)}\n`],
    ['lines with a mark and blank lines', 'r.ndjson', `\uFEFF\n${json(household)}\r\n\r\n`],
  ]
  it.each(shapes)('takes %s', async (_name, file, text) => {
    const { code, out } = await evaluate([file, ...day, '--format', 'json'], { [file]: text })
    expect(code).toBe(0)
    expect(outcomesOf(out, 'H-1')['03.one-development-measure']).toBe('unmet')
  })

  it.each([
    ['json', json(household), 'H-1'],
    ['ndjson', json(household), 'H-1'],
    ['csv', '户编号,家庭人口数\nH-1,3\n', 'H-1'],
    ['csv', gb18030Table, 'G-1'],
  ] as const)('takes %s from standard input', async (format, input, id) => {
    const argv = ['-', '--input-format', format, ...day, '--format', 'json']
    const { code, out } = await evaluate(argv, {}, { input })
    expect(code).toBe(0)
    expect(Object.keys(outcomesOf(out, id))).not.toHaveLength(0)
  })

  it('reads GB18030 like UTF-8, with or without a mark', async () => {
    const read = async (content: string | Uint8Array): Promise<string> =>
      (
        await evaluate(['households.csv', ...day, '--format', 'json'], {
          'households.csv': content,
        })
      ).out
    const expected = await read(gb18030Text)
    expect(resultOf(expected).subjects[0]?.classifications.relocated).toBe(true)
    expect(await read(gb18030Table)).toBe(expected)
    expect(await read(`\uFEFF${gb18030Text}`)).toBe(expected)
  })

  it('finds the subject by headers where the name of the file does not say it', async () => {
    const { code, out } = await evaluate(['台账.csv', ...day, '--format', 'json'], {
      '台账.csv': '2025年台账,,\n户编号,家庭人口数,户类型\nH-1,3,脱贫户\n合计,3,\n',
    })
    expect(code).toBe(0)
    expect(resultOf(out).subjects).toMatchObject([{ subject: 'household', id: 'H-1' }])
  })

  it('says which columns it did not read, in one line', async () => {
    const { code, err } = await evaluate(['households.csv', ...day], {
      'households.csv': '户编号,家庭人口数,星座,血型\nH-1,3,狮子,A\n',
    })
    expect(code).toBe(0)
    expect(err.trim().split('\n')).toEqual(['households.csv：2 列不在字典里，未读取：星座、血型。'])
  })

  it('joins several inputs into one dataset', async () => {
    const { out } = await evaluate(
      ['households.csv', 'members.csv', '--complete', ...day, '--format', 'json'],
      {
        'households.csv': '户编号,家庭人口数\nH-1,1\nH-2,1\n',
        'members.csv': '人编号,户编号,劳动技能\nP-1,H-1,普通劳动力\nP-2,H-2,无劳动力\n',
      },
    )
    const classes = resultOf(out)
      .subjects.filter(({ subject }) => subject === 'household')
      .map(({ classifications }) => classifications.hasLabour)
    expect(classes).toEqual([true, false])
  })

  it('does not take single files for all there is', async () => {
    const { out } = await evaluate(['households.csv', 'members.csv', ...day, '--format', 'json'], {
      'households.csv': '户编号,家庭人口数\nH-2,1\n',
      'members.csv': '人编号,户编号,劳动技能\nP-2,H-2,无劳动力\n',
    })
    expect(resultOf(out).subjects[0]?.classifications.hasLabour).toBe(null)
  })
})

describe('a dataset folder', () => {
  const county = {
    'd/households.csv': '户编号,家庭人口数,户类型\nH-1,1,脱贫户\nH-2,1,脱贫户\n',
    'd/members.ndjson': `${json({ id: 'P-1', household: 'H-1', labourClass: 'none' })}\n`,
    'd/notes.txt': 'not data',
  }
  const labour = (out: string): readonly unknown[] =>
    resultOf(out)
      .subjects.filter(({ subject }) => subject === 'household')
      .map(({ classifications }) => classifications.hasLabour)

  it('is complete, and named by its files', async () => {
    const { code, out } = await evaluate(['d', ...day, '--format', 'json'], county)
    expect(code).toBe(0)
    expect(labour(out)).toEqual([false, false])
  })

  it('is as complete as its manifest says, and of its day', async () => {
    const manifest = {
      asOf: '2025-03-31',
      tables: {
        household: { files: ['households.csv'] },
        member: { files: ['members.ndjson'], complete: false },
      },
    }
    const files = { ...county, 'd/dataset.json': json(manifest) }
    const { code, out, err } = await evaluate(['d', '--format', 'json'], files)
    expect([code, err]).toEqual([0, ''])
    expect(resultOf(out).asOf).toBe('2025-03-31')
    expect(labour(out)).toEqual([null, null])
  })

  it('is no longer complete where a row of it was rejected', async () => {
    const files = { ...county, 'd/members.ndjson': `${county['d/members.ndjson']}{"id":\n` }
    const { code, out, err } = await evaluate(['d', ...day, '--format', 'json'], files)
    expect(code).toBe(5)
    expect(labour(out)).toEqual([null, null])
    expect(err).toContain('汇总数只算下限')
    expect(err).toContain('共 4 条 = 已评估 3 + 未读取 1')
  })

  it('gives a report, also of one record', async () => {
    const { out } = await evaluate(['d', ...day], county)
    expect(out).toContain('不是行政决定')
    expect(out).toContain('记录：家庭成员 1 · 农户 2')
    for (let point = 1; point <= 25; point += 1)
      expect(out).toMatch(new RegExp(`^ *${point}  `, 'm'))
    expect(out).toContain('待办最多的户')
    expect(out).toContain('待办最多的单位')
  })
})

describe('an end that cannot be read', () => {
  const files = (ended: string) => ({
    'households.csv':
      '户编号,户类型,监测对象类别,风险是否消除,是否具备发展条件\nH-1,脱贫户,脱贫不稳定户,否,是\n',
    'members.csv': '户编号,人员编号,劳动技能\nH-1,P-1,普通劳动力\n',
    'measures.csv': `户编号,措施类别,开始日期,结束日期\nH-1,产业帮扶,2025-01-01,${ended}\n`,
  })
  const argv = ['.', ...day, '--format', 'json', '--lang', 'en']

  it('is unknown, not open, and is reported once', async () => {
    const open = await evaluate(argv, files(''))
    expect(outcomesOf(open.out, 'H-1')['03.one-development-measure']).toBe('met')
    const unread = await evaluate(argv, files('不详'))
    expect(outcomesOf(unread.out, 'H-1')['03.one-development-measure']).toBe('undetermined')
    expect(unread.err.match(/measures\.csv:2:4/g)).toHaveLength(1)
    expect(unread.err).not.toContain('not-a-date')
    expect(unread.err).toContain('1 entry was left unread')
  })
})

describe('the day', () => {
  it('is the last day of the pack where nobody says it, and that is said', async () => {
    const { out, err } = await evaluate(['r.json', '--format', 'json'], {
      'r.json': json(household),
    })
    expect(resultOf(out).asOf).toBe('2025-12-31')
    expect(err).toContain('2025-12-31')
  })

  it('is that of the option before that of the data', async () => {
    const { out, err } = await evaluate(['r.json', ...day, '--format', 'json'], {
      'r.json': json({ asOf: '2025-01-31', records: [household] }),
    })
    expect([resultOf(out).asOf, err]).toEqual(['2025-06-30', ''])
  })

  it('may lie outside the period, which is said', async () => {
    const files = { 'r.json': json(household) }
    const { out } = await evaluate(['r.json', '--as-of', '2026-01-01', '--lang', 'en'], files)
    expect(out).toContain('outside the period')
  })
})

describe('what is reported', () => {
  const files = { 'r.json': json([household, other]) }

  it('can be one subject, one point, some outcomes', async () => {
    const argv = ['r.json', ...day, '--format', 'json', '--subject', 'household', '--point', '03']
    const { out } = await evaluate([...argv, '--only', 'unmet，undetermined'], files)
    const { subjects } = resultOf(out)
    expect(new Set(subjects.map(({ subject }) => subject))).toEqual(new Set(['household']))
    for (const { outcomes, findings } of subjects) {
      expect(Object.keys(outcomes).every((rule) => rule.startsWith('03.'))).toBe(true)
      expect(
        Object.values(outcomes).every((one) => one === 'unmet' || one === 'undetermined'),
      ).toBe(true)
      expect(findings.map(({ rule }) => rule)).toEqual(Object.keys(outcomes))
    }
  })

  it('as NDJSON is one object a line, with pack and day', async () => {
    const { out } = await evaluate(['r.json', ...day, '--format', 'ndjson'], files)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines)
      expect(line).toMatchObject({ asOf: '2025-06-30', pack: { id: 'shidian-2025' } })
  })

  it('as CSV is one line per record and rule, ids as text, formulas disarmed', async () => {
    const record = { ...household, id: '=HYPERLINK("x")', members: [] }
    const { out } = await evaluate(['r.json', ...day, '--format', 'csv', '--only', 'unmet'], {
      'r.json': json([record, { ...other, id: '530521101001000001' }]),
    })
    const [head, ...lines] = out.trim().split('\r\n')
    expect(head?.startsWith('评估日期,规则包,对象,编号')).toBe(true)
    expect(lines.length).toBeGreaterThan(0)
    expect(out).toContain('"\'=HYPERLINK(""x"")"')
    expect(out).not.toContain('\uFEFF')
  })

  it('as CSV for Excel has the mark, and ids that Excel keeps', async () => {
    const { out } = await evaluate(['r.json', ...day, '--format', 'csv', '--bom'], {
      'r.json': json({ ...other, id: '530521101001000001' }),
    })
    expect(out.startsWith('\uFEFF')).toBe(true)
    expect(out).toContain('"\'530521101001000001"')
  })

  it('goes to a file whole, and to standard output nothing', async () => {
    const { code, out, err, read } = await evaluate(
      ['r.json', ...day, '--format', 'json', '--out', 'o.json'],
      { ...files, 'o.json': 'former' },
    )
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('已写入 o.json')
    expect(resultOf(read('o.json')).subjects.length).toBeGreaterThan(0)
  })

  it('leaves the former file where the input is refused', async () => {
    const { code, read } = await evaluate(['gone.json', '--out', 'o.json'], { 'o.json': 'former' })
    expect([code, read('o.json')]).toEqual([4, 'former'])
  })

  it('lists what was not read in a file of its own', async () => {
    const { code, read } = await evaluate(['households.csv', ...day, '--rejects', 'bad.csv'], {
      'households.csv': '户编号,家庭人口数\nH-1,很多\n,2\n',
    })
    expect(code).toBe(5)
    const lines = read('bad.csv').trim().split('\r\n')
    expect(lines[0]).toBe('文件,行,列,位置,类别,代码,原因,怎么办')
    expect(lines[1]).toMatch(/^households\.csv,3,,,整条,missingId,/)
    expect(lines[2]).toMatch(/^households\.csv,2,2,,一处,notANumber,/)
    expect(lines).toHaveLength(3)
  })
})

describe('people', () => {
  const files = { 'r.json': json(household) }

  it('see a few records one by one, in either language', async () => {
    const chinese = await evaluate(['r.json', ...day], files)
    expect(chinese.out).toContain('农户 H-1')
    expect(chinese.out).toContain('未达标  03.one-development-measure')
    const english = await evaluate(['r.json', ...day, '--lang', 'en'], files)
    expect(english.out).toContain('Household H-1')
    expect(english.out).toContain('not administrative decisions')
    expect(english.out).not.toMatch(/\p{Script=Han}/u)
  })

  it('see colour and progress on a terminal only, and no colour where NO_COLOR is set', async () => {
    const argv = ['r.json', ...day]
    const escape = '\u001B['
    const terminal = await evaluate(argv, files, { terminal: true })
    expect(terminal.out).toContain(escape)
    expect(terminal.err).toContain('正在读取')
    expect(terminal.err.endsWith('\r\u001B[2K')).toBe(true)
    const plain = await evaluate(argv, files)
    expect(plain.out + plain.err).not.toContain(escape)
    const refused = await evaluate(argv, files, { terminal: true, environment: { NO_COLOR: '1' } })
    expect(refused.out).not.toContain(escape)
  })

  it('may stop reading', async () => {
    const { code, err } = await evaluate(['r.json', ...day], files, { outputCloses: 0 })
    expect([code, err]).toEqual([0, ''])
  })
})
