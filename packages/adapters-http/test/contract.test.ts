import { subjectNames } from '@workpoints/model'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  describedAnswer,
  type Described,
  differences,
  document,
  routeCalled,
  wrongIn,
} from './described.js'
import type { Asked } from './requests/asked.js'
import { invalidRequests } from './requests/invalid.js'
import { validRequests } from './requests/valid.js'
import { running } from './support.js'

const seed = 20_250_630

/** Of an address or method that no operation has. */
const without = (status: number): Described | null =>
  Object.values(document.components.responses).find(({ content = {} }) =>
    Object.values(content).some(({ examples = {} }) =>
      Object.values(examples).some(({ value }) => (value as { status: number }).status === status),
    ),
  ) ?? null

const send = async (
  server: string,
  { operation, method, target, headers, body, statuses }: Asked,
): Promise<void> => {
  const response = await fetch(`${server}${target}`, {
    method,
    headers,
    ...(body === null ? {} : { body }),
  })
  expect(statuses).toContain(response.status)
  const described =
    operation === 'none'
      ? without(response.status)
      : describedAnswer(routeCalled(operation), response.status)
  expect(await differences(response, described)).toEqual([])
}

const rules = shidian2025.points.flatMap((point) => point.rules.map(({ id }) => id))

it.each([
  ['valid', validRequests(rules, subjectNames)],
  ['invalid', invalidRequests()],
])(
  `500 %s requests over all routes are answered as the document says (seed ${seed})`,
  async (_kind, requests) => {
    const server = await running()
    await fc.assert(
      fc.asyncProperty(requests, (asked) => send(server, asked)),
      { seed, numRuns: 500 },
    )
  },
)

it('leaves nothing of a stream on a connection that carries many', async () => {
  const server = await running()
  const warnings: Error[] = []
  const note = (warning: Error): void => void warnings.push(warning)
  process.on('warning', note)
  for (let count = 0; count < 20; count += 1)
    await send(server, {
      operation: 'evaluateStream',
      method: 'POST',
      target: '/v1/evaluate/stream?asOf=2025-06-30',
      headers: { 'content-type': 'application/x-ndjson' },
      body: '{"subject":"household","id":"H-1"}\n',
      statuses: [200],
    })
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', note)
  expect(warnings).toEqual([])
})

it('notices what is not as it is described', async () => {
  const household = { subject: 'household', id: 'H-1', householdSize: 4 }
  const ofRecord = { $ref: '#/components/schemas/AnyRecord' }
  expect(wrongIn(ofRecord, household)).toBeNull()
  expect(wrongIn(ofRecord, { ...household, housholdSize: 4 })).not.toBeNull()
  const server = await running()
  const answered = await fetch(`${server}/livez`)
  expect(await differences(answered.clone(), describedAnswer(routeCalled('livez'), 200))).toEqual(
    [],
  )
  expect(
    await differences(answered.clone(), describedAnswer(routeCalled('readyz'), 200)),
  ).not.toEqual([])
  expect(await differences(answered, null)).not.toEqual([])
})
