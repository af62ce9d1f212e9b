import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.js'

export default defineConfig(
  shared('rules', [
    'src/pack/**/*.ts',
    'src/ir/**/*.ts',
    'src/backends/closures/**/*.ts',
    'src/backends/sql/**/*.ts',
    'src/backends/json-rules-engine/**/*.ts',
    'src/decide/**/*.ts',
  ]),
)
