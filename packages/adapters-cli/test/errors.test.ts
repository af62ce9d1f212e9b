import { describe, expect, it } from 'vitest'
import { household, json, noText, other } from './support/data.js'
import { type Files, folderOf, runIn } from './support/world.js'

interface Case {
  readonly name: string
  readonly argv: readonly string[]
  readonly files?: Files
  readonly input?: string
  readonly code: number
  /** Parts of standard error, in either language. */
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

const record = json(household)
const evaluate = (file: string, ...more: readonly string[]) => ['evaluate', file, ...more]

const wrongUsage: readonly Case[] = [
  {
    name: 'a misspelt option',
    argv: evaluate('r.json', '--fromat', 'json'),
    code: 2,
    zh: ['没有 --fromat 这个选项', '--format'],
    en: ['no option --fromat', 'Did you mean --format?'],
  },
  {
    name: 'an unknown command',
    argv: ['evalute', 'r.json'],
    code: 2,
    zh: ['没有“evalute”这个命令', 'evaluate'],
    en: ['no command “evalute”', 'evaluate'],
  },
  {
    name: 'no input',
    argv: ['evaluate'],
    code: 2,
    zh: ['缺少参数 <input>'],
    en: ['<input> is missing'],
  },
  {
    name: 'an option without its value',
    argv: evaluate('r.json', '--as-of'),
    code: 2,
    zh: ['--as-of 后面缺少取值'],
    en: ['--as-of lacks its value'],
  },
  {
    name: 'too many arguments',
    argv: ['check', 'a', 'b'],
    code: 2,
    zh: ['参数太多'],
    en: ['too many arguments'],
  },
  {
    name: 'an unknown format',
    argv: evaluate('r.json', '--format', 'pdf'),
    files: { 'r.json': record },
    code: 2,
    zh: ['--format 不能是“pdf”', 'table, json, ndjson, csv'],
    en: ['--format cannot be “pdf”'],
  },
  {
    name: 'a format with a slip of the pen',
    argv: evaluate('r.json', '--format', 'tabel'),
    files: { 'r.json': record },
    code: 2,
    zh: ['--format 不能是“tabel”', '是不是 table？可以是：table, json, ndjson, csv'],
    en: ['--format cannot be “tabel”', 'Did you mean table? It may be: table, json, ndjson, csv'],
  },
  {
    name: 'an unknown outcome',
    argv: evaluate('r.json', '--only', 'unmet,bad'),
    files: { 'r.json': record },
    code: 2,
    zh: ['--only 不能是“bad”'],
    en: ['--only cannot be “bad”'],
  },
  {
    name: 'an impossible day',
    argv: evaluate('r.json', '--as-of', '2025-02-30'),
    files: { 'r.json': record },
    code: 2,
    zh: ['“2025-02-30”不是日期'],
    en: ['“2025-02-30” is not a date'],
  },
  {
    name: 'an unknown subject',
    argv: evaluate('r.json', '--subject', 'houshold'),
    files: { 'r.json': record },
    code: 2,
    zh: ['没有“houshold”这种对象', 'household'],
    en: ['no subject “houshold”'],
  },
  {
    name: 'an unknown point',
    argv: evaluate('r.json', '--point', '26'),
    files: { 'r.json': record },
    code: 2,
    zh: ['没有“26”这个要点', '1 到 25'],
    en: ['no point “26”'],
  },
  {
    name: 'an unknown pack',
    argv: evaluate('r.json', '--pack', 'dali-2025'),
    files: { 'r.json': record },
    code: 2,
    zh: ['dali-2025', 'shidian-2025'],
    en: ['neither a pack', 'shidian-2025'],
  },
  {
    name: 'an unknown rule',
    argv: ['explain', '03.safety-nett'],
    code: 2,
    zh: ['没有“03.safety-nett”', '03.safety-net'],
    en: ['no rule or point “03.safety-nett”', '03.safety-net'],
  },
  {
    name: 'a subject without facts',
    argv: ['facts', 'dragon'],
    code: 2,
    zh: ['没有“dragon”'],
    en: ['no subject “dragon”'],
  },
  {
    name: 'a schema of nothing',
    argv: ['schema', 'dragon'],
    code: 2,
    zh: ['“dragon”', 'point', 'household'],
    en: ['cannot be “dragon”'],
  },
  {
    name: 'a sample of no households',
    argv: ['sample', '--households', '0', '--out', 's'],
    code: 2,
    zh: ['“0”不是可用的整数'],
    en: ['not a usable whole number'],
  },
  {
    name: 'a sample without a place',
    argv: ['sample', '--households', '5'],
    code: 2,
    zh: ['--out'],
    en: ['--out'],
  },
  {
    name: 'a sample over files of somebody',
    argv: ['sample', '--households', '5', '--out', 'full'],
    files: { 'full/mine.txt': 'mine' },
    code: 2,
    zh: ['full', '不是空的'],
    en: ['full', 'not empty'],
  },
  {
    name: 'standard input of an unknown format',
    argv: evaluate('-'),
    input: record,
    code: 2,
    zh: ['--input-format'],
    en: ['--input-format'],
  },
  {
    name: 'standard input twice',
    argv: evaluate('-', '-', '--input-format', 'json'),
    input: record,
    code: 2,
    zh: ['写了两次'],
    en: ['given twice'],
  },
  {
    name: 'a mark for Excel in JSON',
    argv: evaluate('r.json', '--bom', '--format', 'json'),
    files: { 'r.json': record },
    code: 2,
    zh: ['--bom', '--format csv'],
    en: ['--bom', '--format csv'],
  },
  {
    name: 'an output folder that is not there',
    argv: evaluate('r.json', '--out', 'none/o.txt'),
    files: { 'r.json': record },
    code: 2,
    zh: ['上级文件夹不存在'],
    en: ['does not exist'],
  },
  {
    name: 'an output path that is a folder',
    argv: evaluate('r.json', '--out', 'f'),
    files: { 'r.json': record, 'f/x': '' },
    code: 2,
    zh: ['这是一个文件夹'],
    en: ['This is a folder'],
  },
  {
    name: 'a language that is not spoken',
    argv: evaluate('r.json', '--lang', 'fr'),
    files: { 'r.json': record },
    code: 2,
    zh: ['--lang 不能是“fr”'],
    en: [],
  },
]

const refusedPacks: readonly Case[] = [
  {
    name: 'a folder without a pack',
    argv: ['check', 'p'],
    files: { 'p/readme.txt': '' },
    code: 3,
    zh: ['缺少 pack.json'],
    en: ['pack.json is missing'],
  },
  {
    name: 'a pack that is not JSON',
    argv: ['check', 'p'],
    files: { 'p/pack.json': '{\n  "id": }' },
    code: 3,
    zh: ['p/pack.json:2:9'],
    en: ['p/pack.json:2:9'],
  },
  {
    name: 'a pack that is not UTF-8',
    argv: ['check', 'p'],
    files: { 'p/pack.json': noText },
    code: 3,
    zh: ['p/pack.json:2:1', '不是 UTF-8'],
    en: ['p/pack.json:2:1', 'not UTF-8'],
  },
  {
    name: 'a broken pack to evaluate by',
    argv: evaluate('r.json', '--pack', 'p'),
    files: { 'r.json': record, 'p/pack.json': '{}' },
    code: 3,
    zh: ['p/pack.json'],
    en: ['p/pack.json'],
  },
]

const refusedInputs: readonly Case[] = [
  {
    name: 'a missing file',
    argv: evaluate('gone.json'),
    code: 4,
    zh: ['gone.json', '没有这个文件'],
    en: ['gone.json', 'no such file'],
  },
  {
    name: 'broken JSON',
    argv: evaluate('r.json'),
    files: { 'r.json': '{\n  "subject": "household",,\n}' },
    code: 4,
    zh: ['r.json:2:26'],
    en: ['r.json:2:26'],
  },
  {
    name: 'JSON with a key twice',
    argv: evaluate('r.json'),
    files: { 'r.json': '{"subject":"household","id":"a","id":"b"}' },
    code: 4,
    zh: ['r.json:1:33', '写了两次'],
    en: ['written twice'],
  },
  {
    name: 'JSON that is not UTF-8',
    argv: evaluate('r.json'),
    files: { 'r.json': noText },
    code: 4,
    zh: ['r.json:2:1', 'UTF-8'],
    en: ['r.json:2:1', 'not UTF-8'],
  },
  {
    name: 'an empty file',
    argv: evaluate('r.csv'),
    files: { 'r.csv': '\n \n' },
    code: 4,
    zh: ['文件是空的'],
    en: ['The file is empty'],
  },
  {
    name: 'a record of an unknown subject',
    argv: evaluate('r.json'),
    files: { 'r.json': '{"subject":"dragon","id":"D-1"}' },
    code: 4,
    zh: ['r.json:1:12', 'subject 不是已知的对象', '没有一条可以评估的记录'],
    en: ['a subject that there is not', 'no record that can be evaluated'],
  },
  {
    name: 'a folder without data',
    argv: evaluate('f'),
    files: { 'f/readme.txt': '' },
    code: 4,
    zh: ['没有数据文件'],
    en: ['holds no data files'],
  },
  {
    name: 'an Excel workbook',
    argv: evaluate('r.xlsx'),
    files: { 'r.xlsx': 'PK' },
    code: 4,
    zh: ['Excel 工作簿', 'CSV UTF-8'],
    en: ['Excel workbook', 'CSV UTF-8'],
  },
  {
    name: 'a workbook that is called a table',
    argv: evaluate('r.csv'),
    files: { 'r.csv': 'PK\u0003\u0004' },
    code: 4,
    zh: ['Excel 工作簿'],
    en: ['Excel workbook'],
  },
  {
    name: 'a table in UTF-16',
    argv: evaluate('r.csv'),
    files: { 'r.csv': Uint8Array.from([0xff, 0xfe, 0x41, 0]) },
    code: 4,
    zh: ['UTF-16'],
    en: ['UTF-16'],
  },
  {
    name: 'bytes of no encoding',
    argv: evaluate('r.csv'),
    files: { 'r.csv': noText },
    code: 4,
    zh: ['r.csv:2:1', 'GB18030'],
    en: ['r.csv:2:1', 'neither UTF-8 nor GB18030'],
  },
  {
    name: 'a file without an extension',
    argv: evaluate('records'),
    files: { records: record },
    code: 4,
    zh: ['看不出文件格式'],
    en: ['not recognised'],
  },
  {
    name: 'a table of unknown columns',
    argv: evaluate('r.csv'),
    files: { 'r.csv': 'abc,def\n1,2\n' },
    code: 4,
    zh: ['看不出这张表', '--subject'],
    en: ['not clear', '--subject'],
  },
  {
    name: 'a quotation mark that is never closed',
    argv: evaluate('households.csv'),
    files: { 'households.csv': '户编号,家庭人口数\nH-1,"3\nH-2,4\n' },
    code: 4,
    zh: ['households.csv:2:1', '引号没有关上'],
    en: ['households.csv:2:1', 'never closed'],
  },
  {
    name: 'a wrong manifest',
    argv: evaluate('f'),
    files: { 'f/dataset.json': '{\n "tables": { "household": { "files": ["../secret.csv"] } }\n}' },
    code: 4,
    zh: ['f/dataset.json:2:38'],
    en: ['The manifest is wrong'],
  },
  {
    name: 'a manifest that names a missing file',
    argv: evaluate('f'),
    files: { 'f/dataset.json': '{"tables":{"household":{"files":["households.csv"]}}}' },
    code: 4,
    zh: ['f/households.csv', '没有这个文件'],
    en: ['f/households.csv'],
  },
  {
    name: 'a manifest of an unknown subject',
    argv: evaluate('f'),
    files: { 'f/dataset.json': '{"tables":{"dragon":{"files":["d.json"]}}}', 'f/d.json': '[]' },
    code: 4,
    zh: ['没有“dragon”'],
    en: ['no subject “dragon”'],
  },
  {
    name: 'inputs of two days',
    argv: evaluate('a.json', 'b.json'),
    files: {
      'a.json': json({ asOf: '2025-06-30', records: [household] }),
      'b.json': json({ asOf: '2025-05-31', records: [other] }),
    },
    code: 4,
    zh: ['2025-05-31、2025-06-30', '--as-of'],
    en: ['different evaluation dates'],
  },
  {
    name: 'a day that does not exist',
    argv: evaluate('r.json'),
    files: { 'r.json': json({ asOf: '2025-06-31', records: [household] }) },
    code: 4,
    zh: ['r.json:1:9', 'asOf'],
    en: ['not a day of the calendar'],
  },
  {
    name: 'a rule about another kind of record',
    argv: ['explain', '09.village-leaders', 'r.json'],
    files: { 'r.json': record },
    code: 4,
    zh: ['09.village-leaders', 'village'],
    en: ['is about village'],
  },
]

const beyondLimits: readonly Case[] = [
  {
    name: 'a CSV record over 1 MiB',
    argv: evaluate('households.csv'),
    files: { 'households.csv': `户编号,家庭人口数\nH-1,"${'x'.repeat((1 << 20) + 10)}"\n` },
    code: 7,
    zh: ['households.csv:2:1', '1 MiB'],
    en: ['larger than 1 MiB'],
  },
  {
    name: 'more than 1,024 columns',
    argv: evaluate('households.csv'),
    files: { 'households.csv': `户编号${',x'.repeat(1024)}\n` },
    code: 7,
    zh: ['households.csv:1:1', '1,024'],
    en: ['1,024 columns'],
  },
  {
    name: 'JSON nested too deep',
    argv: evaluate('r.json'),
    files: { 'r.json': '['.repeat(200) + ']'.repeat(200) },
    code: 7,
    zh: ['嵌套'],
    en: ['nested'],
  },
  {
    name: 'JSON over 8 MiB',
    argv: evaluate('r.json'),
    files: { 'r.json': `["${'x'.repeat(8 << 20)}"]` },
    code: 7,
    zh: ['8 MiB', '.ndjson'],
    en: ['8 MiB', '.ndjson'],
  },
]

const partlyRead: readonly Case[] = [
  {
    name: 'an unknown fact',
    argv: evaluate('r.json'),
    files: { 'r.json': '{\n "subject": "household",\n "id": "H-1",\n "wageIncom": 5\n}' },
    code: 5,
    zh: ['r.json:4:', 'wageIncom', '[unknown-fact]', '1 条 = 已评估 1 + 未读取 0；另有 1 处'],
    en: ['r.json:4:', 'no fact named wageIncom'],
  },
  {
    name: 'a fact of the wrong type',
    argv: evaluate('r.ndjson'),
    files: { 'r.ndjson': `${json(other)}\n${json({ ...household, riskRemoved: 'secret' })}\n` },
    code: 5,
    zh: ['r.ndjson:2:', 'riskRemoved'],
    en: ['riskRemoved is neither true nor false'],
  },
  {
    name: 'a bad line among good ones',
    argv: evaluate('r.ndjson'),
    files: { 'r.ndjson': `${json(household)}\n{"subject":\n${json(other)}\n` },
    code: 5,
    zh: ['r.ndjson:2:12', '3 条 = 已评估 2 + 未读取 1'],
    en: ['r.ndjson:2:12', '3 read = 2 evaluated + 1 rejected'],
  },
  {
    name: 'a line over 1 MiB',
    argv: evaluate('r.ndjson'),
    files: { 'r.ndjson': `${json(household)}\n"${'x'.repeat(1 << 20)}"\n` },
    code: 5,
    zh: ['r.ndjson:2:1', '1 MiB'],
    en: ['longer than 1 MiB'],
  },
  {
    name: 'values that are no records, and ids that are no text',
    argv: evaluate('r.json'),
    files: { 'r.json': json([household, 7, { ...other, id: 12 }, { id: 'x' }]) },
    code: 5,
    zh: ['[not-a-record]', '[id-missing]', '[subject-missing]', '4 条 = 已评估 1 + 未读取 3'],
    en: ['4 read = 1 evaluated + 3 rejected'],
  },
  {
    name: 'the same id twice, in two files',
    argv: evaluate('a.json', 'b.json'),
    files: { 'a.json': record, 'b.json': json([other, household]) },
    code: 5,
    zh: ['b.json:1:', '[id-repeated]'],
    en: ['id already occurred'],
  },
  {
    name: 'a row without an id and a cell that is no number',
    argv: evaluate('households.csv'),
    files: {
      'households.csv': '户编号,家庭人口数,户类型\nH-1,三口人,脱贫户\n,4,脱贫户\nH-3,2,脱贫户\n',
    },
    code: 5,
    zh: [
      'households.csv:2:2',
      '[notANumber]',
      'households.csv:3',
      '[missingId]',
      '3 条 = 已评估 2',
    ],
    en: ['3 read = 2 evaluated + 1 rejected'],
  },
]

const groups = { wrongUsage, refusedPacks, refusedInputs, beyondLimits, partlyRead }

describe.each(Object.entries(groups))('%s', (_group, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { path, remove } = folderOf(one.files ?? {})
    const setting = { folder: path, ...(one.input === undefined ? {} : { input: one.input }) }
    const chinese = await runIn(one.argv, setting)
    const english = await runIn(['--lang', 'en', ...one.argv], setting)
    remove()
    expect(chinese.code).toBe(one.code)
    for (const part of one.zh) expect(chinese.err).toContain(part)
    for (const part of one.en) expect(english.err).toContain(part)
    // Never a stack, never a path of this machine, nothing of it among the data.
    expect(chinese.err).not.toMatch(/\n\s+at |node_modules/)
    expect(chinese.err).not.toContain(path)
    if (one.code !== 5) expect(chinese.out).toBe('')
  })
})

describe('machine-readable errors', () => {
  it.each(['--json-errors', '--json'])('are JSON lines with %s', async (flag) => {
    const { path, remove } = folderOf({ 'r.ndjson': `${json(household)}\n{"subject":\n` })
    const { code, err } = await runIn(['evaluate', 'r.ndjson', flag], { folder: path })
    remove()
    expect(code).toBe(5)
    const lines = err
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: 'rejected',
        code: 'json-unexpected-end',
        file: 'r.ndjson',
        line: 2,
        cause: { zh: expect.any(String) as string, en: expect.any(String) as string },
      }),
    )
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'note', read: 2, evaluated: 1, rejected: 1 }),
    )
  })

  it('never repeats a value', async () => {
    const { path, remove } = folderOf({
      'r.json': json({ ...household, riskRemoved: 'SECRET', secretKey: 'SECRET' }),
      'households.csv': '户编号,家庭人口数,户类型\nH-9,SECRET,SECRET\n',
    })
    const { err } = await runIn(['evaluate', 'r.json', 'households.csv', '--json-errors'], {
      folder: path,
    })
    remove()
    expect(err).toContain('notANumber')
    expect(err).not.toContain('SECRET')
  })
})
