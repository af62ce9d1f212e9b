import type { Table } from '@workpoints/rules'

/** Where records come from. Files were read by the visitor's browser and are nowhere else. */
export type Source =
  | { readonly kind: 'sample'; readonly households: number }
  | {
      readonly kind: 'files'
      /** Names of the files, as the visitor's. */
      readonly names: readonly string[]
      readonly tables: Readonly<Record<string, Table>>
    }

/** The number of households of the county that the demo opens with. */
export const bundledHouseholds = 2000

/** The day that county speaks about. */
export const bundledAsOf = '2025-06-30'

export const bundledCounty: Source = { kind: 'sample', households: bundledHouseholds }
