import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.js'
import { groups } from './groups.mjs'

const group = groups.find(({ name }) => name === process.env['MUTATION_GROUP'])
if (group === undefined) throw new Error('MUTATION_GROUP names no group of groups.mjs')

export default defineConfig({
  ...shared('mutation'),
  test: {
    ...shared('mutation').test,
    root: resolve(import.meta.dirname, '../..'),
    include: group.tests,
    reporters: ['default'],
  },
})
