import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.js'

export default defineConfig(
  shared('model', [
    'src/derive/**/*.ts',
    'src/json/**/*.ts',
    'src/records/**/*.ts',
    'src/{dates,money}.ts',
  ]),
)
