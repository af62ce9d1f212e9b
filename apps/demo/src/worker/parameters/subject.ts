import type { PackTree, SubjectNode } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

/** The pack that parameters are tried on, and the subject whose records they are tried on first. */
export const pack: PackTree = shidian2025

const subjectOf = (tree: PackTree, name: string): SubjectNode => {
  const found = tree.subjects.find((subject) => subject.name === name)
  if (found === undefined) throw new Error(`no such subject: ${name}`)
  return found
}

export const household = subjectOf(pack, 'household')
