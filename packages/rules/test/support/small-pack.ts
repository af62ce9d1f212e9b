import type { Condition } from '@workpoints/model'
import { compilePack } from '../../src/pack/compile-pack.js'
import type { PackTree } from '../../src/ir/tree.js'

const text = (words: string) => ({ zh: words, en: words })

const parameter = (type: string, value: unknown, more: Record<string, unknown> = {}) => ({
  title: text('参数'),
  type,
  ...more,
  values: [{ from: '2025-01-01', value }],
  provenance: 'interpretation',
  reason: text('试验用'),
})

/** Parameters that random conditions may name, one of each kind. */
const parameters = {
  lineForTest: parameter('money', 8700, { unit: 'yuanPerPerson' }),
  amountForTest: parameter('money', 30000.5),
  sizeForTest: parameter('count', 3, { unit: 'persons' }),
  dayForTest: parameter('date', '2025-03-02'),
  typesForTest: parameter('choice', ['lifted'], { choices: 'household.householdType' }),
  categoriesForTest: parameter('choice', ['unstable', 'marginal'], {
    choices: 'household.monitoringCategory',
  }),
}

/** Classifications that random conditions may name. */
const classifications: Readonly<Record<string, Condition>> = {
  poorForTest: {
    fact: 'perCapitaNetIncome',
    operator: 'lessThan',
    value: { fact: 'lineForTest' },
  },
  smallForTest: { fact: 'householdSize', operator: 'lessThanInclusive', value: 3 },
  movedForTest: {
    any: [
      { fact: 'relocated', operator: 'equal', value: true },
      { not: { condition: 'smallForTest' } },
    ],
  },
}

const padded = (index: number): string => String(index).padStart(4, '0')

/** The id of the rule made of the condition at that index. */
export const ruleId = (index: number): string => `01.rule-${padded(index)}`

/** A pack whose rules require just these conditions of a household. */
export const packOf = (conditions: readonly Condition[]): PackTree => {
  const files = {
    'pack.json': {
      id: 'small',
      version: '1.0.0',
      title: text('小包'),
      jurisdiction: { code: '530521', ...text('某县') },
      period: { from: '2025-01-01', to: '2025-12-31' },
      source: { publisher: text('某局'), index: '1', publishedOn: '2025-05-28' },
      sections: [{ number: 1, title: text('一') }],
    },
    'agencies.json': { agencies: { bureau: text('某局') } },
    'parameters.json': { parameters },
    'classifications.json': {
      classifications: Object.fromEntries(
        Object.entries(classifications).map(([name, condition]) => [
          name,
          { subject: 'household', title: text(name), condition },
        ]),
      ),
    },
    'clauses.json': {
      clauses: {
        '1.1': {
          summary: text('一句'),
          hash: 'sha256:0123456789abcdef',
          coverage: 'rules',
          rules: conditions.map((_condition, index) => ruleId(index)),
        },
      },
    },
    'points/01.json': {
      point: 1,
      section: 1,
      title: text('要点'),
      summary: text('要点'),
      agencies: ['bureau'],
      andOthers: false,
      townshipsImplement: true,
      rules: conditions.map((requires, index) => ({
        id: ruleId(index),
        clause: '1.1',
        subject: 'household',
        strength: 'must',
        title: text('规则'),
        requires,
        action: text('办理'),
        examples: [
          {
            title: text('空记录'),
            asOf: '2025-06-30',
            record: { subject: 'household', id: 'H-1' },
            outcome: 'undetermined',
          },
        ],
      })),
    },
  }
  const compiled = compilePack(files)
  if ('pack' in compiled) return compiled.pack
  throw new Error(JSON.stringify(compiled.diagnostics.slice(0, 3), null, 2))
}
