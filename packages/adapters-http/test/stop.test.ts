import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { describe, expect, it } from 'vitest'
import { createEvaluator } from '../src/index.js'
import { askUntilClosed } from './support/clients.js'
import { requestOf, statusesIn, until, wireTo } from './support/socket.js'

/** A server that is told to stop answers every request whose head it has read. */

interface Answered {
  readonly status: number
  readonly finished: boolean
}

const logged = () => {
  const entries: Answered[] = []
  const info = (entry: object, message: string): void => {
    if (message === 'answered') entries.push(entry as Answered)
  }
  return { entries, log: { info, warn: () => undefined, error: () => undefined } }
}

describe('a stop', () => {
  it('under load loses no request that was taken, 90 times', async () => {
    let answered = 0
    for (let count = 0; count < 90; count += 1) {
      const { entries, log } = logged()
      const evaluator = createEvaluator({ packs: [shidian2025], log })
      const { port } = await evaluator.listen({})
      const asking = askUntilClosed(`http://127.0.0.1:${port}`, 6)
      // At another moment of the load each time.
      await until(() => entries.length > count % 7)
      await new Promise((resolve) => setTimeout(resolve, count % 10))
      await evaluator.close({ drainMilliseconds: count % 3 === 0 ? 20 : 0 })
      const { answers } = await asking
      expect(entries.filter(({ finished }) => !finished)).toEqual([])
      expect([...answers.keys()]).toEqual([200])
      expect(answers.get(200)).toBe(entries.length)
      answered += entries.length
    }
    process.stdout.write(`90 stops: ${answered} requests taken, all answered\n`)
    expect(answered).toBeGreaterThan(90)
  })

  it('is told to whoever asks for readiness, while requests are still answered', async () => {
    const evaluator = createEvaluator({ packs: [shidian2025] })
    const { port } = await evaluator.listen({})
    const url = `http://127.0.0.1:${port}`
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const closed = evaluator.close({ drainMilliseconds: 1500 })
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close'])
    expect((await fetch(`${url}/v1/packs`)).status).toBe(200)
    await closed
    await expect(fetch(`${url}/livez`)).rejects.toThrow()
  })

  it('waits for a body that is still coming, and for no connection without a request', async () => {
    const evaluator = createEvaluator({ packs: [shidian2025] })
    const { port } = await evaluator.listen({})
    const url = `http://127.0.0.1:${port}`
    const idle = await wireTo(url)
    const { send, received, ended } = await wireTo(url)
    const body = '{"subject":"household","id":"H-1"}'
    send(
      requestOf('POST /v1/evaluate?asOf=2025-06-30', {
        'Content-Type': 'application/json',
        'Content-Length': String(body.length),
        Expect: '100-continue',
      }),
    )
    await until(() => received().includes('100 Continue'))
    const closed = evaluator.close()
    await new Promise((resolve) => setTimeout(resolve, 300))
    send(body)
    await closed
    await Promise.all([ended, idle.ended])
    expect(statusesIn(received())).toEqual([100, 200])
    expect(received().endsWith('}\n')).toBe(true)
    expect(idle.received()).toBe('')
  })

  it('does not wait longer than it is told to', async () => {
    const evaluator = createEvaluator({ packs: [shidian2025] })
    const { port } = await evaluator.listen({})
    const { send, received, ended } = await wireTo(`http://127.0.0.1:${port}`)
    send(
      requestOf('POST /v1/evaluate/stream?asOf=2025-06-30', {
        'Content-Type': 'application/x-ndjson',
        'Transfer-Encoding': 'chunked',
      }),
    )
    await until(() => statusesIn(received()).length > 0)
    await evaluator.close({ graceMilliseconds: 200 })
    await ended
  })
})
