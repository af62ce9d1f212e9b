import { personas } from '@workpoints/model/sample'
import type { PackTree } from '@workpoints/rules'
import type { Text } from '@workpoints/model'
import type { PlainRecord } from './record.js'
import { withIds } from './subjects.js'

/** An invented household to start from. */
export interface StartingPoint {
  readonly id: string
  readonly title: Text
  readonly story: Text
  /** The day its story speaks about. */
  readonly asOf: string
  readonly record: PlainRecord
}

/** The personas that are households, in the order of the boundaries they stand on. */
export const householdPersonas = (pack: PackTree): readonly StartingPoint[] =>
  personas.flatMap(({ id, title, story, asOf, record }) =>
    record.subject === 'household'
      ? [{ id, title, story, asOf, record: withIds(pack, { ...record }) }]
      : [],
  )
