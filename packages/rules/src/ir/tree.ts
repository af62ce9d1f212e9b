import type {
  AggregateName,
  CatalogueProperty,
  FactEntry,
  FactType,
  OperatorName,
  ScalarName,
  SubjectEntry,
  Text,
  UnitCode,
} from '@workpoints/model'
import type { AuthoredPack } from './authored.js'

/**
 * The checked tree: what the front end builds and every back end runs.
 *
 * Invariants (`ir/invariants.ts` checks them):
 * - every name in it exists, has the type its place needs, and no reference goes in a circle;
 * - `facts`, `classifications` and `rules` stand in an order in which each uses only earlier ones;
 * - literals are already in the inner representation (fen, `YYYY-MM-DD`, codes);
 * - every node is frozen plain data with a `kind`; nothing in it is a function.
 */

/** Where a node was written: file, JSON pointer, and position when the text was at hand. */
export interface Origin {
  readonly file: string
  readonly pointer: string
  readonly line?: number
  readonly column?: number
}

export type Reference =
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'asOf' }

/** Money in fen, dates as `YYYY-MM-DD`, everything else as written. */
export interface Literal {
  readonly kind: 'literal'
  readonly type: FactType
  readonly value: number | string | boolean | readonly (number | string)[]
}

export type Operand = Reference | Literal

export interface CompareNode {
  readonly kind: 'compare'
  readonly left: Reference
  readonly operator: OperatorName
  readonly right: Operand
  /** The type both sides have; of the members where the operator is about a set or list. */
  readonly type: FactType
}

export type Expression =
  | { readonly kind: 'all'; readonly items: readonly Expression[] }
  | { readonly kind: 'any'; readonly items: readonly Expression[] }
  | { readonly kind: 'not'; readonly item: Expression }
  | { readonly kind: 'classification'; readonly name: string }
  | CompareNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly operation: ScalarName
  readonly operands: readonly Operand[]
}

export interface AggregateNode {
  readonly kind: 'aggregate'
  readonly operation: AggregateName
  /** Names of child collections, outermost first. */
  readonly path: readonly string[]
  /** The subject of the innermost records; `where`, `key` and `value` are about it. */
  readonly subject: string
  readonly where: Expression | null
  readonly key: string | null
  readonly value: string | null
  readonly ifNone: Literal | null
}

export type DerivationNode =
  | ScalarNode
  | AggregateNode
  | { readonly kind: 'recorded'; readonly fact: string }
  | { readonly kind: 'lookup'; readonly fact: string; readonly property: CatalogueProperty }
  | { readonly kind: 'occurrences'; readonly key: string }
  | {
      readonly kind: 'largestBelow'
      readonly value: string
      readonly orderBy: string
      readonly within: string
      readonly ifNone: Literal | null
    }

export interface FactNode {
  readonly kind: 'factDefinition'
  readonly name: string
  readonly subject: string
  readonly type: FactType
  /** Null where the type has none. */
  readonly unit: UnitCode | null
  /** Codes of a choice or choices in their order, else null. */
  readonly choices: readonly string[] | null
  readonly openEnded: boolean
  readonly derivation: DerivationNode | null
  /** A record may state it. True of every fact that is not derived. */
  readonly givable: boolean
  /** Its value may be a pair of bounds rather than one number: it counts records, or uses such. */
  readonly bounded: boolean
  readonly entry: FactEntry
  /** Null for facts of the catalogue. */
  readonly origin: Origin | null
}

export interface ChildNode {
  readonly name: string
  readonly subject: string
  /** The child's fact that names its parent; null: every record of the dataset. */
  readonly by: string | null
}

export interface SubjectNode {
  readonly kind: 'subject'
  readonly name: string
  readonly entry: SubjectEntry
  /** Given facts first, then derived ones in an order in which each uses only earlier ones. */
  readonly facts: readonly FactNode[]
  readonly children: readonly ChildNode[]
  /** Each uses only earlier ones. */
  readonly classifications: readonly ClassificationNode[]
  readonly rules: readonly RuleNode[]
}

export interface ClassificationNode {
  readonly kind: 'classificationDefinition'
  readonly name: string
  readonly subject: string
  readonly title: Text
  readonly condition: Expression
  readonly origin: Origin
}

export type Provenance = 'document' | 'outside' | 'interpretation'

export type ParameterValue = number | string | boolean | readonly string[]

export interface ParameterNode {
  readonly kind: 'parameter'
  readonly id: string
  readonly title: Text
  readonly type: FactType
  readonly unit: UnitCode | null
  /** Dated values in the inner representation (fen, `YYYY-MM-DD`, codes), earliest first. */
  readonly values: readonly {
    readonly from: string
    readonly to: string | null
    readonly value: ParameterValue
  }[]
  readonly provenance: Provenance
  readonly clause: string | null
  readonly source: string | null
  readonly reason: Text
  readonly minimum: number | string | null
  readonly maximum: number | string | null
  readonly origin: Origin
}

export type Strength = 'must' | 'strive' | 'encourage' | 'info'

export type Outcome = 'met' | 'unmet' | 'pending' | 'notApplicable' | 'undetermined'

export type DueNode =
  | { readonly kind: 'on'; readonly date: Reference }
  | { readonly kind: 'after'; readonly date: Reference; readonly days: Reference }

export interface ExampleNode {
  readonly title: Text
  readonly asOf: string
  readonly record: Readonly<Record<string, unknown>>
  readonly outcome: Outcome
  readonly origin: Origin
}

export interface RuleNode {
  readonly kind: 'rule'
  readonly id: string
  readonly point: number
  readonly clause: string
  readonly furtherClauses: readonly string[]
  readonly subject: string
  readonly strength: Strength
  readonly title: Text
  readonly applies: Expression | null
  readonly requires: Expression
  readonly due: DueNode | null
  readonly gap: { readonly fact: Reference; readonly required: Operand } | null
  readonly agencies: readonly string[]
  readonly action: Text
  readonly inform: { readonly when: Expression; readonly text: Text } | null
  /** Every parameter it uses, directly or through a classification or derived fact; sorted. */
  readonly parameters: readonly string[]
  readonly examples: readonly ExampleNode[]
  readonly origin: Origin
}

export interface PointNode {
  readonly kind: 'point'
  readonly number: number
  readonly section: number
  readonly title: Text
  readonly summary: Text
  readonly agencies: readonly string[]
  readonly andOthers: boolean
  readonly townshipsImplement: boolean
  readonly rules: readonly RuleNode[]
}

export type ClauseNode = {
  readonly kind: 'clause'
  readonly locator: string
  readonly summary: Text
  readonly hash: string
} & (
  | { readonly coverage: 'rules'; readonly rules: readonly string[] }
  | { readonly coverage: 'discretion' | 'aspiration'; readonly reason: Text }
)

export interface AgencyNode extends Text {
  readonly id: string
  readonly department: string | null
}

/** A whole document, checked. */
export interface PackTree {
  readonly kind: 'pack'
  readonly id: string
  readonly version: string
  /** `sha256:` and 64 hex digits over the canonical JSON of its files. */
  readonly digest: string
  readonly title: Text
  readonly jurisdiction: Text & { readonly code: string }
  readonly period: { readonly from: string; readonly to: string }
  readonly source: {
    readonly publisher: Text
    readonly index: string
    readonly publishedOn: string
  }
  readonly sections: readonly { readonly number: number; readonly title: Text }[]
  readonly agencies: readonly AgencyNode[]
  readonly parameters: readonly ParameterNode[]
  readonly subjects: readonly SubjectNode[]
  readonly points: readonly PointNode[]
  readonly clauses: readonly ClauseNode[]
  /** For the independent reference only. */
  readonly authored: AuthoredPack
}

/**
 * A pack that says which records it judges, for the type check of callers: a misspelt fact does not
 * compile. Nothing is there at run time. A pack without the mark takes any object, as a program that
 * passes on what others send must.
 */
export interface Pack<R extends object = object> extends PackTree {
  readonly '~record'?: R
}
