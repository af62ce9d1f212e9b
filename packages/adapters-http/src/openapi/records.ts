import { recordJsonSchema, subjectNames } from '@workpoints/model'
import { both } from './words.js'

/** A JSON Schema, as the document holds it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `household` is the component `Household`, `householdChild` the component `HouseholdChild`. */
export const componentOf = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`

export const reference = (component: string): JsonSchema => ({
  $ref: `#/components/schemas/${component}`,
})

/** Headers of an answer, from the components. */
export const headersOf = (names: readonly string[]): Record<string, object> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

const mapped = (schemas: unknown, each: (schema: JsonSchema) => JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schemas as Record<string, JsonSchema>).map(([name, schema]) => [
      name,
      each(schema),
    ]),
  )

/**
 * A schema with its references into the components, and the keywords of its own marked as
 * extensions. What a fact is called stands in its description already.
 */
export const asComponent = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): (readonly [string, unknown])[] => {
      switch (key) {
        case '$schema':
        case '$defs':
          return []
        case '$ref':
          return [[key, reference(componentOf(String(value).replace('#/$defs/', ''))).$ref]]
        case 'fact': {
          const { label: _label, ...fact } = value as Record<string, unknown>
          return [['x-fact', fact]]
        }
        case 'enumDescriptions':
          return [['x-enumDescriptions', value]]
        case 'properties':
          return [[key, mapped(value, asComponent)]]
        default:
          if (Array.isArray(value))
            return [
              [key, value.map((part: unknown) => (isSchema(part) ? asComponent(part) : part))],
            ]
          return [[key, isSchema(value) ? asComponent(value) : value]]
      }
    }),
  )

/** A schema and those that it names, by component. */
export const componentsIn = (name: string, schema: JsonSchema): Record<string, JsonSchema> => {
  const inner = (schema['$defs'] ?? {}) as Readonly<Record<string, JsonSchema>>
  return Object.fromEntries(
    [[name, schema] as const, ...Object.entries(inner)].map(([each, found]) => [
      componentOf(each),
      asComponent(found),
    ]),
  )
}

/** Components side by side. What two of them name is the same schema. */
export const sideBySide = (
  components: readonly Readonly<Record<string, JsonSchema>>[],
): Record<string, JsonSchema> =>
  Object.fromEntries(components.flatMap((each) => Object.entries(each)))

/**
 * The records of every subject of the catalogue, strict: a misspelt fact does not compile in a
 * client that is generated from them.
 */
export const recordComponents = (): Record<string, JsonSchema> => ({
  ...sideBySide(subjectNames.map((name) => componentsIn(name, recordJsonSchema(name)))),
  AnyRecord: {
    title: 'AnyRecord',
    description: both(
      '一条记录；是什么对象看 subject',
      'A record of any subject, told apart by subject',
    ),
    oneOf: subjectNames.map((name) => reference(componentOf(name))),
    discriminator: {
      propertyName: 'subject',
      mapping: Object.fromEntries(
        subjectNames.map((name) => [name, reference(componentOf(name)).$ref]),
      ),
    },
  },
})
