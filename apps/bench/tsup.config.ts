import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts', 'src/worker.ts'],
  format: ['esm'],
  dts: false,
  target: 'node20',
  clean: true,
  // What is measured are the built packages and the peers as they are installed.
  external: [
    /^@workpoints\//,
    'json-rules-engine',
    'json-logic-engine',
    '@duckdb/node-api',
    'tsup',
  ],
})
