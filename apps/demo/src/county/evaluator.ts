import type { Diagnostic, FactType, Text, UnitCode } from '@workpoints/model'
import type { OuterValue, PackTree, Provenance, Result, Strength } from '@workpoints/rules'
import type { CountySummary } from './summary.js'

/** What the demo reads of the HTTP evaluator, on the server that the page came from. */

const packId = 'shidian-2025'

export interface RuleHead {
  readonly id: string
  readonly clause: string
  readonly subject: string
  readonly strength: Strength
  readonly title: Text
}

export interface PointHead {
  readonly number: number
  readonly section: number
  readonly title: Text
  readonly agencies: readonly string[]
  readonly rules: readonly RuleHead[]
}

export interface ParameterHead {
  readonly id: string
  readonly title: Text
  readonly type: string
  readonly unit: string | null
  readonly values: readonly {
    readonly from: string
    readonly to: string | null
    readonly value: OuterValue
  }[]
  readonly provenance: Provenance
  readonly clause: string | null
  readonly reason: Text
  readonly minimum: number | string | null
  readonly maximum: number | string | null
}

/** `GET /v1/packs/:id` */
export interface PackView
  extends Pick<
    PackTree,
    'id' | 'version' | 'digest' | 'title' | 'jurisdiction' | 'period' | 'source' | 'sections'
  > {
  readonly points: readonly PointHead[]
  readonly parameters: readonly ParameterHead[]
  readonly agencies: readonly (Text & { readonly id: string })[]
  readonly clauses: readonly ClauseHead[]
}

/** A sentence of the document; where no rule follows from it, why not. */
export interface ClauseHead {
  readonly locator: string
  readonly summary: Text
  readonly coverage: 'rules' | 'discretion' | 'aspiration'
  readonly reason?: Text
}

export interface FactHead {
  readonly fact: string
  readonly label: Text
  readonly type: FactType
  readonly unit: UnitCode | null
}

/** What an answer that is none says: problem details, or that nobody answered. */
export class EvaluatorError extends Error {
  readonly code: string
  readonly diagnostics: readonly Diagnostic[]

  constructor(code: string, title: string, diagnostics: readonly Diagnostic[] = []) {
    super(title)
    this.name = 'EvaluatorError'
    this.code = code
    this.diagnostics = diagnostics
  }
}

interface Problem {
  readonly code?: string
  readonly title?: string
  readonly diagnostics?: readonly Diagnostic[]
}

const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
  const response = await fetch(path, init)
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const { code, title, diagnostics } = (body ?? {}) as Problem
  throw new EvaluatorError(
    code ?? String(response.status),
    title ?? response.statusText,
    diagnostics,
  )
}

let pack: Promise<PackView> | null = null

/** The pack as anybody may read it; asked for once. */
export const readPack = (): Promise<PackView> => {
  pack ??= ask<PackView>(`/v1/packs/${packId}`).catch((error: unknown) => {
    // So that trying again asks again.
    pack = null
    throw error
  })
  return pack
}

/** `GET /v1/packs/:id/points/:n` */
export interface PointView extends PointHead {
  readonly summary: Text
  /** Whether the document says that further bodies take part. */
  readonly andOthers: boolean
  readonly townshipsImplement: boolean
}

export const readPoint = (number: number): Promise<PointView> =>
  ask<PointView>(`/v1/packs/${packId}/points/${number}`)

/** The facts of one subject, as words for numbers need them. */
export const readFacts = async (subject: string): Promise<readonly FactHead[]> => {
  const { subjects } = await ask<{
    readonly subjects: readonly { readonly facts: readonly FactHead[] }[]
  }>(`/v1/facts?pack=${packId}&subject=${encodeURIComponent(subject)}`)
  return subjects[0]?.facts ?? []
}

/** The bundled county at a glance, judged by the server. */
export const readSummary = (asOf: string): Promise<CountySummary> =>
  ask<CountySummary>(`/v1/summary?pack=${packId}&asOf=${asOf}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })

/** One record judged by the server. */
export const evaluateThere = (record: object, asOf: string): Promise<Result> =>
  ask<Result>(`/v1/evaluate?pack=${packId}&asOf=${asOf}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  })
