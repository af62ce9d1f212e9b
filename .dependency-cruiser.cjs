/**
 * Who may import whom: between packages, and between the folders of packages/rules/src.
 *
 * These are lists of what is allowed, by folder: a new folder may import nothing until it is named
 * here. `scripts/layers.test.ts` plants violations and shows that each is found.
 */

const rulesFolder = (from, ...to) => ({
  name: `rules-${from.replaceAll('/', '-')}`,
  comment: `packages/rules/src/${from} may import, of packages/rules, only: ${[from, ...to].join(', ')}.`,
  severity: 'error',
  from: { path: `^packages/rules/src/${from}/`, pathNot: '[.]test[.]ts$' },
  to: {
    path: '^packages/rules/',
    pathNot: [from, ...to].map((folder) => `^packages/rules/src/${folder}/`),
  },
})

const apps = ['demo', 'bench']
const folderOf = (name) => `^${apps.includes(name) ? 'apps' : 'packages'}/${name}/`

const workspace = (from, ...to) => ({
  name: `workspace-${from}`,
  comment: `${from} may import, of the workspaces, only: ${to.join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: folderOf(from) },
  to: {
    path: '^(packages|apps)/',
    pathNot: [from, ...to].map(folderOf),
  },
})

const folders = [
  'ir',
  'pack',
  'backends/closures',
  'backends/sql',
  'backends/json-rules-engine',
  'decide',
  'packs',
]

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which side comes first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      comment: 'Every import leads somewhere; what is built may not be there yet.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^[.][.]/dist/' },
    },
    workspace('model'),
    workspace('rules', 'model'),
    workspace('adapters-http', 'rules', 'model'),
    workspace('adapters-cli', 'rules', 'model', 'adapters-http'),
    workspace('demo', 'rules', 'model', 'adapters-http'),
    {
      name: 'demo-pages-run-in-browsers',
      comment: 'Only the server of the demo has an evaluator and a file system.',
      severity: 'error',
      from: { path: '^apps/demo/src/' },
      to: { path: '^packages/adapters-http/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'demo-pages-read-no-files',
      comment: 'Pages run in browsers.',
      severity: 'error',
      from: { path: '^apps/demo/src/' },
      to: { dependencyTypes: ['core'] },
    },
    workspace('bench', 'rules', 'model', 'adapters-http'),
    rulesFolder('ir'),
    rulesFolder('pack', 'ir'),
    rulesFolder('backends/closures', 'ir'),
    rulesFolder('backends/sql', 'ir'),
    rulesFolder('backends/json-rules-engine', 'ir'),
    {
      name: 'reference-reads-no-tree',
      comment:
        'The independent reference reads what was authored; of ir only that and the operator table.',
      severity: 'error',
      from: { path: '^packages/rules/src/backends/json-rules-engine/' },
      to: { path: '^packages/rules/src/ir/', pathNot: '/(operators|authored)[.]ts$' },
    },
    rulesFolder('decide', 'ir', 'backends/closures'),
    {
      name: 'rules-unknown-folder',
      comment:
        'A folder of packages/rules/src that this file does not know: name it and its layer.',
      severity: 'error',
      from: {
        path: '^packages/rules/src/[^/]+/',
        pathNot: folders.map((folder) => `^packages/rules/src/${folder}/`),
      },
      to: {},
    },
    {
      name: 'rules-entries-are-outermost',
      comment: 'Folders do not import the entries; only another entry may.',
      severity: 'error',
      from: { path: '^packages/rules/src/[^/]+/', pathNot: '^packages/rules/src/packs/' },
      to: { path: '^packages/rules/src/[^/]+[.]ts$' },
    },
    {
      name: 'pure-packages',
      comment: 'model and rules run in any runtime; only the entry rules/node reads files.',
      severity: 'error',
      from: { path: '^packages/(model|rules)/src/', pathNot: '^packages/rules/src/node[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'reference-only-behind-its-door',
      comment: 'json-rules-engine is an optional peer of its own entry.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: '^packages/rules/src/(json-rules-engine[.]ts$|backends/json-rules-engine/)',
      },
      to: { path: 'node_modules/json-rules-engine/' },
    },
    {
      name: 'named-dependencies',
      comment: 'What a source imports stands in its package.json; test tools stay out of sources.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '[.]test[.]ts$' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@types|json-rules-engine)/',
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
