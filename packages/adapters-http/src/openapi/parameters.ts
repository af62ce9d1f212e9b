import { outcomesByCode } from '@workpoints/rules'
import type { Route } from '../routes/table.js'
import type { JsonSchema } from './records.js'
import { both } from './words.js'

interface Parameter {
  readonly description: string
  readonly schema: JsonSchema
  /** Where nothing can be asked without it. */
  readonly example?: string | number
  readonly style?: 'form'
  readonly explode?: false
}

const listed = { style: 'form', explode: false } as const

const queryParameters: Readonly<Record<string, Parameter>> = {
  pack: {
    description: both(
      '规则包；只有一个时可以不写',
      'The pack; may be left out where there is only one',
    ),
    schema: { type: 'string' },
  },
  asOf: {
    description: both(
      '评估日期，按哪一天判断；必须写，除非服务设定了默认日期',
      'The evaluation date; required unless the service was started with one',
    ),
    schema: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    example: '2025-06-30',
  },
  only: {
    description: both('只要这些结果', 'Only these outcomes'),
    schema: { type: 'array', items: { type: 'string', enum: outcomesByCode } },
    ...listed,
  },
  explain: {
    description: both('附上说明和依据', 'With explanations and what they rest on'),
    schema: { type: 'boolean', default: false },
  },
  rules: {
    description: both('只问这些规则要的', 'Only what these rules wait for'),
    schema: { type: 'array', items: { type: 'string' } },
    ...listed,
  },
  held: {
    description: both('部门已有的也列出', 'Name as well what a department already holds'),
    schema: { type: 'boolean', default: false },
  },
  subject: {
    description: both('只要这种对象', 'Only this subject'),
    schema: { type: 'string' },
  },
  lang: {
    description: both(
      '说明和问题所用的语言；不写则看 Accept-Language，再不然是中文',
      'The language of explanations and problems; else that of Accept-Language, else Chinese',
    ),
    schema: { type: 'string', enum: ['zh', 'en'] },
  },
}

const pathParameters: Readonly<Record<string, Parameter>> = {
  id: {
    description: both('规则包的编号', 'The id of the pack'),
    schema: { type: 'string' },
    example: 'shidian-2025',
  },
  n: {
    description: both('要点的序号', 'The number of the point'),
    schema: { type: 'integer', minimum: 1 },
    example: 3,
  },
  rule: {
    description: both('规则的编号', 'The id of the rule'),
    schema: { type: 'string' },
    example: '03.safety-net',
  },
}

const described = (known: Readonly<Record<string, Parameter>>, name: string): Parameter => {
  const found = known[name]
  if (found === undefined) throw new Error(`nothing describes the parameter ${name}`)
  return found
}

const namesIn = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))

/** `/v1/packs/:id` as OpenAPI writes it: `/v1/packs/{id}`. */
export const openApiPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** Components, one for each query parameter that any route knows. */
export const parameterComponents = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(queryParameters).map(([name, parameter]) => [
      name,
      { name, in: 'query', required: false, ...parameter },
    ]),
  )

export const parametersOf = ({ path, query }: Route): readonly object[] => [
  ...namesIn(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    ...described(pathParameters, name),
  })),
  ...query.map((name) => {
    described(queryParameters, name)
    return { $ref: `#/components/parameters/${name}` }
  }),
]
