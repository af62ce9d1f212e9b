/**
 * Text as GB18030 bytes, the encoding of spreadsheets saved by Chinese office software. Platforms
 * decode it but do not encode it, so the table is made by decoding every pair of bytes once.
 */

const tableOf = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const sign = decoder.decode(new Uint8Array([lead, trail]))
      if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) {
        table.set(sign, [lead, trail])
      }
    }
  }
  return table
}

let known: ReadonlyMap<string, readonly [number, number]> | undefined

/**
 * The bytes of a text in GB18030, of which only one and two byte characters are written.
 *
 * @throws RangeError for a character outside them
 */
export const encodeGb18030 = (text: string): Uint8Array => {
  known ??= tableOf()
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.charCodeAt(0)
    const pair = code < 0x80 ? undefined : known.get(sign)
    if (code < 0x80) bytes.push(code)
    else if (pair === undefined) throw new RangeError(`no two bytes in GB18030 for ${sign}`)
    else bytes.push(...pair)
  }
  return new Uint8Array(bytes)
}
