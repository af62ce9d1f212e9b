import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts', 'src/worker.ts', 'src/http-worker.ts', 'src/load-run.ts'],
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
    'autocannon',
    'express',
    'tsup',
  ],
})
