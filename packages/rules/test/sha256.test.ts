import { sha256 as reference } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../src/pack/sha256.js'

const seed = 20_250_630

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('SHA-256', () => {
  // The examples that the standard is published with.
  it.each([
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'two blocks',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'a million letters',
      'a'.repeat(1_000_000),
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    ],
  ])('of %s', (_what, text, digest) => {
    expect(sha256(utf8(text))).toBe(digest)
  })

  it('is the one that another implementation gives, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
        expect(sha256(bytes)).toBe(bytesToHex(reference(bytes)))
      }),
      { seed, numRuns: 500 },
    )
  })

  // Padding goes into the last block, fills it, or needs another.
  it('is so at every length around the ends of blocks', () => {
    for (let length = 0; length <= 260; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256)
      expect(sha256(bytes), String(length)).toBe(bytesToHex(reference(bytes)))
    }
  })

  it('reads only the bytes it is given of a longer buffer', () => {
    const whole = utf8('xxabcxx')
    expect(sha256(whole.subarray(2, 5))).toBe(sha256(utf8('abc')))
  })
})
