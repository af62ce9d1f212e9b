import { catalogue } from '../catalogue/index.js'
import type { CatalogueProperty } from '../language/derivation.js'
import type { FactEntry, SubjectEntry } from './entry.js'

const subjects: readonly SubjectEntry[] = Object.values(catalogue)

const entries: ReadonlyMap<string, FactEntry> = new Map(
  subjects.flatMap(({ name, facts }) =>
    Object.entries(facts).map(([fact, entry]) => [`${name}.${fact}`, entry] as const),
  ),
)

/**
 * A property of a fact of the catalogue, for rules about the collection of data itself.
 *
 * @param named `subject.fact`, as in `household.householdSize`
 * @returns undefined where the catalogue has no such fact
 */
export const catalogueProperty = (
  named: string,
  property: CatalogueProperty,
): boolean | undefined => {
  const entry = entries.get(named)
  if (entry === undefined) return undefined
  switch (property) {
    case 'extractable':
      return entry.extractable
    case 'selectable':
      return entry.choices !== undefined || entry.type === 'flag'
  }
}
