/** The layer rules find what they are for: one planted violation of each, in a tree of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** [importing file, what it imports, the rule that must speak] */
const planted = [
  ['rules/src/ir/a.ts', '../pack/z.js', 'rules-ir'],
  ['rules/src/pack/a.ts', '../backends/sql/z.js', 'rules-pack'],
  ['rules/src/backends/closures/a.ts', '../../pack/z.js', 'rules-backends-closures'],
  ['rules/src/backends/sql/a.ts', '../closures/z.js', 'rules-backends-sql'],
  ['rules/src/backends/json-rules-engine/a.ts', '../sql/z.js', 'rules-backends-json-rules-engine'],
  ['rules/src/backends/json-rules-engine/b.ts', '../../ir/tree.js', 'reference-reads-no-tree'],
  ['rules/src/decide/a.ts', '../pack/z.js', 'rules-decide'],
  ['rules/src/unknown/a.ts', '../ir/z.js', 'rules-unknown-folder'],
  ['rules/src/ir/b.ts', '../node.js', 'rules-entries-are-outermost'],
  ['model/src/a.ts', '@workpoints/rules', 'workspace-model'],
  ['rules/src/a.ts', '../../adapters-cli/src/z.js', 'workspace-rules'],
  ['rules/src/decide/b.ts', 'node:fs', 'pure-packages'],
  ['rules/src/decide/c.ts', 'json-rules-engine', 'reference-only-behind-its-door'],
  ['rules/src/decide/d.ts', 'typescript', 'named-dependencies'],
  ['model/src/b.ts', './nowhere.js', 'not-resolvable'],
  ['model/src/c.ts', './cycle.js', 'no-cycles'],
  ['apps/demo/src/a.ts', '../../../packages/adapters-http/src/z.js', 'demo-pages-run-in-browsers'],
  ['apps/demo/src/b.ts', 'node:fs', 'demo-pages-read-no-files'],
  ['apps/demo/server/a.ts', '../../../packages/adapters-cli/src/z.js', 'workspace-demo'],
] as const

const stands = 'export const z = 1\n'
const clean = {
  'adapters-cli/src/z.ts': stands,
  'adapters-http/src/z.ts': stands,
  'apps/demo/server/z.ts': "export { z } from '../../../packages/adapters-http/src/z.js'\n",
  'rules/src/index.ts': "export { z } from './decide/z.js'\n",
  'rules/src/node.ts': "import { z } from './pack/z.js'\nimport 'node:fs'\nexport { z }\n",
  'rules/src/ir/tree.ts': stands,
  'rules/src/ir/z.ts': stands,
  'rules/src/pack/z.ts': "export { z } from '../ir/z.js'\n",
  'rules/src/backends/sql/z.ts': "export { z } from '../../ir/z.js'\n",
  'rules/src/backends/closures/z.ts': "export { z } from '../../ir/z.js'\n",
  'rules/src/decide/z.ts': "export { z } from '../backends/closures/z.js'\n",
  'model/src/cycle.ts': stands,
}

/** Of a workspace: what does not begin with `apps/` is one of the packages. */
const placeOf = (path: string): string => (path.startsWith('apps/') ? path : `packages/${path}`)

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] }
}

const violations = (files: Readonly<Record<string, string>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'workpoints-layers-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, placeOf(path))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'node_modules'])
      symlinkSync(join(root, name), join(folder, name))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const { stdout } = spawnSync(
      process.execPath,
      [
        depcruise,
        'packages',
        'apps',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    const { summary } = JSON.parse(stdout) as Cruise
    return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a tree in order is silent', () => {
  expect(violations(clean)).toEqual([])
})

const importing = (name: string) => `import { z } from '${name}'\nexport const a: unknown = z\n`
const found = violations({
  ...clean,
  'model/src/cycle.ts': "import { a } from './c.js'\nexport const z = a\n",
  ...Object.fromEntries(planted.map(([file, imported]) => [file, importing(imported)])),
})

test.each(planted)('%s may not import %s: %s', (file, _imported, rule) => {
  expect(found).toContain(`${placeOf(file)} ${rule}`)
})
