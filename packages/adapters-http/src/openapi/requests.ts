import { subjectNames } from '@workpoints/model'
import { componentOf, type JsonSchema, reference } from './records.js'
import { both } from './words.js'

const anyRecord = reference('AnyRecord')

const records = {
  type: 'array',
  maxItems: 1000,
  items: anyRecord,
  description: both('互不相干的记录', 'Records that know nothing of each other'),
}

const tableOf = (subject: string): JsonSchema => ({
  type: 'object',
  properties: {
    records: { type: 'array', maxItems: 1000, items: reference(componentOf(subject)) },
    complete: {
      type: 'boolean',
      default: false,
      description: both('是否一条不漏', 'Whether none is left out'),
    },
  },
  required: ['records'],
  additionalProperties: false,
})

/** The bodies that routes take, beside a record itself. */
export const requestComponents: Readonly<Record<string, JsonSchema>> = {
  RecordList: {
    title: 'RecordList',
    description: both('许多记录', 'Many records'),
    type: 'object',
    properties: { records },
    required: ['records'],
    additionalProperties: false,
  },
  PackFiles: {
    title: 'PackFiles',
    description: both(
      '规则包的文件，按文件名；给文本则诊断带行列号',
      'The files of a pack by name, each as JSON or, for lines and columns, as text',
    ),
    type: 'object',
    properties: {
      files: {
        type: 'object',
        additionalProperties: { type: ['object', 'string'] },
      },
    },
    required: ['files'],
    additionalProperties: false,
  },
  Trial: {
    title: 'Trial',
    description: both(
      '要试的参数值，以及拿哪些记录试；不给记录则用服务装载的样例',
      'Values of parameters to try, and the records to try them on; without records, on the sample that the service has loaded',
    ),
    type: 'object',
    properties: {
      parameters: {
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'number' },
            { type: 'string' },
            { type: 'boolean' },
            { type: 'array', items: { type: 'string' } },
          ],
        },
      },
      records,
    },
    required: ['parameters'],
    additionalProperties: false,
  },
  TableSet: {
    title: 'TableSet',
    description: both(
      '按对象分的表，记录之间可以互相引用，合计不超过 1,000 条；不给则用服务装载的数据',
      'Tables by subject, whose records may name each other, of 1,000 records in all; without them, those that the service has loaded',
    ),
    type: 'object',
    properties: {
      tables: {
        type: 'object',
        properties: Object.fromEntries(subjectNames.map((name) => [name, tableOf(name)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
}
