import type { Catalogue, SubjectName } from '../catalogue/index.js'
import type { FactEntry } from '../facts/entry.js'

/**
 * The types of records, inferred from the catalogue: a misspelt fact, a wrong choice code, or a
 * derived fact that cannot be given does not compile.
 */

type Codes<F> = F extends { readonly choices: infer C } ? keyof C & string : string

/** How a record writes a fact: yuan as a number or decimal string, dates as `YYYY-MM-DD`. */
export type FactValue<F extends Pick<FactEntry, 'type'>> = F extends { readonly type: 'money' }
  ? number | string
  : F extends { readonly type: 'count' }
    ? number
    : F extends { readonly type: 'flag' }
      ? boolean
      : F extends { readonly type: 'date' | 'identifier' }
        ? string
        : F extends { readonly type: 'choice' }
          ? Codes<F>
          : F extends { readonly type: 'choices' }
            ? readonly Codes<F>[]
            : never

type Given<F> = {
  [K in keyof F]: F[K] extends { readonly derive: object }
    ? F[K] extends { readonly givable: true }
      ? K
      : never
    : F[K] extends { readonly type: 'share' }
      ? never
      : K
}[keyof F]

type Facts<F extends Readonly<Record<string, FactEntry>>> = {
  readonly [K in Given<F>]?: FactValue<F[K]> | null | undefined
}

type Children<S> = S extends { readonly children: infer C }
  ? {
      readonly [K in keyof C]?: C[K] extends { readonly subject: infer N extends SubjectName }
        ? readonly ChildRecordOf<N>[] | null | undefined
        : never
    }
  : object

/** The facts and child records of a subject. */
export type ContentOf<S extends SubjectName> = Facts<Catalogue[S]['facts']> & Children<Catalogue[S]>

/** A record below another: what it is about follows from where it stands. */
export type ChildRecordOf<S extends SubjectName> = {
  readonly subject?: S | undefined
  readonly id?: string | undefined
} & ContentOf<S>

/** A record of a subject. A fact that is absent or null is missing, which is not false or 0. */
export type RecordOf<S extends SubjectName> = {
  readonly subject: S
  readonly id: string
} & ContentOf<S>

/** A record of any subject of the catalogue, told apart by `subject`. */
export type CatalogueRecord = { [S in SubjectName]: RecordOf<S> }[SubjectName]
