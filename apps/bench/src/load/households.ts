import { sampleDataset } from '@workpoints/model/sample'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { asOf, type FlatRecord, type Load } from './load.js'

/**
 * Households of the sample county with their child records inside, as a form or an interface sends
 * them, to be judged by the real pack.
 */
export const householdLoad = (count: number, seed: number): Load => {
  const { tables } = sampleDataset({ households: count, seed, asOf })
  const household = shidian2025.subjects.find(({ name }) => name === 'household')
  const children = (household?.children ?? []).map(({ name, subject, by }) => ({
    name,
    byParent: grouped(tables[subject as keyof typeof tables], by ?? ''),
  }))
  return {
    pack: shidian2025,
    subject: 'household',
    rules: null,
    records: tables.household.map((record) => ({
      ...record,
      ...Object.fromEntries(
        children.map(({ name, byParent }) => [name, byParent.get(record.id) ?? []]),
      ),
    })),
  }
}

const grouped = (
  records: readonly FlatRecord[],
  by: string,
): ReadonlyMap<unknown, readonly FlatRecord[]> => {
  const groups = new Map<unknown, FlatRecord[]>()
  for (const record of records) {
    const group = groups.get(record[by]) ?? []
    groups.set(record[by], group)
    group.push(record)
  }
  return groups
}
