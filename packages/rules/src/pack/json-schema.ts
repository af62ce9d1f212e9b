import type { Text } from '@workpoints/model'
import { z } from 'zod'
import type { PackTree } from '../ir/tree.js'
import { fileSchemas, type PackFileKind } from './format.js'
import { Completion, type Schema } from './schema/complete.js'
import { optionalParts, wholeFiles } from './schema/descriptions.js'
import { type Names, namesOf } from './schema/names.js'
import { isObject, metaOf } from './shape/forms.js'

/** The kinds of files a pack consists of. */
export const packFileKinds = Object.keys(fileSchemas) as readonly PackFileKind[]

const schemas = new Map(
  packFileKinds.map((kind) => [
    kind,
    fileSchemas[kind].meta({ id: kind, about: wholeFiles[kind] }),
  ]),
)

const bothLanguages = ({ zh, en }: Text): string => `${zh} / ${en}`

/**
 * Says what a part is about as its description, and what its pattern asks for where an editor reports
 * that it is not met. Other keys stay where they are: the schemas are kept as files.
 */
const describe = (schema: z.core.$ZodType, json: Record<string, unknown>): void => {
  const { about, form } = metaOf(schema)
  const optional = optionalParts.get(schema)
  const written = Object.entries(json)
  for (const [key] of written) delete json[key]
  if (optional !== undefined) json['description'] = bothLanguages(optional)
  for (const [key, value] of written) {
    if (key === 'about' && about !== undefined) json['description'] ??= bothLanguages(about)
    else if (key !== 'form') json[key] = value
  }
  if (form === undefined) return
  json['description'] ??= bothLanguages(form)
  json['patternErrorMessage'] = `写成${form.zh} / write ${form.en}`
}

const shapeOf = (kind: PackFileKind): Record<string, unknown> =>
  z.toJSONSchema(schemas.get(kind) ?? fileSchemas[kind], {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      describe(zodSchema, jsonSchema)
    },
  })

/** The schema at a path of keys. */
const at = (schema: Schema, ...path: readonly string[]): Schema =>
  path.reduce((part, key) => (isObject(part[key]) ? part[key] : {}), schema)

/** The parts of a schema that speak of one subject, once for each subject, chosen by `subject`. */
const bySubject = (
  schema: Schema,
  parts: readonly string[],
  names: Names,
  completion: Completion,
): Schema => {
  const properties = at(schema, 'properties')
  const general = Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [
      key,
      parts.includes(key) ? describedOnly(part) : part,
    ]),
  )
  return {
    ...completion.complete({ ...schema, properties: general }, null),
    allOf: names.subjects.map(({ name }) => ({
      if: { properties: { subject: { const: name } }, required: ['subject'] },
      // eslint-disable-next-line unicorn/no-thenable
      then: {
        properties: completion.complete(
          { properties: Object.fromEntries(parts.map((key) => [key, properties[key]])) },
          name,
        )['properties'],
      },
    })),
  }
}

const describedOnly = (part: unknown): Schema =>
  isObject(part) && part['description'] !== undefined ? { description: part['description'] } : {}

/** The parts of a rule that name facts and classifications of its subject. */
const partsOfRule = ['applies', 'requires', 'due', 'gap', 'inform']

const completed = (
  kind: PackFileKind,
  file: Schema,
  names: Names,
  completion: Completion,
): Schema => {
  const properties = at(file, 'properties')
  const within = (key: string, part: Schema): Schema => {
    const { [key]: _, ...others } = properties
    const rest = completion.complete({ ...file, properties: others }, null)
    return { ...rest, properties: { ...at(rest, 'properties'), [key]: part } }
  }
  const list = at(properties, kind)
  switch (kind) {
    case 'classifications': {
      const entry = bySubject(at(list, 'additionalProperties'), ['condition'], names, completion)
      return within(kind, { ...list, additionalProperties: entry })
    }
    case 'point': {
      const rules = at(properties, 'rules')
      return within('rules', {
        ...rules,
        items: bySubject(at(rules, 'items'), partsOfRule, names, completion),
      })
    }
    case 'facts': {
      const bySubjectName = at(list, 'additionalProperties')
      const [whole, derivedOnly] = at(bySubjectName, 'additionalProperties')['anyOf'] as [
        Schema,
        Schema,
      ]
      const { derive, ...others } = at(whole, 'properties')
      // All of an entry but its derivation is the same for every subject, and written once.
      const entry = completion.define(
        'entry',
        completion.complete(
          { ...whole, properties: { ...others, derive: describedOnly(derive) } },
          null,
        ),
      )
      const factOf = (name: string): Schema => ({
        anyOf: [
          {
            type: 'object',
            $ref: entry,
            properties: completion.complete({ properties: { derive } }, name)['properties'],
          },
          completion.complete(derivedOnly, name),
        ],
      })
      return within(kind, {
        type: 'object',
        properties: Object.fromEntries(
          names.subjects.map(({ name, about }) => [
            name,
            {
              description: `${about.zh} / ${about.en}`,
              ...bySubjectName,
              additionalProperties: factOf(name),
            },
          ]),
        ),
        additionalProperties: false,
      })
    }
    default:
      return completion.complete(file, null)
  }
}

/**
 * The JSON Schema (draft 2020-12) of one kind of pack file, for editors that complete and check while
 * somebody types. Descriptions are Chinese first.
 *
 * @param pack whose names an editor shall offer: subjects, facts, parameters, classifications,
 *   sentences, rules and agencies; without it the schema knows shapes only. Names of the right form
 *   that are not offered are accepted all the same: whether they exist, and types, are the compiler's
 *   to check.
 */
export const packFileJsonSchema = (
  kind: PackFileKind,
  pack?: PackTree,
): Record<string, unknown> => {
  const shape = shapeOf(kind)
  if (pack === undefined) return shape
  const names = namesOf(pack)
  const completion = new Completion(names, at(shapeOf('classifications'), '$defs', 'condition'))
  const file = completed(kind, at(shape, '$defs', kind), names, completion)
  return {
    $schema: shape['$schema'],
    ...file,
    $defs: completion.definitions(),
  }
}
