import type { PackTree, SubjectNode, Table } from '@workpoints/rules'
import { type Needs, needsOf } from './needs.js'

type Loose = Readonly<Record<string, unknown>>

/** Households with the records inside them, and of each only what their rules rest on. */
export interface Households {
  readonly records: readonly Loose[]
  readonly ids: readonly (string | null)[]
  /** The townships that households name; each household points into this list. */
  readonly townships: readonly (string | null)[]
  readonly townshipOf: Uint16Array
}

type Tables = Readonly<Record<string, Table>>

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

interface Index {
  readonly byParent: ReadonlyMap<string, readonly Loose[]>
  /** Whether the table holds every record there is. */
  readonly whole: boolean
}

/** Puts child records of other tables into their parents, as the rules would find them there. */
class Nesting {
  readonly #subjects: ReadonlyMap<string, SubjectNode>
  readonly #indexes = new Map<string, Index>()

  constructor(
    pack: PackTree,
    readonly tables: Tables,
    readonly needs: Needs,
  ) {
    this.#subjects = new Map(pack.subjects.map((subject) => [subject.name, subject]))
  }

  record(record: Loose, subject: SubjectNode): Loose {
    const need = this.needs.get(subject.name)
    const thin: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(record))
      if (need?.facts.has(key) === true) thin[key] = value
    for (const { name, subject: child, by } of subject.children) {
      const node = this.#subjects.get(child)
      if (node === undefined || !this.needs.has(child)) continue
      const inside = record[name]
      const children = Array.isArray(inside)
        ? inside
        : by === null
          ? undefined
          : this.#children(child, by, record)
      if (children !== undefined)
        thin[name] = children.map((item: unknown) =>
          isRecord(item) ? this.record(item, node) : item,
        )
    }
    return thin
  }

  /**
   * The records of a table that name the parent; none where there is no such table. A table that does
   * not hold all there is leaves the count open, which a list says by one entry that is no record.
   */
  #children(child: string, by: string, parent: Loose): readonly unknown[] | undefined {
    const table = this.tables[child]
    const id = text(parent['id'])
    if (table === undefined || id === null) return undefined
    const { byParent, whole } = this.#index(child, by, table)
    const found = byParent.get(id.normalize('NFC')) ?? []
    return whole ? found : [...found, null]
  }

  #index(child: string, by: string, table: Table): Index {
    const key = `${child} ${by}`
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    const byParent = new Map<string, Loose[]>()
    const records = table.records.filter(isRecord)
    for (const record of records) {
      const parent = text(record[by])?.normalize('NFC')
      if (parent === undefined) continue
      const siblings = byParent.get(parent)
      if (siblings === undefined) byParent.set(parent, [record])
      else siblings.push(record)
    }
    const whole = table.complete !== false && records.length === table.records.length
    const index: Index = { byParent, whole }
    this.#indexes.set(key, index)
    return index
  }
}

/** The households of a dataset, made ready to be judged one by one, without the tables around them. */
export const thinHouseholds = (
  pack: PackTree,
  subject: SubjectNode,
  tables: Tables,
): Households => {
  const nesting = new Nesting(pack, tables, needsOf(pack, subject, subject))
  const households = (tables[subject.name]?.records ?? []).filter(isRecord)
  const places = new Map<string | null, number>()
  const townshipOf = Uint16Array.from(households, ({ township }) => {
    const named = text(township)
    const place = places.get(named) ?? places.size
    places.set(named, place)
    return place
  })
  return {
    records: households.map((record) => nesting.record(record, subject)),
    ids: households.map(({ id }) => text(id)),
    townships: [...places.keys()],
    townshipOf,
  }
}
