import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/decide/evaluate.js'
import type { PackTree } from '../src/ir/tree.js'
import { readPackFiles } from '../src/node.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'

/** Another county is a copy of the JSON with other numbers, and no code. */

const folder = resolve(import.meta.dirname, '../packs/shidian-2025')

type Json = Record<string, unknown>

const edit = (bytes: unknown, change: (value: Json) => void): string => {
  const value = JSON.parse(new TextDecoder().decode(bytes as Uint8Array)) as Json
  change(value)
  return JSON.stringify(value)
}

const valueOf = (file: Json, id: string, value: number): void => {
  const parameters = file['parameters'] as Record<string, { values: { value: unknown }[] }>
  for (const dated of parameters[id]?.values ?? []) dated.value = value
}

const otherPack = async (): Promise<PackTree> => {
  const files = await readPackFiles(folder)
  const compiled = compilePack({
    ...files,
    'pack.json': edit(files['pack.json'], (pack) => {
      pack['id'] = 'qingxi-2025'
      pack['jurisdiction'] = { code: '530599', zh: '清溪县', en: 'Qingxi County' }
    }),
    'parameters.json': edit(files['parameters.json'], (file) => {
      valueOf(file, 'monitoringLine', 8500)
      valueOf(file, 'transferEmploymentTarget', 1200)
    }),
  })
  if ('pack' in compiled) return compiled.pack
  throw new Error(JSON.stringify(compiled.diagnostics[0]))
}

describe('a pack made by copying JSON', () => {
  const household = { subject: 'household', id: 'H-1', householdSize: 1, netIncome: 8600 }
  const county = { subject: 'county', id: 'C', transferEmployment: 1300 }
  const asOf = '2025-12-31'

  it('has its own line and targets, and its own digest', async () => {
    const other = await otherPack()
    const below = (pack: PackTree) =>
      evaluate(pack, household, { asOf }).subjects[0]?.classifications['belowMonitoringLine']
    expect(below(shidian2025)).toBe(true)
    expect(below(other)).toBe(false)
    const transfer = (pack: PackTree) =>
      evaluate(pack, county, { asOf }).subjects[0]?.outcomes['12.transfer-employment']
    expect(transfer(shidian2025)).toBe('pending')
    expect(transfer(other)).toBe('met')
    expect(evaluate(other, household, { asOf }).pack.id).toBe('qingxi-2025')
    expect(other.digest).not.toBe(shidian2025.digest)
  })
})
