import type { Diagnostic, Place } from '@workpoints/model'
import { idRepeated } from '../messages/input-problems.js'
import type { Account } from '../messages/notes.js'

export type InputRecord = Readonly<Record<string, unknown>>

/** Where a record was written; `at` finds the place of one of its entries by JSON pointer. */
export interface Origin {
  readonly place: Place
  readonly at: (pointer: string) => Place
  /** Facts whose cells could not be read, which has been said already. */
  readonly unread?: ReadonlySet<string>
}

export interface InputTable {
  readonly records: InputRecord[]
  readonly origins: Origin[]
}

/**
 * Everything read from all inputs, and the account of it: read = taken + rejected. A table that lost
 * a row is no longer complete, or a count over it could turn out wrong instead of unknown.
 */
export class Intake {
  readonly tables = new Map<string, InputTable>()
  /** Evaluation dates the inputs name themselves. */
  readonly dates = new Set<string>()
  /** Rows that gave no record, in the order found. */
  readonly rejected: Diagnostic[] = []
  /** Cells or entries that were left unread; their facts are unknown, their record was taken. */
  readonly unread: Diagnostic[] = []
  /** Columns that were left unread, and other things worth knowing. */
  readonly remarks: Diagnostic[] = []
  #taken = 0
  #rejectedRows = 0
  readonly #ids = new Map<string, Set<string>>()
  /** Tables said to be only a part. */
  readonly #partial = new Set<string>()
  /** Tables that lost a row; with `null`, any of them may have. */
  readonly #shortened = new Set<string | null>()

  get taken(): number {
    return this.#taken
  }

  get account(): Account {
    const [evaluated, rejected] = [this.#taken, this.#rejectedRows]
    return { read: evaluated + rejected, evaluated, rejected, unread: this.unread.length }
  }

  /** Whether everything that was there could be read. */
  get whole(): boolean {
    return this.#rejectedRows === 0 && this.unread.length === 0
  }

  /** Whether a table holds all records there are of its subject, not only some. */
  complete(subject: string): boolean {
    return !this.#partial.has(subject) && !this.#lost(subject)
  }

  /** Opens a table, so that even an empty one counts as there. */
  open(subject: string, complete: boolean): InputTable {
    if (!complete) this.#partial.add(subject)
    const table = this.tables.get(subject) ?? { records: [], origins: [] }
    this.tables.set(subject, table)
    return table
  }

  /** Takes a record, unless its id already occurred: then it is rejected. */
  take(subject: string, record: InputRecord, origin: Origin, complete: boolean): void {
    const table = this.open(subject, complete)
    if (typeof record.id === 'string') {
      const ids = this.#ids.get(subject) ?? new Set<string>()
      // Child records find their parent by text in NFC: two writings of one id are one.
      const id = record.id.normalize('NFC')
      if (ids.has(id)) {
        this.reject(idRepeated(origin.place), subject)
        return
      }
      this.#ids.set(subject, ids.add(id))
    }
    table.records.push(record)
    table.origins.push(origin)
    this.#taken += 1
  }

  /** A row that gives no record. Without a subject it might have belonged to any table. */
  reject(problem: Diagnostic, subject?: string): void {
    this.rejectAll([problem], subject)
  }

  /** One row with several problems. */
  rejectAll(problems: readonly Diagnostic[], subject?: string): void {
    this.rejected.push(...problems)
    this.#rejectedRows += 1
    this.#shortened.add(subject ?? null)
  }

  /**
   * Records that were read but not evaluated, being beyond a limit. Others may still count them: their
   * table is as complete as it was.
   */
  refuse(problems: readonly Diagnostic[], records: number): void {
    this.rejected.push(...problems)
    this.#taken -= records
    this.#rejectedRows += records
  }

  /** Whether a table counts as incomplete only because rows of it were rejected. */
  shortened(subject: string): boolean {
    return this.#lost(subject) && !this.#partial.has(subject)
  }

  #lost(subject: string): boolean {
    return this.#shortened.has(subject) || this.#shortened.has(null)
  }
}
