import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['server/main.ts'],
  outDir: 'dist/server',
  format: ['esm'],
  dts: false,
  target: 'node20',
  clean: true,
})
