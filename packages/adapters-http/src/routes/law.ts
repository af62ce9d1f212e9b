import { fenToYuan } from '@workpoints/model'
import type { PackTree, ParameterNode, PointNode, RuleNode } from '@workpoints/rules'
import { unknownPoint, unknownRule, unknownSubject } from '../http/problems.js'
import { identityOf } from '../packs/identity.js'
import type { Handler, ResponseValue } from './reply.js'

/** The law, readable. Its version is the digest of the pack, so a client may keep what it has. */

const head = (pack: PackTree) => ({
  ...identityOf(pack),
  title: pack.title,
  jurisdiction: pack.jurisdiction,
  period: pack.period,
  source: pack.source,
})

const ruleHead = ({ id, clause, subject, strength, title }: RuleNode) => ({
  id,
  clause,
  subject,
  strength,
  title,
})

const pointHead = ({ number, section, title, agencies, rules }: PointNode) => ({
  number,
  section,
  title,
  agencies,
  rules: rules.map(ruleHead),
})

/** The tree counts money in fen; readers count it in yuan. */
const parameterOf = ({ kind: _kind, origin: _origin, ...parameter }: ParameterNode) => {
  const outer = <V>(value: V): V | number =>
    parameter.type === 'money' && typeof value === 'number' ? fenToYuan(value) : value
  return {
    ...parameter,
    values: parameter.values.map(({ value, ...days }) => ({ ...days, value: outer(value) })),
    minimum: outer(parameter.minimum),
    maximum: outer(parameter.maximum),
  }
}

const of = (pack: PackTree, body: unknown): ResponseValue => ({ pack, body, tag: pack.digest })

/** `GET /v1/packs` */
export const packsRoute: Handler = ({ packs }) => ({
  pack: null,
  body: { packs: packs.all.map(head) },
  tag: packs.all.map(({ digest }) => digest).join(' '),
})

/** `GET /v1/packs/:id` */
export const packRoute: Handler = ({ packs, parameters }) => {
  const pack = packs.pack(parameters['id'] ?? '')
  return of(pack, {
    ...head(pack),
    sections: pack.sections,
    points: pack.points.map(pointHead),
    parameters: pack.parameters.map(parameterOf),
    agencies: pack.agencies,
    clauses: pack.clauses.map(({ kind: _kind, ...clause }) => clause),
  })
}

/** `GET /v1/packs/:id/points/:n` */
export const pointRoute: Handler = ({ packs, parameters }) => {
  const pack = packs.pack(parameters['id'] ?? '')
  const point = pack.points.find(({ number }) => String(number) === parameters['n'])
  if (point === undefined) throw unknownPoint()
  const { summary, andOthers, townshipsImplement } = point
  return of(pack, { ...pointHead(point), summary, andOthers, townshipsImplement })
}

/** `GET /v1/packs/:id/rules/:rule`: with its conditions as they were written. */
export const ruleRoute: Handler = ({ packs, parameters }) => {
  const pack = packs.pack(parameters['id'] ?? '')
  const rule = pack.points.flatMap(({ rules }) => rules).find(({ id }) => id === parameters['rule'])
  const written = pack.authored.rules.find(({ id }) => id === parameters['rule'])
  if (rule === undefined || written === undefined) throw unknownRule()
  const { furtherClauses, agencies, action, parameters: used, examples, point } = rule
  return of(pack, {
    ...ruleHead(rule),
    point,
    furtherClauses,
    applies: written.applies,
    requires: written.requires,
    due: written.due,
    agencies,
    action,
    parameters: used,
    examples: examples.map(({ origin: _origin, ...example }) => example),
  })
}

export const factsQuery = ['pack', 'subject', 'lang'] as const

/** `GET /v1/facts`: the words of records, by subject. */
export const factsRoute: Handler = ({ query, packs }) => {
  const pack = packs.pack(query.text('pack'))
  const subject = query.text('subject')
  const subjects = pack.subjects
    .filter(({ name }) => subject === null || name === subject)
    .map(({ name, entry, facts, children }) => ({
      subject: name,
      label: entry.label,
      facts: facts.map(({ name: fact, type, unit, choices, givable, entry: said }) => ({
        fact,
        type,
        unit,
        choices: choices === null ? null : said.choices,
        givable,
        derived: said.derive !== undefined,
        label: said.label,
        ...(said.description === undefined ? {} : { description: said.description }),
        holder: said.holder,
        extractable: said.extractable,
        sensitivity: said.sensitivity,
      })),
      children: children.map(({ name: collection, subject: of }) => ({ collection, subject: of })),
    }))
  if (subjects.length === 0) throw unknownSubject()
  return of(pack, { subjects })
}
