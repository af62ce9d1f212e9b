import { longerThan, showName } from '@workpoints/model'
import type { z } from 'zod'
import { type Report, type Site, under } from '../report.js'
import { foundType, isObject, jsonTypes, metaOf, wantedType } from './forms.js'

/**
 * A part of the format that has messages of its own: may report, and says with what to go on; null:
 * all is said; undefined: nothing special, go on as for any other schema.
 */
export type Special = (
  value: unknown,
  site: Site,
  report: Report,
) => { readonly schema: z.core.$ZodType; readonly value: unknown } | null | undefined

/** By definition: a schema that is given a description is a copy with the same definition. */
export type Specials = ReadonlyMap<z.core.$ZodTypeDef, Special>

const listed = (names: readonly string[]): string => names.join(', ')

/**
 * Checks a value against a zod schema and reports in our own words. zod itself answers a failed
 * union with the problems of every branch, nested; this walk chooses the branch that was meant.
 * It accepts exactly what the schema accepts (a test holds the two together), and goes no deeper
 * than the value, whose depth the reader has limited.
 */
export class ShapeWalk {
  constructor(
    readonly report: Report,
    readonly specials: Specials,
  ) {}

  walk(schema: z.core.$ZodType, value: unknown, site: Site): void {
    // What is left unchecked goes no further: the pack is refused before anything uses it.
    if (this.report.full) return
    const special = this.specials.get(schema._zod.def)
    if (special !== undefined) {
      const next = special(value, site, this.report)
      if (next === null) return
      if (next !== undefined) {
        this.walk(next.schema, next.value, site)
        return
      }
    }
    const { def } = (schema as z.core.$ZodTypes)._zod
    switch (def.type) {
      case 'optional':
        if (value !== undefined) this.walk(def.innerType, value, site)
        return
      case 'lazy':
        this.walk(def.getter(), value, site)
        return
      case 'unknown':
        return
      case 'union':
        this.#union(schema, def.options, value, site)
        return
      default:
        break
    }
    if (!jsonTypes(schema).includes(jsonTypeOf(value))) {
      this.#wrongType(schema, value, site)
      return
    }
    switch (def.type) {
      case 'object':
        this.#object(def.shape, value as Readonly<Record<string, unknown>>, site)
        return
      case 'record':
        for (const [key, member] of Object.entries(value as object)) {
          const place = under(site, key)
          this.#text(def.keyType, key, place, true)
          this.walk(def.valueType, member, place)
        }
        return
      case 'array': {
        const items = value as readonly unknown[]
        this.#count(schema, items.length, site)
        items.forEach((item, index) => {
          this.walk(def.element, item, under(site, index))
        })
        return
      }
      case 'tuple': {
        const items = value as readonly unknown[]
        const count = String(def.items.length)
        if (items.length !== def.items.length) {
          this.report.add('shape-count', site, count, count, String(items.length))
        }
        def.items.forEach((item, index) => {
          if (index < items.length) this.walk(item, items[index], under(site, index))
        })
        return
      }
      case 'enum':
        this.#oneOf(Object.values(def.entries), value, site)
        return
      case 'literal':
        this.#oneOf(def.values, value, site)
        return
      case 'string':
        this.#text(schema, value as string, site, false)
        return
      case 'number':
        this.#number(schema, value as number, site)
        return
      case 'boolean':
        return
      default:
        throw new Error(`the format uses a kind of schema that the shape check lacks: ${def.type}`)
    }
  }

  #wrongType(schema: z.core.$ZodType, value: unknown, site: Site): void {
    const wanted = metaOf(schema).form ?? wantedType(schema)
    this.report.add('shape-type', site, wanted, foundType(value))
  }

  #object(
    shape: Readonly<Record<string, z.core.$ZodType>>,
    value: Readonly<Record<string, unknown>>,
    site: Site,
  ): void {
    const known = Object.keys(shape)
    const meant = new Set<string>()
    for (const key of Object.keys(value)) {
      const member = Object.hasOwn(shape, key) ? shape[key] : undefined
      const place = under(site, key)
      if (member !== undefined) this.walk(member, value[key], place)
      else {
        const missing = known.filter((name) => !Object.hasOwn(value, name))
        const near = this.report.near(key, missing)
        if (near !== null) meant.add(near)
        this.report.addAtKey('shape-unknown-key', place, showName(key), near, listed(known))
      }
    }
    for (const key of known) {
      const member = shape[key]
      if (member === undefined || Object.hasOwn(value, key) || isOptional(member)) continue
      // Said already, with the key that was probably meant to be this one.
      if (meant.has(key)) continue
      this.report.add('shape-missing-key', site, key, metaOf(member).about ?? null)
    }
  }

  #union(
    schema: z.core.$ZodType,
    options: readonly z.core.$ZodType[],
    value: unknown,
    site: Site,
  ): void {
    const type = jsonTypeOf(value)
    const fitting = options.filter((option) => jsonTypes(option).includes(type))
    const meant = closest(fitting, value)
    if (meant === null) this.#wrongType(schema, value, site)
    else this.walk(meant, value, site)
  }

  #oneOf(known: readonly unknown[], value: unknown, site: Site): void {
    if (known.includes(value)) return
    const names = known.map(String)
    const near = typeof value === 'string' ? this.report.near(value, names) : null
    this.report.add('shape-value', site, showName(String(value)), near, listed(names))
  }

  #text(schema: z.core.$ZodType, text: string, site: Site, isKey: boolean): void {
    const add = isKey ? this.report.addAtKey.bind(this.report) : this.report.add.bind(this.report)
    let minimum = 0
    let maximum = Number.POSITIVE_INFINITY
    for (const check of checksOf(schema)) {
      const { def } = check._zod
      if (def.check === 'min_length') minimum = Math.max(minimum, Number(at(def, 'minimum')))
      if (def.check === 'max_length') maximum = Math.min(maximum, Number(at(def, 'maximum')))
      if (def.check !== 'string_format') continue
      const pattern = at(def, 'pattern')
      if (pattern instanceof RegExp && !pattern.test(text)) {
        const form = metaOf(schema).form ?? { zh: `符合 ${pattern.source}`, en: pattern.source }
        add('shape-form', site, showName(text), form)
        return
      }
    }
    // In characters, as the reader counts, and JSON Schema does; zod would count UTF-16 units.
    if (text.length < minimum || longerThan(text, maximum)) {
      add('shape-length', site, String(maximum), String([...text].length))
    }
  }

  #count(schema: z.core.$ZodType, count: number, site: Site): void {
    let minimum = 0
    let maximum = Number.POSITIVE_INFINITY
    for (const { _zod } of checksOf(schema)) {
      if (_zod.def.check === 'min_length') minimum = Number(at(_zod.def, 'minimum'))
      if (_zod.def.check === 'max_length') maximum = Number(at(_zod.def, 'maximum'))
    }
    if (count < minimum || count > maximum) {
      const most = Number.isFinite(maximum) ? String(maximum) : null
      this.report.add('shape-count', site, String(minimum), most, String(count))
    }
  }

  #number(schema: z.core.$ZodType, value: number, site: Site): void {
    let minimum = Number.MIN_SAFE_INTEGER
    let maximum = Number.MAX_SAFE_INTEGER
    let whole = false
    for (const { _zod } of checksOf(schema)) {
      if (_zod.def.check === 'number_format') whole = true
      if (_zod.def.check === 'greater_than') minimum = Number(at(_zod.def, 'value'))
      if (_zod.def.check === 'less_than') maximum = Number(at(_zod.def, 'value'))
    }
    if (whole && (!Number.isSafeInteger(value) || value < minimum || value > maximum)) {
      this.report.add('shape-number', site, String(minimum), String(maximum))
    }
  }
}

const jsonTypeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** The checks of a schema; `z.int()` is itself one. */
const checksOf = (schema: z.core.$ZodType): readonly z.core.$ZodCheck[] => {
  const { def } = schema._zod
  const own = 'check' in def ? [schema as unknown as z.core.$ZodCheck] : []
  return [...own, ...(def.checks ?? [])]
}

const at = (def: object, key: string): unknown => (def as Record<string, unknown>)[key]

const isOptional = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'optional'

/** The option with the fewest unknown, missing and contradicted keys; the first where all tie. */
const closest = (options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType | null => {
  if (!isObject(value)) return options[0] ?? null
  let best: z.core.$ZodType | null = null
  let least = Number.POSITIVE_INFINITY
  for (const option of options) {
    const cost = misfit(option, value)
    if (cost >= least) continue
    best = option
    least = cost
  }
  return best
}

const misfit = (option: z.core.$ZodType, value: Readonly<Record<string, unknown>>): number => {
  const { def } = (option as z.core.$ZodTypes)._zod
  if (def.type !== 'object') return 0
  let cost = 0
  for (const key of Object.keys(value)) if (!Object.hasOwn(def.shape, key)) cost++
  for (const [key, member] of Object.entries(def.shape)) {
    if (!Object.hasOwn(value, key)) cost += isOptional(member) ? 0 : 1
    // `coverage` says which of the two forms a clause has.
    else if (contradicts(member, value[key])) cost += 10
  }
  return cost
}

const contradicts = (schema: z.core.$ZodType, value: unknown): boolean => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'literal') return !(def.values as readonly unknown[]).includes(value)
  return def.type === 'enum' && !Object.values(def.entries).includes(value as string)
}
