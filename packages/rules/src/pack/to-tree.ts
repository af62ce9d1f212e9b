import type { AuthoredPack } from '../ir/authored.js'
import type {
  ClassificationNode,
  ClauseNode,
  DerivationNode,
  FactNode,
  PackTree,
  PointNode,
  RuleNode,
  SubjectNode,
} from '../ir/tree.js'
import { present } from '../ir/present.js'
import type { Checked } from './check-types.js'
import type { Entry, PackDocument, PointDocument, Rule } from './document.js'
import type { LinkedFact, LinkedSubject } from './linked.js'
import type { Order } from './order.js'
import { ParametersUsed } from './parameters-used.js'
import { originOf, under } from './report.js'

/** Builds the tree of a pack in which nothing was found wrong, and freezes it. */
export const toTree = (checked: Checked, order: Order, digest: string): PackTree => {
  const { document } = checked.linked
  const head = present(document.pack, 'pack.json').value
  const used = new ParametersUsed(checked)
  const points = document.points
    .map((point) => toPoint(point, checked, used))
    .toSorted((left, right) => left.number - right.number)
  const rules = points.flatMap((point) => point.rules)
  const classifications = toClassifications(checked, order)
  return deepFreeze({
    kind: 'pack',
    id: head.id,
    version: head.version,
    digest,
    title: head.title,
    jurisdiction: head.jurisdiction,
    period: head.period,
    source: head.source,
    sections: head.sections,
    agencies: document.agencies.map(({ name, value }) => {
      const { zh, en, department } = present(value, name)
      return { id: name, zh, en, department: department ?? null }
    }),
    parameters: checked.parameters,
    subjects: [...checked.linked.subjects.values()].map((subject) =>
      toSubject(subject, checked, order, classifications, rules),
    ),
    points,
    clauses: document.clauses.map(toClause),
    authored: toAuthored(checked),
  })
}

/** All classifications, in an order in which each uses only earlier ones. */
const toClassifications = (checked: Checked, order: Order): readonly ClassificationNode[] =>
  [...checked.classifications]
    .flatMap(([{ name, subject, value, site }, condition]): ClassificationNode[] =>
      subject === null
        ? []
        : [
            {
              kind: 'classificationDefinition',
              name,
              subject,
              title: present(value, name).title,
              condition,
              origin: originOf(site),
            },
          ],
    )
    .toSorted((left, right) => order.position(left.name) - order.position(right.name))

const toSubject = (
  subject: LinkedSubject,
  checked: Checked,
  order: Order,
  classifications: readonly ClassificationNode[],
  rules: readonly RuleNode[],
): SubjectNode => {
  return {
    kind: 'subject',
    name: subject.name,
    entry: subject.entry,
    facts: toFacts(subject, checked, order),
    children: [...subject.children].map(([name, child]) => ({
      name,
      subject: child.subject,
      by: child.by ?? null,
    })),
    classifications: classifications.filter((each) => each.subject === subject.name),
    rules: rules.filter((rule) => rule.subject === subject.name),
  }
}

const toFacts = (subject: LinkedSubject, checked: Checked, order: Order): readonly FactNode[] => {
  const all = [...subject.facts.values()]
  const position = (fact: LinkedFact): number => order.position(`${fact.subject}.${fact.name}`)
  const derived = all
    .filter(({ derive }) => derive !== null)
    .toSorted((left, right) => position(left) - position(right))
  const bounded = new Map<string, boolean>()
  return [...all.filter(({ derive }) => derive === null), ...derived].map((fact) => {
    const derivation =
      fact.derive === null ? null : present(checked.derivations.get(fact), fact.name)
    bounded.set(fact.name, derivation !== null && hasBounds(derivation, bounded))
    return toFact(fact, derivation, bounded.get(fact.name) === true)
  })
}

const hasBounds = (node: DerivationNode, bounded: ReadonlyMap<string, boolean>): boolean =>
  node.kind === 'aggregate'
    ? node.operation !== 'any' && node.operation !== 'every'
    : node.kind === 'scalar' &&
      node.operands.some((operand) => operand.kind === 'fact' && bounded.get(operand.name) === true)

const toFact = (
  fact: LinkedFact,
  derivation: DerivationNode | null,
  bounded: boolean,
): FactNode => {
  const entry = present(fact.entry, fact.name)
  const type = present(fact.type, fact.name)
  return {
    kind: 'factDefinition',
    name: fact.name,
    subject: fact.subject,
    type: type.type,
    unit: type.unit,
    choices: type.choices,
    openEnded: entry.openEnded === true,
    derivation,
    givable: fact.givable,
    bounded,
    entry,
    origin: fact.ofPack ? originOf(fact.site) : null,
  }
}

const toPoint = (point: PointDocument, checked: Checked, used: ParametersUsed): PointNode => {
  const value = present(point.value, point.site.source.file)
  return {
    kind: 'point',
    number: value.point,
    section: value.section,
    title: value.title,
    summary: value.summary,
    agencies: value.agencies,
    andOthers: value.andOthers,
    townshipsImplement: value.townshipsImplement,
    rules: point.rules.map((entry) => toRule(entry, value, checked, used)),
  }
}

const toRule = (
  entry: Entry<Rule>,
  point: NonNullable<PointDocument['value']>,
  checked: Checked,
  used: ParametersUsed,
): RuleNode => {
  const rule = present(entry.value, entry.name)
  const parts = present(checked.rules.get(entry), rule.id)
  return {
    kind: 'rule',
    id: rule.id,
    point: point.point,
    clause: rule.clause,
    furtherClauses: rule.furtherClauses ?? [],
    subject: rule.subject,
    strength: rule.strength,
    title: rule.title,
    ...parts,
    agencies: rule.agencies ?? point.agencies,
    action: rule.action,
    parameters: used.ofRule(parts, rule.subject),
    examples: rule.examples.map((example, index) => ({
      ...example,
      origin: originOf(under(entry.site, 'examples', index)),
    })),
    origin: originOf(entry.site),
  }
}

const toClause = ({ name, value }: PackDocument['clauses'][number]): ClauseNode => {
  const clause = present(value, name)
  const common = {
    kind: 'clause',
    locator: name,
    summary: clause.summary,
    hash: clause.hash,
  } as const
  return clause.coverage === 'rules'
    ? { ...common, coverage: 'rules', rules: clause.rules }
    : { ...common, coverage: clause.coverage, reason: clause.reason }
}

const toAuthored = ({ linked }: Checked): AuthoredPack => ({
  rules: linked.document.points
    .flatMap(({ rules }) => rules)
    .map((entry) => {
      const { id, subject, applies, requires, due } = present(entry.value, entry.name)
      return {
        id,
        subject,
        applies: applies ?? null,
        requires,
        due: due ?? null,
      }
    }),
  classifications: [...linked.classifications.values()].map(({ name, value }) => {
    const { subject, condition } = present(value, name)
    return { name, subject, condition }
  }),
  subjects: [...linked.subjects.values()].map(({ name, facts, children }) => ({
    name,
    facts: Object.fromEntries(
      [...facts.values()].map((fact) => [fact.name, present(fact.entry, fact.name)]),
    ),
    children: Object.fromEntries([...children].map(([key, child]) => [key, child.subject])),
  })),
  parameters: [...linked.parameters.values()].map(({ id, value }) => {
    const { type, values } = present(value, id)
    return {
      id,
      type,
      values: values.map(({ from, to, value: written }) => ({
        from,
        ...(to === undefined ? {} : { to }),
        value: written,
      })),
    }
  }),
})

/** Freezes plain data all the way down; what is frozen already is left as it is. */
const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    // Without a list of the values: there are a hundred thousand of them in a large pack.
    for (const key in value) deepFreeze(value[key])
  }
  return value
}
