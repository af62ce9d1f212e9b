/**
 * The core, in groups of sources that the same tests judge. `tests` are relative to the root.
 *
 * A mutant is tried by the tests that ran its place, so a test that shares what it makes with others
 * does not do: what is made ready once, in whichever test comes first, belongs into one test.
 */

const rules = 'packages/rules/src'
const model = 'packages/model/src'

export const groups = [
  {
    name: 'closures',
    mutate: [`${rules}/backends/closures/*.ts`],
    tests: [
      'scripts/mutation/library.test.ts',
      'packages/rules/test/stated-and-derived.test.ts',
      'packages/rules/test/records-and-options.test.ts',
      'packages/rules/test/peers.test.ts',
    ],
  },
  {
    name: 'decide',
    mutate: [`${rules}/decide/{outcome,cite,missing}.ts`],
    tests: ['scripts/mutation/library.test.ts', 'packages/rules/test/in-words.test.ts'],
  },
  {
    name: 'types',
    mutate: [`${rules}/pack/types/*.ts`],
    tests: [
      'scripts/mutation/{refused,library}.test.ts',
      'packages/rules/test/{broken,front-end-laws}.test.ts',
    ],
  },
  {
    name: 'sql',
    mutate: [`${rules}/backends/sql/{conditions,aggregates,derivations,operands}.ts`],
    tests: ['scripts/mutation/sql.test.ts'],
  },
  {
    name: 'model',
    mutate: [
      `${model}/derive/*.ts`,
      `${model}/dates.ts`,
      `${model}/money.ts`,
      `${model}/records/cells.ts`,
    ],
    tests: [
      'packages/model/test/{dates,money}.test.ts',
      'packages/model/test/derive/*.test.ts',
      'packages/model/test/records/cells.test.ts',
    ],
  },
]
