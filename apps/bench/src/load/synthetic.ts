import { compilePack, type PackTree } from '@workpoints/rules'
import type { FlatRecord, Load, LoadCondition, LoadRule } from './load.js'
import { randomOf } from './random.js'
import { amounts, choices, codes, counts, flags, largest, limits, rulesOf } from './rules.js'

/** A subject of the catalogue with hardly any facts of its own, to which the pack adds 80. */
const subject = 'industry'

const text = (words: string) => ({ zh: words, en: words })

const fact = (type: string, more: object = {}) => ({
  type,
  label: text('A fact of the synthetic load'),
  holder: 'agriculture',
  extractable: true,
  sensitivity: 'internal',
  ...more,
})

const facts = {
  ...Object.fromEntries(amounts.map((name) => [name, fact('money')])),
  ...Object.fromEntries(counts.map((name) => [name, fact('count', { unit: 'persons' })])),
  ...Object.fromEntries(flags.map((name) => [name, fact('flag')])),
  ...Object.fromEntries(
    choices.map((name) => [
      name,
      fact('choice', { choices: Object.fromEntries(codes.map((code) => [code, text(code)])) }),
    ]),
  ),
}

/** Amounts and counts have parameters of their own, since units must agree. */
const parameterId = (id: string, name: string): string =>
  `${id}${name.startsWith('amount') ? 'Amount' : 'Count'}`

const parameter = (type: string, value: number, more: object = {}) => ({
  title: text('A limit of the synthetic load'),
  type,
  ...more,
  values: [{ from: '2025-01-01', value }],
  provenance: 'interpretation',
  reason: text('Drawn by seed.'),
})

const parameters = Object.fromEntries(
  [...limits].flatMap(([id, value]) => [
    [parameterId(id, 'amount'), parameter('money', value)],
    [parameterId(id, 'count'), parameter('count', value, { unit: 'persons' })],
  ]),
)

const written = (condition: LoadCondition): object => {
  if ('all' in condition) return { all: condition.all.map(written) }
  if ('any' in condition) return { any: condition.any.map(written) }
  if ('not' in condition) return { not: written(condition.not) }
  const { fact: name, operator, value, parameter: id } = condition
  return {
    fact: name,
    operator,
    value: id === undefined ? value : { fact: parameterId(id, name) },
  }
}

const filesOf = (rules: readonly LoadRule[]) => ({
  'pack.json': {
    id: 'synthetic',
    version: '1.0.0',
    title: text('A synthetic load'),
    jurisdiction: { code: '530599', ...text('Practice County') },
    period: { from: '2025-01-01', to: '2025-12-31' },
    source: { publisher: text('Nobody'), index: '1', publishedOn: '2025-05-28' },
    sections: [{ number: 1, title: text('One') }],
  },
  'agencies.json': { agencies: { bureau: text('The bureau') } },
  'parameters.json': { parameters },
  'facts.json': { facts: { [subject]: facts } },
  'clauses.json': {
    clauses: {
      '1.1': {
        summary: text('One sentence.'),
        hash: 'sha256:0123456789abcdef',
        coverage: 'rules',
        rules: rules.map(({ id }) => id),
      },
    },
  },
  'points/01.json': {
    point: 1,
    section: 1,
    title: text('A point'),
    summary: text('A point.'),
    agencies: ['bureau'],
    andOthers: false,
    townshipsImplement: true,
    rules: rules.map(({ id, applies, requires }) => ({
      id,
      clause: '1.1',
      subject,
      strength: 'must',
      title: text('A rule'),
      applies: written(applies),
      requires: written(requires),
      action: text('Act.'),
      examples: [
        {
          title: text('Nothing known'),
          asOf: '2025-06-30',
          record: { subject, id: 'I-1' },
          outcome: 'undetermined',
        },
      ],
    })),
  },
})

const packOf = (rules: readonly LoadRule[]): PackTree => {
  const compiled = compilePack(filesOf(rules))
  if ('pack' in compiled) return compiled.pack
  throw new Error(`the synthetic pack is refused: ${JSON.stringify(compiled.diagnostics[0])}`)
}

/** @param absent the share of facts that a record does not state, each drawn for itself */
const recordsOf = (count: number, seed: number, absent: number): readonly FlatRecord[] => {
  // One draw for the values, another for the gaps: the records differ in nothing else.
  const values = randomOf(seed)
  const gaps = randomOf(seed + 1)
  return Array.from({ length: count }, (_item, index) => {
    const record: Record<string, unknown> = { subject, id: `I-${index}` }
    const state = (name: string, value: unknown): void => {
      if (gaps.share() >= absent) record[name] = value
    }
    // Every third amount has fen.
    amounts.forEach((name, place) => {
      const yuan = values.whole(largest)
      state(name, place % 3 === 0 ? (yuan * 100 + values.whole(100)) / 100 : yuan)
    })
    for (const name of counts) state(name, values.whole(largest))
    for (const name of flags) state(name, values.share() < 0.8)
    for (const name of choices) state(name, values.pick(codes))
    return record
  })
}

export const syntheticLoad = (options: {
  readonly rules: number
  readonly records: number
  readonly seed: number
  readonly absent: number
}): Load => {
  const rules = rulesOf(options.rules, options.seed)
  return {
    pack: packOf(rules),
    subject,
    rules,
    records: recordsOf(options.records, options.seed, options.absent),
  }
}
