import type {
  AgenciesFile,
  ClassificationsFile,
  ClausesFile,
  FactsFile,
  PackFile,
  ParametersFile,
  PointFile,
} from './format.js'
import type { FileKind } from './read-files.js'
import type { Site } from './report.js'

/** One named thing of a file; null where its shape was refused, so that its name is still known. */
export interface Entry<T> {
  readonly name: string
  readonly value: T | null
  readonly site: Site
}

export type Agency = AgenciesFile['agencies'][string]
export type Parameter = ParametersFile['parameters'][string]
export type Classification = ClassificationsFile['classifications'][string]
export type PackFact = FactsFile['facts'][string][string]
export type Clause = ClausesFile['clauses'][string]
export type Rule = PointFile['rules'][number]

export interface PointDocument {
  readonly site: Site
  /** Null where anything of it but its rules was refused. */
  readonly value: PointFile | null
  readonly number: number | null
  readonly rules: readonly Entry<Rule>[]
}

/** The files of a pack, every part of which has the right shape or is null. */
export interface PackDocument {
  readonly pack: { readonly value: PackFile; readonly site: Site } | null
  readonly agencies: readonly Entry<Agency>[]
  readonly parameters: readonly Entry<Parameter>[]
  readonly classifications: readonly Entry<Classification>[]
  readonly facts: readonly (Entry<PackFact> & { readonly subject: string })[]
  /** The subjects that facts.json adds to. */
  readonly factSubjects: readonly Entry<unknown>[]
  readonly clauses: readonly Entry<Clause>[]
  readonly points: readonly PointDocument[]
  /** Kinds of file that could not be read as a whole: a name that is not found may stand there. */
  readonly incomplete: ReadonlySet<FileKind>
}
