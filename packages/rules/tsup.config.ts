import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/json-rules-engine.ts',
    'src/node.ts',
    'src/packs/shidian-2025.ts',
    'src/schema.ts',
    'src/sql.ts',
    // Not for import, but files of their own: so a program that only judges and explains does not
    // carry the compiler, which is two thirds of the root entry.
    'src/pack/compile-pack.ts',
    'src/decide/explain.ts',
  ],
  format: ['esm', 'cjs'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'node20',
  clean: true,
})
