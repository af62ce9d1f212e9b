import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/json-rules-engine.ts',
    'src/node.ts',
    'src/packs/shidian-2025.ts',
    'src/sql.ts',
  ],
  format: ['esm', 'cjs'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'node20',
  clean: true,
  noExternal: ['@noble/hashes'],
})
