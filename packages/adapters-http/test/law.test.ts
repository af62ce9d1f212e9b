import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { expect, it } from 'vitest'
import { running } from './support.js'

interface Parameter {
  readonly id: string
  readonly type: string
  readonly unit: string | null
  readonly values: readonly { readonly value: unknown }[]
  readonly minimum: unknown
  readonly maximum: unknown
}

const parameters = async (): Promise<readonly Parameter[]> => {
  const response = await fetch(`${await running()}/v1/packs/shidian-2025`)
  return ((await response.json()) as { parameters: readonly Parameter[] }).parameters
}

it('the law counts money in yuan, as it is written', async () => {
  const line = (await parameters()).find(({ id }) => id === 'monitoringLine')
  expect(line).toMatchObject({ values: [{ value: 8700 }], minimum: 6000, maximum: 15000 })
})

it('every value of a parameter is the one that was written', async () => {
  const written = new Map(
    shidian2025.authored.parameters.map(({ id, values }) => [id, values.map(({ value }) => value)]),
  )
  for (const { id, values } of await parameters())
    expect(
      values.map(({ value }) => value),
      id,
    ).toEqual(written.get(id))
})
