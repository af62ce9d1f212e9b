import { operatorNames, showName } from '@workpoints/model'
import type { z } from 'zod'
import { conditionSchema, derivationSchema } from '../format.js'
import { under } from '../report.js'
import { isObject } from './forms.js'
import type { Special, Specials } from './walk.js'

/** The branches of a union, by the key that tells them apart. */
const branches = (schema: z.core.$ZodType): ReadonlyMap<string, z.core.$ZodType> => {
  let union = (schema as z.core.$ZodTypes)._zod.def
  if (union.type === 'lazy') union = (union.getter() as z.core.$ZodTypes)._zod.def
  if (union.type !== 'union') throw new Error('not a union')
  return new Map(
    union.options.map((option) => {
      const { def } = (option as z.core.$ZodTypes)._zod
      const key = def.type === 'object' ? Object.keys(def.shape)[0] : undefined
      return [key ?? '', option] as const
    }),
  )
}

/** What json-rules-engine knows in a condition, and a reviewed law does not need. */
const refused: readonly string[] = ['path', 'params', 'priority', 'name', 'event', 'conditions']
const comparisonKeys: readonly string[] = ['fact', 'operator', 'value']

const conditionBranches = branches(conditionSchema)

const operator: Special = (value, site, report) => {
  if (typeof value !== 'string' || (operatorNames as readonly string[]).includes(value)) {
    return undefined
  }
  const near = report.near(value, operatorNames)
  report.add('condition-unknown-operator', site, showName(value), near, operatorNames.join(', '))
  return null
}

/** Without the refused keys, which have been reported. */
const withoutRefused = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !refused.includes(key)))

const condition: Special = (value, site, report) => {
  if (!isObject(value)) return undefined
  const keys = Object.keys(value)
  for (const key of keys.filter((name) => refused.includes(name))) {
    report.addAtKey('condition-refused-key', under(site, key), showName(key))
  }
  const kinds = new Map<string, string>()
  for (const key of keys) {
    const kind = comparisonKeys.includes(key) ? 'fact' : key
    if (conditionBranches.has(kind) && !kinds.has(kind)) kinds.set(kind, key)
  }
  const [first, second] = kinds.values()
  if (first === undefined) {
    const unknown = keys.filter((name) => !refused.includes(name))
    const known = [...comparisonKeys, ...conditionBranches.keys()].filter(
      (name, index, all) => all.indexOf(name) === index,
    )
    for (const key of unknown) {
      const near = report.near(key, known)
      report.addAtKey('shape-unknown-key', under(site, key), showName(key), near, known.join(', '))
    }
    if (keys.length === 0) report.add('condition-no-test', site)
    return null
  }
  if (second !== undefined) {
    report.addAtKey('condition-two-groups', under(site, second), showName(first), showName(second))
    return null
  }
  const members = value[first]
  if (Array.isArray(members) && members.length === 0 && first !== 'value') {
    report.add('condition-empty-group', under(site, first), showName(first))
    return null
  }
  const schema = conditionBranches.get(comparisonKeys.includes(first) ? 'fact' : first)
  return schema === undefined ? undefined : { schema, value: withoutRefused(value) }
}

const derivationBranches = branches(derivationSchema)

const derivation: Special = (value, site, report) => {
  if (!isObject(value)) return undefined
  const keys = Object.keys(value)
  const [key] = keys
  const known = [...derivationBranches.keys()]
  for (const name of keys.filter((each) => !derivationBranches.has(each))) {
    const near = report.near(name, known)
    const place = under(site, name)
    report.addAtKey('derivation-unknown-operation', place, showName(name), near, known.join(', '))
  }
  const count = keys.filter((each) => derivationBranches.has(each)).length
  if (keys.length === 0 || count > 1) report.add('derivation-one-operation', site, String(count))
  const schema = keys.length === 1 && key !== undefined ? derivationBranches.get(key) : undefined
  return schema === undefined ? null : { schema, value }
}

const operatorSchema = (): z.core.$ZodType => {
  const comparison = (conditionBranches.get('fact') as z.core.$ZodTypes)._zod.def
  const schema = comparison.type === 'object' ? comparison.shape['operator'] : undefined
  if (schema === undefined) throw new Error('a comparison without operator')
  return schema
}

/** The parts of the format that say more than a schema can. */
export const specials: Specials = new Map([
  [conditionSchema._zod.def, condition],
  [derivationSchema._zod.def, derivation],
  [operatorSchema()._zod.def, operator],
])
