import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { keyMissing } from './problems.js'

const digestOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** What a key is stored as: its SHA-256 in hexadecimal digits. */
export const hashKey = (key: string): string => digestOf(key).toString('hex')

/** Whether a text is what a key is stored as. */
export const isKeyHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/**
 * A check of bearer keys that are known by their hashes only. Every hash is compared, and in constant
 * time, so that the time of an answer says nothing of a key.
 *
 * @throws TypeError where a hash is no SHA-256
 */
export const keyCheck = (hashes: readonly string[]): ((request: IncomingMessage) => void) => {
  const known = hashes.map((hash) => {
    if (!isKeyHash(hash)) throw new TypeError('a key is given by its SHA-256 in hex')
    return Buffer.from(hash, 'hex')
  })
  return (request) => {
    const [, key = ''] = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? '') ?? []
    const given = digestOf(key)
    let right = false
    for (const hash of known) if (timingSafeEqual(hash, given)) right = true
    if (!right || key === '') throw keyMissing()
  }
}
