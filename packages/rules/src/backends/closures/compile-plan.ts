import { present } from '../../ir/present.js'
import type { AggregateNode, FactNode, RuleNode, SubjectNode } from '../../ir/tree.js'
import { bindingOf } from './bind.js'
import { compileExpression, type Scope } from './conditions.js'
import { compileDerivation, ifNoneOf } from './derivations.js'
import type { Needs } from './environment.js'
import { type Read, settled, type Test } from './frame.js'
import type { AggregateGroup, CompiledRule, Level, Plan } from './plan.js'
import { type Reach, Reaching } from '../../ir/reach.js'

/** What every plan of a pack shares while it is compiled. */
export interface Workshop {
  readonly subjects: ReadonlyMap<string, SubjectNode>
  readonly needs: Needs
}

/** @param reach what is needed of the subject; null is all of it, with its rules */
export const compilePlan = (
  subject: SubjectNode,
  workshop: Workshop,
  reach: Reach | null,
): Plan => {
  const facts = subject.facts.filter(({ name }) => reach === null || reach.facts.has(name))
  const places = new Map(facts.map((fact, place) => [fact.name, place]))
  const classes = new Map<string, { readonly place: number; readonly test: Test }>()
  const scope: Scope = {
    place: (name) => present(places.get(name), name),
    fact: (name) => present(facts[present(places.get(name), name)], name),
    need: (need) => workshop.needs.place(need),
    classification: (name) => present(classes.get(name), name),
  }
  const classifications = subject.classifications
    .filter(({ name }) => reach === null || reach.classifications.has(name))
    .map((node, place) => {
      const compiled = compileExpression(node.condition, scope)
      classes.set(node.name, { place, test: compiled.test })
      return { node, compiled }
    })
  return {
    subject,
    facts,
    scope,
    binding: bindingOf(
      facts,
      subject.children.map(({ name }) => name),
      subject.facts.flatMap(({ name }) => (places.has(name) ? [] : name)),
    ),
    groups: compileGroups(facts, subject, workshop),
    steps: facts.flatMap((fact, place) => {
      const derive = compileDerivation(fact, scope)
      return derive === null ? [] : { place, fact, derive }
    }),
    classifications,
    rules: reach === null ? subject.rules.map((node) => compileRule(node, scope)) : [],
    spare: [],
  }
}

interface Placed {
  readonly fact: FactNode
  readonly place: number
  readonly node: AggregateNode
}

const compileGroups = (
  facts: readonly FactNode[],
  subject: SubjectNode,
  workshop: Workshop,
): readonly AggregateGroup[] => {
  const groups = new Map<string, Placed[]>()
  facts.forEach((fact, place) => {
    if (fact.derivation?.kind !== 'aggregate') return
    const key = fact.derivation.path.join('.')
    const group = groups.get(key) ?? []
    group.push({ fact, place, node: fact.derivation })
    groups.set(key, group)
  })
  return [...groups.values()].map((group) => compileGroup(group, subject, workshop))
}

const compileGroup = (
  group: readonly Placed[],
  subject: SubjectNode,
  workshop: Workshop,
): AggregateGroup => {
  const levels: Level[] = []
  let parent = subject
  for (const collection of present(group[0], subject.name).node.path) {
    const child = present(
      parent.children.find(({ name }) => name === collection),
      collection,
    ).subject
    levels.push({ subject: parent.name, collection, child })
    parent = present(workshop.subjects.get(child), child)
  }
  const reaching = new Reaching(parent)
  for (const { node } of group) {
    if (node.where !== null) reaching.expression(node.where)
    if (node.key !== null) reaching.fact(node.key)
    if (node.value !== null) reaching.fact(node.value)
  }
  const plan = compilePlan(parent, workshop, reaching.reach)
  return {
    levels,
    plan,
    items: group.map(({ fact, place, node }) => ({
      fact,
      place,
      node,
      where: node.where === null ? null : compileExpression(node.where, plan.scope),
      valuePlace: node.value === null ? -1 : plan.scope.place(node.value),
      keyPlace: node.key === null ? -1 : plan.scope.place(node.key),
      ifNone: ifNoneOf(node.ifNone),
    })),
  }
}

const compileRule = (node: RuleNode, scope: Scope): CompiledRule => ({
  node,
  applies: node.applies === null ? null : compileExpression(node.applies, scope),
  requires: compileExpression(node.requires, scope),
  inform:
    node.inform === null
      ? null
      : { when: compileExpression(node.inform.when, scope), text: node.inform.text },
  due: node.due === null ? null : compileDue(node.due, scope),
})

const compileDue = (due: NonNullable<RuleNode['due']>, scope: Scope): Read => {
  const read = (reference: typeof due.date): Read => {
    switch (reference.kind) {
      case 'fact': {
        const place = scope.place(reference.name)
        return (frame) => settled(frame, place)
      }
      case 'parameter': {
        const need = scope.need({ parameter: reference.id, form: 'number', choices: null })
        return (frame) => frame.environment.numbers[need]!
      }
      case 'asOf':
        return (frame) => frame.environment.asOfDay
    }
  }
  const date = read(due.date)
  if (due.kind === 'on') return date
  const days = read(due.days)
  return (frame) => date(frame) + days(frame)
}
