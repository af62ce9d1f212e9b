import { z } from 'zod'
import { parseDate } from '../dates.js'
import type { FactEntry } from '../facts/entry.js'
import { parseMoney } from '../money.js'

/** What a schema says about a fact beside its type, for forms, dictionaries and JSON Schema. */
export interface FactMeta {
  readonly title: string
  readonly description: string
  /** What the catalogue says beside the type. */
  readonly fact: Pick<FactEntry, 'label' | 'unit' | 'holder' | 'extractable' | 'sensitivity'>
  /** Of a choice: one text per code, as editors show it. */
  readonly enumDescriptions?: readonly string[]
  readonly format?: string
}

/** Both languages in one line, Chinese first, as JSON Schema has one description only. */
const both = (text: { readonly zh: string; readonly en: string }): string =>
  `${text.zh} / ${text.en}`

/** The longest text a record may hold, in UTF-16 units. */
const longestText = 4096

const money = z.union([
  z.number().refine((yuan) => parseMoney(yuan) !== null),
  z.string().refine((yuan) => parseMoney(yuan) !== null),
])
const moneyText = '^-?\\d{1,17}(\\.\\d{1,2})?$'
const dateText = '^\\d{4}-\\d{2}-\\d{2}$'

const codesOf = (fact: FactEntry): z.ZodEnum =>
  z.enum(Object.keys(fact.choices ?? {}) as [string, ...string[]])

const bare = (fact: FactEntry): z.ZodType => {
  switch (fact.type) {
    case 'money':
      return money
    case 'count':
      return z.int()
    case 'share':
      return z.never()
    case 'flag':
      return z.boolean()
    case 'date':
      return z.string().refine((text) => parseDate(text) !== null)
    case 'choice':
      return codesOf(fact)
    case 'choices':
      return z.array(codesOf(fact)).max(10_000)
    case 'identifier':
      return z.string().min(1).max(longestText)
  }
}

/** What the JSON Schema says of a type that the checks above say in code. */
const extras = (fact: FactEntry): Record<string, unknown> => {
  switch (fact.type) {
    case 'money':
      return { pattern: moneyText }
    case 'date':
      return { format: 'date', pattern: dateText }
    case 'choice':
    case 'choices':
      return { enumDescriptions: Object.values(fact.choices ?? {}).map(both) }
    default:
      return {}
  }
}

/** The metadata of a fact. */
const factMeta = (fact: FactEntry): FactMeta & Record<string, unknown> => {
  const { label, unit, holder, extractable, sensitivity } = fact
  return {
    title: label.zh,
    description: both(fact.description ?? label),
    fact: { label, ...(unit === undefined ? {} : { unit }), holder, extractable, sensitivity },
    ...extras(fact),
  }
}

/** The schema of a fact's value as a record writes it; absent and null both mean missing. */
export const factSchema = (fact: FactEntry): z.ZodType => bare(fact).nullish().meta(factMeta(fact))
