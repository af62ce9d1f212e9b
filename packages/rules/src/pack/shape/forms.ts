import type { Text } from '@workpoints/model'
import { z } from 'zod'

/** What a schema of the format says in words. */
interface Meta {
  /** What the part is about. */
  readonly about?: Text
  /** What its pattern asks for. */
  readonly form?: Text
}

export const metaOf = (schema: z.core.$ZodType): Meta =>
  (z.globalRegistry.get(schema) ?? {}) as Meta

const names: Readonly<Record<string, Text>> = {
  object: { zh: '对象 { … }', en: 'an object { … }' },
  array: { zh: '清单 [ … ]', en: 'a list [ … ]' },
  string: { zh: '带引号的文字', en: 'text in quotes' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  null: { zh: 'null', en: 'null' },
}

/** The JSON type of a value, in words. */
export const foundType = (value: unknown): Text =>
  names[value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value] ?? {
    zh: '别的东西',
    en: 'something else',
  }

const typesOf = new WeakMap<z.core.$ZodType, readonly string[]>()

/** The JSON types a schema takes; asked for every value of a file, so worked out once. */
export const jsonTypes = (schema: z.core.$ZodType): readonly string[] => {
  const known = typesOf.get(schema)
  if (known !== undefined) return known
  const types = findTypes(schema)
  typesOf.set(schema, types)
  return types
}

const findTypes = (schema: z.core.$ZodType): readonly string[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
    case 'record':
      return ['object']
    case 'array':
    case 'tuple':
      return ['array']
    case 'string':
    case 'enum':
      return ['string']
    case 'number':
      return ['number']
    case 'boolean':
      return ['boolean']
    case 'literal':
      return def.values.map((value) => typeof value)
    case 'optional':
      return jsonTypes(def.innerType)
    case 'lazy':
      return jsonTypes(def.getter())
    case 'union':
      return [...new Set(def.options.flatMap(jsonTypes))]
    default:
      return Object.keys(names)
  }
}

/** The JSON types a schema takes, in words. */
export const wantedType = (schema: z.core.$ZodType): Text => {
  const types = jsonTypes(schema)
  const join = (language: 'zh' | 'en', or: string): string =>
    types.map((type) => names[type]?.[language] ?? type).join(or)
  return { zh: join('zh', '或'), en: join('en', ' or ') }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
