import { existsSync } from 'node:fs'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts'].filter((file) => existsSync(file)),
  format: ['esm'],
  dts: false,
  target: 'node20',
  clean: true,
})
