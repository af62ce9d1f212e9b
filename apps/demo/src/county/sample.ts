import { sampleDataset } from '@workpoints/model/sample'
import type { Table } from '@workpoints/rules'
import { bundledHouseholds } from './source.js'

/** A county as the demo holds it: its tables, and the day they speak about. */
export interface CountyTables {
  readonly asOf: string
  readonly tables: Readonly<Record<string, Table>>
}

/**
 * The invented county. The evaluator on the server and the browser both make it from the same seed,
 * so they speak of the same households without anybody sending them.
 */
export const sampleCounty = (households: number = bundledHouseholds): CountyTables => {
  const { manifest, tables } = sampleDataset({ households, seed: 2025 })
  const completeness: Readonly<Record<string, { readonly complete: boolean }>> = manifest.tables
  return {
    asOf: manifest.asOf,
    tables: Object.fromEntries(
      Object.entries(tables).map(([subject, records]): [string, Table] => [
        subject,
        { records, complete: completeness[subject]?.complete ?? false },
      ]),
    ),
  }
}
