import type { Derivation } from '../language/derivation.js'
import type { DepartmentCode } from '../codes/departments.js'
import type { Text } from '../text.js'
import type { UnitCode } from '../codes/units.js'

/**
 * The types a fact may have.
 *
 * | type | outside | inside |
 * |---|---|---|
 * | money | yuan, at most two decimals, number or decimal string | fen, integer |
 * | count | whole number | the same |
 * | share | never given: a quotient of two facts, or a parameter such as 0.9 | double, unrounded |
 * | flag | true / false | the same |
 * | date | `YYYY-MM-DD` | days since 1970-01-01 |
 * | choice | one code of the list | the code |
 * | choices | an array of codes | the set |
 * | identifier | text, compared for equality only | NFC text |
 */
export const factTypes = [
  'money',
  'count',
  'share',
  'flag',
  'date',
  'choice',
  'choices',
  'identifier',
] as const

export type FactType = (typeof factTypes)[number]

/** Who may see a fact: anyone, the officials at work on the case, or only where it is needed. */
export type Sensitivity = 'public' | 'internal' | 'personal'

/** One code of a choice: its labels, and the words that spreadsheets use for it. */
export interface ChoiceEntry extends Text {
  readonly aliases?: readonly string[]
}

export type ChoiceEntries = Readonly<Record<string, ChoiceEntry>>

/**
 * One fact of a subject, all that anyone needs to know of it: schemas, types, columns, form fields
 * and header aliases come from here and are written nowhere else.
 */
export interface FactEntry {
  readonly type: FactType
  /** The short name people see; the Chinese one is also recognised as a column header. */
  readonly label: Text
  /** One sentence: what exactly is recorded, and over which period. */
  readonly description?: Text
  /** Of a money (default `yuan`) or count (required). */
  readonly unit?: UnitCode
  /** Of a choice or choices: the closed list. */
  readonly choices?: ChoiceEntries
  /** The department that holds the fact. */
  readonly holder: DepartmentCode
  /** Whether that department's system already has it, so that nobody need ask the household. */
  readonly extractable: boolean
  readonly sensitivity: Sensitivity
  /** Further column headers seen in practitioners' spreadsheets. */
  readonly aliases?: readonly string[]
  /** Of a flag: headers of columns that ask the opposite, so that yes there means false here. */
  readonly oppositeAliases?: readonly string[]
  /** Of a date that ends something: absent means it has not ended, not that it is unknown. */
  readonly openEnded?: true
  readonly derive?: Derivation
  /** Of a derived fact: a record may state it; then the stated value is used. */
  readonly givable?: true
}

/** Where the child records of a subject are found. */
export interface ChildEntry {
  /** The subject of the child records. */
  readonly subject: string
  /** The child's fact that holds this subject's id; absent: every record of the dataset belongs. */
  readonly by?: string
  readonly label: Text
}

/** How much one record of a subject may hold; a record beyond it is a mistake or an attack. */
export interface SubjectLimits {
  /** As JSON text in UTF-8 without white space, child records included. */
  readonly bytes: number
  /** Child records inside it, by collection. */
  readonly children: Readonly<Record<string, number>>
}

/** What rules speak about, with its facts and its child records. */
export interface SubjectEntry {
  readonly name: string
  readonly label: Text
  readonly description?: Text
  /** The name of its table: file name and array name, plural. */
  readonly table: string
  /** Column headers for the record's own id. */
  readonly idAliases: readonly string[]
  readonly facts: Readonly<Record<string, FactEntry>>
  readonly children?: Readonly<Record<string, ChildEntry>>
  readonly limits?: SubjectLimits
}

/** Keeps the literal types of an entry while checking its shape. */
export const defineSubject = <const S extends SubjectEntry>(subject: S): S => subject

/** Keeps the literal types of a group of facts while checking their shape. */
export const defineFacts = <const F extends Readonly<Record<string, FactEntry>>>(facts: F): F =>
  facts

/** Keeps the literal types of a list of choices while checking its shape. */
export const defineChoices = <const C extends ChoiceEntries>(choices: C): C => choices
