import { once } from 'node:events'
import { createServer } from 'node:http'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { livenessRouter } from '../src/index.js'

test('GET /livez answers 200 over a real socket', async () => {
  const server = createServer(express().use(livenessRouter())).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')

  const response = await fetch(`http://127.0.0.1:${address.port}/livez`)

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})
