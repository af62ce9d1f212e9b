import type { Condition } from '@workpoints/model'

type Row = Readonly<Record<string, unknown>>

/** A condition and a record on which two back ends differ. */
export interface Pair {
  readonly condition: Condition
  readonly record: Row
}

const smallerConditions = (node: Condition): readonly Condition[] => {
  const within = (
    items: readonly Condition[],
    made: (items: readonly Condition[]) => Condition,
  ): readonly Condition[] => [
    ...items,
    ...(items.length > 1 ? items.map((_item, index) => made(items.toSpliced(index, 1))) : []),
    ...items.flatMap((item, index) =>
      smallerConditions(item).map((smaller) => made(items.with(index, smaller))),
    ),
  ]
  if ('all' in node) return within(node.all, (all) => ({ all }))
  if ('any' in node) return within(node.any, (any) => ({ any }))
  if ('not' in node) return [node.not, ...smallerConditions(node.not).map((not) => ({ not }))]
  return []
}

const smallerRecords = (record: Row): readonly Row[] =>
  Object.entries(record).flatMap(([key, value]): Row[] => {
    if (key === 'id' || key === 'subject') return []
    const { [key]: _gone, ...rest } = record
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'object')) return [rest]
    const children = value as readonly Row[]
    return [
      ...children.map((_child, index) => ({ ...record, [key]: children.toSpliced(index, 1) })),
      ...children.flatMap((child, index) =>
        smallerRecords(child).map((smaller) => ({
          ...record,
          [key]: children.with(index, smaller),
        })),
      ),
    ]
  })

/** Takes away from both whatever can go while the back ends still differ: a case to be kept. */
export const shrink = async (
  pair: Pair,
  differs: (pair: Pair) => Promise<boolean>,
): Promise<Pair> => {
  const smaller = [
    ...smallerConditions(pair.condition).map((condition) => ({ ...pair, condition })),
    ...smallerRecords(pair.record).map((record) => ({ ...pair, record })),
  ]
  for (const candidate of smaller)
    if (await differs(candidate)) return await shrink(candidate, differs)
  return pair
}
