import type { Text } from '@workpoints/model'
import { text } from './message.js'

/** Everything that help says, apart from names. Chinese first; `--lang en` shows the other. */

export const titles: Readonly<Record<string, Text>> = {
  'Usage:': text('用法:', 'Usage:'),
  'Arguments:': text('参数：', 'Arguments:'),
  'Options:': text('选项：', 'Options:'),
  'Commands:': text('命令：', 'Commands:'),
  'Global Options:': text('通用选项：', 'Global options:'),
}

export const program = {
  description: text(
    '按工作要点评估记录和台账。结果只是工作提示，不是行政决定。',
    'Evaluates records and ledgers against the work points. Results are hints, not administrative decisions.',
  ),
  version: text('显示版本', 'show the version'),
  help: text('显示用法', 'show help'),
  language: text('语言：zh 中文，en 英文', 'language: zh Chinese, en English'),
  jsonErrors: text(
    '标准错误改为每行一个 JSON 对象',
    'write standard error as one JSON object per line',
  ),
  default: text('默认', 'default'),
  choices: text('可选', 'choices'),
  examples: text('示例：', 'Examples:'),
  exitCodes: text('退出码：', 'Exit codes:'),
}

export const exitCodeTexts: readonly (readonly [number, Text])[] = [
  [0, text('完成', 'done')],
  [1, text('程序内部出错', 'a bug in the program')],
  [2, text('命令写法或输出路径不对', 'wrong usage or output path')],
  [3, text('规则包有错，或例子未通过', 'pack refused, or an example failed')],
  [4, text('输入文件读不了，或输出失败', 'input refused, or output failed')],
  [5, text('已完成，但有行或单元格未读取', 'finished, but rows or cells were left unread')],
  [7, text('超出限额', 'a limit was exceeded')],
]

export const argumentTexts = {
  inputs: text(
    '记录（.json、.ndjson）、表格（.csv，UTF-8 或 GBK）、数据文件夹，或 - 表示标准输入',
    'records (.json, .ndjson), tables (.csv in UTF-8 or GBK), a dataset folder, or - for standard input',
  ),
  folder: text(
    '规则包文件夹，或自带规则包的编号',
    'the folder of a pack, or the id of one that comes along',
  ),
  ruleOrPoint: text(
    '规则编号（如 03.safety-net）或要点号（如 3）',
    'a rule (such as 03.safety-net) or a point (such as 3)',
  ),
  record: text(
    '用这条记录（或文件夹）的结果来说明',
    'explain by the outcome for this record or folder',
  ),
  subject: text(
    '对象，如 household；不写则列出全部对象',
    'a subject, such as household; all subjects if left out',
  ),
  kind: text(
    '规则包文件（如 point），或对象（如 household）',
    'a pack file (such as point) or a subject (such as household)',
  ),
}

export const optionTexts = {
  pack: text('规则包：自带的编号，或文件夹', 'the pack: an id that comes along, or a folder'),
  asOf: text(
    '评估日期，如 2025-06-30；不写则用数据里写的日期，再没有就用规则包的最后一天',
    'evaluation date, such as 2025-06-30; else the date the data name, else the last day of the pack',
  ),
  subject: text(
    '只输出这种对象；记录没有写明对象时也按它读',
    'report this subject only; also what records are that do not say so',
  ),
  point: text('只输出这个要点', 'report this point only'),
  only: text(
    '只输出这些结果，用逗号分开：unmet 未达标，undetermined 待定，pending 未到期，met 达标，notApplicable 不适用',
    'report these outcomes only, separated by commas: unmet, undetermined, pending, met, notApplicable',
  ),
  format: text('输出格式', 'output format'),
  factsFormat: text('输出格式', 'output format'),
  inputFormat: text(
    '标准输入（或没有扩展名的文件）的格式',
    'the format of standard input, or of files without an extension',
  ),
  complete: text(
    '给出的表是全部记录（数据文件夹默认如此），汇总数才能定下来',
    'the tables given hold all records there are (as in a dataset folder), so that counts are certain',
  ),
  out: text('写入文件，要么完整，要么不写', 'write to a file, whole or not at all'),
  rejects: text(
    '把未读取的行和单元格写入这个 CSV 文件',
    'write unread rows and cells to this CSV file',
  ),
  bom: text(
    '给 Excel 用：CSV 加 UTF-8 标记，长编号前加撇号；默认不加',
    'for Excel: CSV with a UTF-8 mark, long ids with an apostrophe; off by default',
  ),
  id: text('只说明这个编号的记录', 'explain the record with this id only'),
  dialect: text('数据库的写法', 'the database it is written for'),
  sqlSubject: text(
    '这种对象的评估查询；不写则输出建表语句',
    'the query that evaluates this subject; without it, the tables that queries read',
  ),
  sqlAsOf: text(
    '评估日期，如 2025-06-30；不写则用规则包的最后一天',
    'evaluation date, such as 2025-06-30; the last day of the pack if left out',
  ),
  tables: text(
    '数据库里有的表，写对象名，用逗号分开；不写则全部都有',
    'the tables there are, by subject, separated by commas; all of them if left out',
  ),
  incomplete: text(
    '其中不是全部记录的表，汇总数只算下限',
    'those of them that do not hold all records, so that counts are lower bounds',
  ),
  households: text('户数', 'number of households'),
  seed: text('随机种子；相同的种子得到相同的文件', 'seed; the same seed gives the same files'),
  sampleAsOf: text('评估日期；不写则为 2025-06-30', 'evaluation date; 2025-06-30 if left out'),
  servedPacks: text(
    '规则包：自带的编号，或文件夹；可以写几次',
    'a pack: an id that comes along, or a folder; may be given several times',
  ),
  servedAsOf: text(
    '请求没有写明时用的评估日期；不写则每个请求都要写明',
    'evaluation date of requests that name none; every request must, if left out',
  ),
  port: text(
    '端口；不写则用环境变量 PORT，再没有就用 8080；0 表示任选',
    'the port; else that of the environment variable PORT, else 8080; 0 for any',
  ),
  host: text('监听的地址', 'the address to listen at'),
  watch: text('规则包文件夹有改动就重新装载', 'load a pack folder again when its files change'),
  keyFile: text(
    '可用密钥的散列值，每行一个；不写则不要密钥',
    'the hashes of keys that may ask, one a line; nobody needs a key if left out',
  ),
  hashKey: text(
    '从标准输入读一个密钥，输出它的散列值',
    'read a key from standard input and print its hash',
  ),
  requestsPerMinute: text(
    '每个地址每分钟的请求数；不写则不限',
    'requests a minute from one address; any number if left out',
  ),
  trustedProxy: text(
    '前面的反向代理的地址或网段，如 loopback、10.0.0.0/8；限流按它转告的地址计算；可以写几次',
    'a proxy in front, by address or network, such as loopback or 10.0.0.0/8: rates are of the addresses it tells of; may be given several times',
  ),
  origin: text(
    '允许这个来源的网页使用，如 https://example.org；可以写几次；不写则都不允许',
    'let pages of this origin ask, such as https://example.org; may be given several times; none if left out',
  ),
  decisionLog: text(
    '把每个结果记入这个文件，不含事实和编号',
    'write every decision to this file, without facts or ids',
  ),
  decisionKeyFile: text(
    '存有密钥的文件，决定日志用它加密编号的散列值',
    'a file with the key of the hashes that stand for ids in the decision log',
  ),
  servedSample: text(
    '试算参数、汇总全县时用的数据文件夹',
    'a dataset folder that parameters are tried on and that is summed up',
  ),
  logLevel: text('日志的详细程度', 'how much is logged'),
  sampleOut: text('新文件夹', 'a new folder'),
}

export interface CommandHelp {
  readonly description: Text
  readonly examples: readonly { readonly line: Text; readonly text: Text }[]
}

/** Names of files and folders are written in the language of the help. */
const example = (line: string, zh: string, en: string) => ({
  line: { zh: line, en: line.replaceAll('全县', 'county').replaceAll('待办', 'to-do') },
  text: text(zh, en),
})

export const commands = {
  evaluate: {
    description: text(
      '评估记录、表格或整个县的数据',
      'evaluate records, tables, or the data of a whole county',
    ),
    examples: [
      example('workpoints evaluate 全县', '全县报告', 'a report on the county'),
      example(
        'workpoints evaluate record.json --format json',
        '一条记录，机器可读',
        'one record, for programs',
      ),
      example(
        'workpoints evaluate 全县/households.csv --only unmet --format csv --bom --out 待办.csv',
        '把未达标的存成 Excel 能打开的表',
        'what is unmet, as a table for Excel',
      ),
      example(
        'cat records.ndjson | workpoints evaluate - --input-format ndjson --format ndjson',
        '管道',
        'in a pipe',
      ),
    ],
  },
  check: {
    description: text(
      '检查规则包；没有问题就不输出',
      'check a pack; silent where nothing is wrong',
    ),
    examples: [
      example(
        'workpoints check packs/shidian-2025',
        '指出文件、行、列',
        'names file, line and column',
      ),
    ],
  },
  test: {
    description: text('运行规则包里的全部例子', 'run all examples of a pack'),
    examples: [
      example(
        'workpoints test packs/shidian-2025',
        '例子、要点、句子、条件的覆盖',
        'examples, and what they cover',
      ),
    ],
  },
  explain: {
    description: text('说明一条规则或一个要点', 'explain a rule or a point'),
    examples: [
      example('workpoints explain 3', '要点 3 的全部规则', 'all rules of point 3'),
      example('workpoints explain 03.safety-net', '一条规则怎么判断', 'how a rule decides'),
      example(
        'workpoints explain 03.safety-net record.json',
        '这户为什么是这个结果',
        'why this household came out so',
      ),
    ],
  },
  facts: {
    description: text('列出对象和事实', 'list subjects and facts'),
    examples: [
      example('workpoints facts', '全部对象', 'all subjects'),
      example(
        'workpoints facts household',
        '户的全部事实和表头写法',
        'all facts of a household, with their headers',
      ),
    ],
  },
  schema: {
    description: text('输出 JSON Schema', 'print a JSON Schema'),
    examples: [
      example('workpoints schema point', '要点文件', 'of a point file'),
      example('workpoints schema household', '户的记录', 'of a household record'),
    ],
  },
  sql: {
    description: text('输出评估用的 SQL', 'print the SQL that evaluates'),
    examples: [
      example('workpoints sql', '建表语句', 'the tables'),
      example(
        'workpoints sql --subject household --as-of 2025-06-30',
        '评估农户的查询：每户一行，每条规则一列',
        'the query that evaluates households: a row for each, a column for each rule',
      ),
    ],
  },
  sample: {
    description: text('生成一个虚构的县', 'make up a county'),
    examples: [
      example(
        'workpoints sample --households 2000 --seed 1 --out 全县',
        '写入新文件夹',
        'into a new folder',
      ),
    ],
  },
  serve: {
    description: text('用 HTTP 提供评估服务', 'evaluate over HTTP'),
    examples: [
      example(
        'workpoints serve --as-of 2025-06-30',
        '只在本机，http://127.0.0.1:8080',
        'on this machine only, http://127.0.0.1:8080',
      ),
      example(
        'workpoints serve --pack packs/shidian-2025 --watch',
        '文件一改就重新装载',
        'loaded again when a file changes',
      ),
      example(
        'workpoints serve --hash-key < key.txt >> hashes.txt',
        '密钥只存散列值',
        'of a key only the hash is kept',
      ),
    ],
  },
} satisfies Readonly<Record<string, CommandHelp>>

export type CommandName = keyof typeof commands
