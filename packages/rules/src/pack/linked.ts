import type { ChildEntry, Derivation, FactEntry, SubjectEntry } from '@workpoints/model'
import type { Classification, PackDocument, Parameter } from './document.js'
import type { Site } from './report.js'
import type { ValueType } from './types/value-type.js'

/** A fact of a subject: of the catalogue, of the pack, or of the catalogue and rolled up here. */
export interface LinkedFact {
  readonly name: string
  readonly subject: string
  /** Null where the entry was refused: then nothing is said about uses of it. */
  readonly type: ValueType | null
  readonly entry: FactEntry | null
  readonly derive: Derivation | null
  readonly givable: boolean
  readonly site: Site
  /** Whether its derivation stands in the pack; one of the catalogue knows no parameters. */
  readonly ofPack: boolean
}

export interface LinkedSubject {
  readonly name: string
  readonly entry: SubjectEntry
  readonly facts: ReadonlyMap<string, LinkedFact>
  readonly children: ReadonlyMap<string, ChildEntry>
  readonly site: Site
}

export interface LinkedParameter {
  readonly id: string
  readonly type: ValueType | null
  readonly value: Parameter | null
  readonly site: Site
}

export interface LinkedClassification {
  readonly name: string
  /** Null where the entry was refused. */
  readonly subject: string | null
  readonly value: Classification | null
  readonly site: Site
}

/** Every name of a pack and what it leads to. */
export interface Linked {
  readonly document: PackDocument
  readonly subjects: ReadonlyMap<string, LinkedSubject>
  readonly parameters: ReadonlyMap<string, LinkedParameter>
  readonly classifications: ReadonlyMap<string, LinkedClassification>
}
