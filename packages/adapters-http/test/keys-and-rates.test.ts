import { describe, expect, it } from 'vitest'
import { createEvaluator, hashKey } from '../src/index.js'
import { json, running } from './support.js'

/** Who may ask, how often, and from which pages. */

const key = 'a-key-made-for-this-test'

describe('a key', () => {
  it('is asked for wherever there is something to ask, in both languages', async () => {
    const server = await running({ keys: [hashKey('another'), hashKey(key)] })
    const ask = (path: string, authorization?: string) =>
      fetch(`${server}${path}`, authorization === undefined ? {} : { headers: { authorization } })
    for (const path of ['/v1/packs', '/v1/facts', '/metrics', '/v1/nothing']) {
      const refused = await ask(path)
      expect([path, refused.status]).toEqual([path, 401])
      expect(refused.headers.get('www-authenticate')).toBe('Bearer')
      expect(await refused.json()).toMatchObject({ code: 'key-missing' })
    }
    for (const wrong of ['Bearer', `Basic ${key}`, `Bearer ${key}x`, `Bearer ${hashKey(key)}`])
      expect([wrong, (await ask('/v1/packs', wrong)).status]).toEqual([wrong, 401])
    for (const right of [`Bearer ${key}`, `bearer ${key}`, 'Bearer another'])
      expect([right, (await ask('/v1/packs', right)).status]).toEqual([right, 200])
    expect((await ask('/livez')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(200)
  })

  it('is handed over by its hash only', () => {
    for (const keys of [[key], [''], [hashKey(key).toUpperCase()]])
      expect(() => createEvaluator({ keys })).toThrow(TypeError)
  })
})

describe('a rate', () => {
  it('is told with every answer, and past it when to come again', async () => {
    const server = await running({ requestsPerMinute: 3 })
    const ask = () => fetch(`${server}/v1/packs`)
    for (const left of [2, 1, 0]) {
      const response = await ask()
      expect(response.status).toBe(200)
      expect(response.headers.get('ratelimit')).toContain(`r=${left}`)
    }
    const refused = await ask()
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
    // Whoever watches over the service is not put off.
    expect((await fetch(`${server}/readyz`)).status).toBe(200)
  })
})

describe('a rate behind a proxy', () => {
  const statuses = async (trustedProxies: readonly string[]): Promise<readonly number[]> => {
    const server = await running({ requestsPerMinute: 1, trustedProxies })
    const ask = async (forwarded: string): Promise<number> =>
      (await fetch(`${server}/v1/packs`, { headers: { 'X-Forwarded-For': forwarded } })).status
    return [await ask('198.51.100.1'), await ask('198.51.100.2'), await ask('198.51.100.1')]
  }

  it('is that of whom a trusted one asks for', async () => {
    for (const proxy of ['loopback', '127.0.0.1', '127.0.0.0/8'])
      expect([proxy, await statuses([proxy])]).toEqual([proxy, [200, 200, 429]])
  })

  it('is that of the connection otherwise, whatever anybody claims', async () => {
    for (const proxies of [[], ['uniquelocal'], ['10.0.0.0/8']])
      expect([proxies, await statuses(proxies)]).toEqual([proxies, [200, 429, 429]])
  })

  it('needs proxies that can be', () => {
    for (const proxy of ['everywhere', '', '300.0.0.1', '10.0.0.0/33'])
      expect(() => createEvaluator({ trustedProxies: [proxy] })).toThrow(TypeError)
  })
})

describe('a page of another origin', () => {
  const origin = 'https://example.org'
  const record = json({ subject: 'household', id: 'H-1' })
  const preflight = {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  }
  const path = '/v1/evaluate?asOf=2025-06-30'

  it('may not ask unless it is named', async () => {
    for (const origins of [undefined, ['https://example.com'], ['http://example.org']]) {
      const server = await running(origins === undefined ? {} : { origins })
      const headers = { ...(record.headers as object), origin }
      for (const init of [preflight, { ...record, headers }]) {
        const response = await fetch(`${server}${path}`, init)
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
      }
    }
  })

  it('may where it is, and its browser is told so without a key', async () => {
    const server = await running({ origins: [origin], keys: [hashKey(key)] })
    const told = await fetch(`${server}${path}`, preflight)
    expect(told.status).toBe(204)
    expect(told.headers.get('access-control-allow-origin')).toBe(origin)
    expect(told.headers.get('access-control-allow-methods')).toContain('POST')
    expect(told.headers.get('access-control-allow-headers')).toContain('Authorization')
    expect(told.headers.get('vary')).toContain('Origin')
    const headers = { ...(record.headers as object), origin, authorization: `Bearer ${key}` }
    const response = await fetch(`${server}${path}`, { ...record, headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('access-control-expose-headers')).toContain('Workpoints-Digest')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('is named exactly', () => {
    for (const name of ['*', 'null', 'example.org', 'https://example.org/', 'https://*.org'])
      expect(() => createEvaluator({ origins: [name] }), name).toThrow(TypeError)
  })
})
