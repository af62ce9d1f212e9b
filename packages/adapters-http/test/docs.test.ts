import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hashKey } from '../src/index.js'
import { document } from './described.js'
import { json, running } from './support.js'

const files = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'favicon-32x32.png',
  'page.css',
  'initialise.js',
]

interface Raw {
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** As it comes over the line: `fetch` would unpack it. */
const raw = (address: string, init: RequestInit = {}): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', ...(init.headers as Record<string, string>) }
    const sent = request(address, { method: init.method ?? 'GET', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end(init.body as string | undefined)
  })

describe('GET /docs', () => {
  it('loads every file it names, from the service itself', async () => {
    const server = await running()
    const response = await fetch(`${server}/docs`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await response.text()
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)
    expect(new Set(named)).toEqual(
      new Set(['openapi.json', ...files.map((file) => `docs/${file}`)]),
    )
    for (const address of named) {
      const file = await fetch(new URL(address ?? '', `${server}/docs`))
      expect(file.status, address).toBe(200)
      expect((await file.arrayBuffer()).byteLength, address).toBeGreaterThan(50)
    }
  })

  it('holds no script or style within itself, and allows none', async () => {
    const server = await running()
    const response = await fetch(`${server}/docs`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'self';")
    expect(policy).not.toContain('unsafe')
    const html = await response.text()
    expect(html).not.toMatch(/<script>|<script (?!src=)|<style|style=|\son\w+=|https?:/)
  })

  it('speaks Chinese and English', async () => {
    const html = await (await fetch(`${await running()}/docs`)).text()
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toMatch(/<title>\p{Script=Han}+ \/ [A-Z]/u)
  })

  it.each([
    'index.html',
    'swagger-ui.js',
    'package.json',
    '..%2fpackage.json',
    '%2e%2e/package.json',
  ])('serves nothing else: %s', async (file) => {
    const { headers, body } = await raw(`${await running()}/docs/${file}`)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body.toString()).toContain('"status":404')
  })

  it('is open to those without a key, as the document is; the law is not', async () => {
    const server = await running({ keys: [hashKey('invented-key')] })
    for (const path of ['/docs', '/docs/page.css', '/openapi.json'])
      expect((await fetch(`${server}${path}`)).status, path).toBe(200)
    expect((await fetch(`${server}/v1/packs`)).status).toBe(401)
  })
})

describe('GET /openapi.json', () => {
  it('is the committed document', async () => {
    const response = await fetch(`${await running()}/openapi.json`)
    expect(await response.json()).toEqual(document)
  })

  it.each(['/openapi.json', '/docs', '/docs/page.css'])('%s is not sent again', async (path) => {
    const server = await running()
    const tag = (await fetch(`${server}${path}`)).headers.get('etag') ?? ''
    const again = await fetch(`${server}${path}`, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('may be asked for its head alone', async () => {
    const response = await fetch(`${await running()}/openapi.json`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('what may be compressed', () => {
  it.each(['/openapi.json', '/v1/facts', '/v1/packs/shidian-2025', '/docs/swagger-ui.css'])(
    '%s is, and is the same',
    async (path) => {
      const server = await running()
      const packed = await raw(`${server}${path}`)
      expect(packed.headers['content-encoding']).toBe('gzip')
      expect(packed.headers.vary).toContain('Accept-Encoding')
      const whole = await raw(`${server}${path}`, { headers: { 'accept-encoding': 'identity' } })
      expect(gunzipSync(packed.body)).toEqual(whole.body)
      expect(packed.body.length * 2).toBeLessThan(whole.body.length)
    },
  )

  it('is the law, never a judgement', async () => {
    const server = await running()
    const { headers } = await raw(
      `${server}/v1/evaluate?asOf=2025-06-30`,
      json({ records: Array.from({ length: 50 }, () => ({ subject: 'household', id: 'H-1' })) }),
    )
    expect(headers['content-encoding']).toBeUndefined()
  })
})
