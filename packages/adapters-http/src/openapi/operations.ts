import type { Text } from '@workpoints/model'
import type { OperationName } from '../routes/table.js'
import {
  brokenPackFile,
  household,
  partialHousehold,
  secondHousehold,
  smallTables,
} from './examples.js'

/** A request that the document shows with its answer, and that a test sends. */
export interface ShownRequest {
  readonly name: string
  readonly summary: Text
  /** Address with its query. */
  readonly target: string
  /** Null for routes that take none. NDJSON is given as text. */
  readonly body: unknown
}

/** What the document says of a route beyond method, address and query. */
export interface Operation {
  readonly tag: 'evaluate' | 'law' | 'operations' | 'documentation'
  readonly summary: Text
  readonly description: Text
  /** Component of the body; null for routes that take none. */
  readonly takes: { readonly type: string; readonly schemas: readonly string[] } | null
  /** Component of the answer; null for an answer that is text. */
  readonly gives: { readonly type: string; readonly schema: string | null }
  /** Whether a pack answers, and is named in the headers. */
  readonly namesPack: boolean
  /** Refusals beyond those that any route can give. */
  readonly refusals: readonly number[]
  /** Open to anybody, with a key or without. */
  readonly open?: true
  readonly requests: readonly ShownRequest[]
}

const json = 'application/json'
const day = 'asOf=2025-06-30'

const judging = { namesPack: true, refusals: [400, 404, 406, 408, 413, 415, 422] } as const
const reading = { takes: null, namesPack: true, refusals: [400, 404, 406] } as const
const serving = { takes: null, namesPack: false } as const

const asked = (target: string, zh: string, en: string, name = 'answer'): ShownRequest => ({
  name,
  summary: { zh, en },
  target,
  body: null,
})

export const operations: Readonly<Record<OperationName, Operation>> = {
  evaluate: {
    tag: 'evaluate',
    summary: { zh: '评估记录', en: 'Evaluate records' },
    description: {
      zh: '一条记录，或 records 里的许多条；每条给出分类、结果和发现。结果只是工作提示，不是行政决定。缺的事实按“不清楚”处理，从不当作零或否。',
      en: 'One record, or many under records; each comes back with classifications, outcomes and findings. Results are hints, never administrative decisions. A missing fact is unknown, never zero or false.',
    },
    takes: { type: json, schemas: ['AnyRecord', 'RecordList'] },
    gives: { type: json, schema: 'Result' },
    ...judging,
    requests: [
      {
        name: 'household',
        summary: { zh: '一户，只看未达标的', en: 'A household; only what is unmet' },
        target: `/v1/evaluate?${day}&only=unmet`,
        body: household,
      },
      {
        name: 'explained',
        summary: { zh: '两户，附说明', en: 'Two households, explained' },
        target: `/v1/evaluate?${day}&only=unmet,pending&explain=true&lang=en`,
        body: { records: [household, secondHousehold] },
      },
    ],
  },
  evaluateStream: {
    tag: 'evaluate',
    summary: { zh: '逐行评估', en: 'Evaluate line by line' },
    description: {
      zh: '每行一条记录，按顺序每行答一行（ResultLine）；有问题的行在原位说明第几行、什么问题，空行略过。数据多大都行，内存有限。',
      en: 'A record a line; each is answered by one line (ResultLine) in the same order. A line that cannot be judged answers in its place with its number and what is wrong; a blank one is passed over. Any amount of data, in bounded memory.',
    },
    takes: { type: 'application/x-ndjson', schemas: [] },
    gives: { type: 'application/x-ndjson', schema: null },
    namesPack: true,
    refusals: [400, 404, 406, 415],
    requests: [
      {
        name: 'lines',
        summary: { zh: '一条好的，一条坏的', en: 'A good line and a bad one' },
        target: `/v1/evaluate/stream?${day}&only=unmet`,
        body: `${JSON.stringify(household)}\n{"subject":\n`,
      },
    ],
  },
  questions: {
    tag: 'evaluate',
    summary: { zh: '还要问什么', en: 'What is still worth asking' },
    description: {
      zh: '给一条不完整的记录，得到还值得问的事实，最有用的在前；部门已有的不问，除非 held=true。',
      en: 'For a partial record, the facts still worth asking for, best first; what a department already holds is left out unless held=true.',
    },
    takes: { type: json, schemas: ['AnyRecord'] },
    gives: { type: json, schema: 'Questions' },
    ...judging,
    requests: [
      {
        name: 'household',
        summary: { zh: '只知道人数的一户', en: 'A household of known size only' },
        target: `/v1/questions?${day}`,
        body: partialHousehold,
      },
    ],
  },
  check: {
    tag: 'evaluate',
    summary: { zh: '检查规则包', en: 'Check the files of a pack' },
    description: {
      zh: '编译候选规则包并运行它自带的例子。规则包有错也是正常答复：valid 为 false，并逐条说明。不保存任何东西。',
      en: 'Compiles a candidate pack and runs its own examples. A pack with mistakes is a good answer: valid is false, and each mistake is named. Nothing is kept.',
    },
    takes: { type: json, schemas: ['PackFiles'] },
    gives: { type: json, schema: 'Check' },
    namesPack: false,
    refusals: [400, 406, 408, 413, 415, 422],
    requests: [
      {
        name: 'broken',
        summary: { zh: '多了一个逗号', en: 'A comma too many' },
        target: '/v1/check',
        body: { files: { 'pack.json': brokenPackFile } },
      },
    ],
  },
  impact: {
    tag: 'evaluate',
    summary: { zh: '试参数', en: 'Try parameters' },
    description: {
      zh: '换一个参数值，看哪些记录的结果和分类会变。规则包本身不变。',
      en: 'Which outcomes and classifications would change by other values of parameters. The pack stays as it is.',
    },
    takes: { type: json, schemas: ['Trial'] },
    gives: { type: json, schema: 'Impact' },
    ...judging,
    requests: [
      {
        name: 'lowerLine',
        summary: { zh: '监测线降到 7,000 元', en: 'The line lowered to 7,000 yuan' },
        target: `/v1/impact?${day}`,
        body: { parameters: { monitoringLine: 7000 }, records: [household, secondHousehold] },
      },
    ],
  },
  summary: {
    tag: 'evaluate',
    summary: { zh: '全县一览', en: 'A county at a glance' },
    description: {
      zh: '把整套数据的结果按要点、指标、责任单位和乡镇汇总，并列出待办最多的记录。正文为 {} 时汇总服务启动时装载的数据；也可以发来 tables，按对象分表。没有写明 complete 为 true 的表，计数只算下限。',
      en: 'The results of a dataset added up by point, target, agency and township, with the records that have most to do. By {} the tables that the service was started with are added up; or send tables, by subject. Counts over a table are lower bounds unless it says that it is complete.',
    },
    takes: { type: json, schemas: ['TableSet'] },
    gives: { type: json, schema: 'DatasetSummary' },
    ...judging,
    requests: [
      {
        name: 'tables',
        summary: { zh: '一村两户', en: 'A village of two households' },
        target: `/v1/summary?${day}`,
        body: { tables: smallTables },
      },
    ],
  },
  packs: {
    tag: 'law',
    summary: { zh: '有哪些规则包', en: 'The packs' },
    description: {
      zh: '服务装载的规则包。带 ETag，没变就不再发送。',
      en: 'The packs that answer. With an ETag: what has not changed is not sent again.',
    },
    ...reading,
    refusals: [400, 406],
    namesPack: false,
    gives: { type: json, schema: 'Packs' },
    requests: [asked('/v1/packs', '全部', 'All')],
  },
  pack: {
    tag: 'law',
    summary: { zh: '一个规则包', en: 'A pack' },
    description: {
      zh: '部分、要点、规则、参数、责任单位和逐句覆盖情况。',
      en: 'Sections, points, rules, parameters, agencies, and how each sentence is covered.',
    },
    ...reading,
    gives: { type: json, schema: 'Pack' },
    requests: [asked('/v1/packs/shidian-2025', '施甸 2025', 'Shidian 2025')],
  },
  point: {
    tag: 'law',
    summary: { zh: '一个要点', en: 'A point' },
    description: { zh: '一个要点及其规则。', en: 'One of the points, with its rules.' },
    ...reading,
    gives: { type: json, schema: 'Point' },
    requests: [asked('/v1/packs/shidian-2025/points/3', '第 3 个要点', 'The third')],
  },
  rule: {
    tag: 'law',
    summary: { zh: '一条规则', en: 'A rule' },
    description: {
      zh: '一条规则：所写的条件、期限、责任单位、建议动作和例子。',
      en: 'A rule: its conditions as they were written, when it is due, who acts, and its examples.',
    },
    ...reading,
    gives: { type: json, schema: 'Rule' },
    requests: [asked('/v1/packs/shidian-2025/rules/03.safety-net', '综合保障', 'The safety net')],
  },
  facts: {
    tag: 'law',
    summary: { zh: '事实的名称', en: 'The words of records' },
    description: {
      zh: '记录可以写哪些事实：名称、类型、单位、持有部门、敏感程度。',
      en: 'Which facts a record may hold: name, type, unit, holder and sensitivity.',
    },
    ...reading,
    gives: { type: json, schema: 'Facts' },
    requests: [asked('/v1/facts?subject=household', '户的事实', 'The facts of a household')],
  },
  openapi: {
    tag: 'documentation',
    summary: { zh: '本文档', en: 'This document' },
    description: { zh: 'OpenAPI 3.1 文档。', en: 'The OpenAPI 3.1 document.' },
    ...serving,
    gives: { type: json, schema: 'Document' },
    refusals: [406],
    open: true,
    requests: [],
  },
  docs: {
    tag: 'documentation',
    summary: { zh: '文档页面', en: 'The page of this document' },
    description: {
      zh: '可以读、可以试的页面，不向外部请求任何东西。',
      en: 'A page to read and to try requests on. It asks nothing of any other server.',
    },
    ...serving,
    gives: { type: 'text/html', schema: null },
    refusals: [406],
    open: true,
    requests: [],
  },
  livez: {
    tag: 'operations',
    summary: { zh: '是否在运行', en: 'Whether it runs' },
    description: { zh: '进程在运行。', en: 'The process runs.' },
    ...serving,
    gives: { type: json, schema: 'Liveness' },
    refusals: [],
    open: true,
    requests: [asked('/livez', '在运行', 'It does')],
  },
  readyz: {
    tag: 'operations',
    summary: { zh: '能否接受请求', en: 'Whether it takes requests' },
    description: {
      zh: '规则包已装载、例子已通过、没有在停止时为 200，否则 503。',
      en: '200 once packs are loaded and tested, and until it is told to stop; else 503.',
    },
    ...serving,
    gives: { type: json, schema: 'Readiness' },
    refusals: [503],
    open: true,
    requests: [asked('/readyz', '可以', 'It does')],
  },
  metrics: {
    tag: 'operations',
    summary: { zh: '运行指标', en: 'Metrics' },
    description: {
      zh: 'Prometheus 文本格式：请求数、时间、各规则结果数；没有个人信息。',
      en: 'Prometheus text: requests, times, outcomes by rule; nothing about people.',
    },
    ...serving,
    gives: { type: 'text/plain', schema: null },
    refusals: [406],
    requests: [],
  },
}
