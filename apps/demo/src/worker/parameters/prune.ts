import type { ClassificationNode, PackTree, RuleNode, SubjectNode } from '@workpoints/rules'
import { needsOf } from './needs.js'
import type { Usage } from './usage.js'

/**
 * A classification as a rule that is met by the records it is true of, unmet by those it is not, and
 * undetermined where it is unknown, so that one pass over a record tells both.
 */
const asRule = ({ name, subject, title, origin }: ClassificationNode): RuleNode => ({
  kind: 'rule',
  id: `is ${name}`,
  point: 0,
  clause: '',
  furtherClauses: [],
  subject,
  strength: 'info',
  title,
  applies: null,
  requires: { kind: 'classification', name },
  due: null,
  gap: null,
  agencies: [],
  action: title,
  inform: null,
  parameters: [],
  examples: [],
  origin,
})

/**
 * The pack with nothing but the rules and classifications that a parameter has a say in, and what
 * they rest on: judging a household by all its rules takes twice as long. The rules come first in the
 * order of the usage, then one for each of its classifications.
 */
export const pruned = (pack: PackTree, subject: SubjectNode, usage: Usage): PackTree => {
  const needs = needsOf(pack, subject, usage)
  return {
    ...pack,
    subjects: pack.subjects.flatMap((item): SubjectNode[] => {
      const need = needs.get(item.name)
      if (need === undefined) return []
      return [
        {
          ...item,
          facts: item.facts.filter(({ name }) => need.facts.has(name)),
          classifications: item.classifications.filter(({ name }) =>
            need.classifications.has(name),
          ),
          rules:
            item.name === subject.name
              ? [
                  ...usage.rules.map((rule) => ({ ...rule, gap: null, inform: null })),
                  ...usage.classifications.map(asRule),
                ]
              : [],
        },
      ]
    }),
  }
}
