import { sampleFiles } from '@workpoints/model/sample'

/** Files as clerks have them: sheets with Chinese headers, one of them in GBK, and measures. */
export const sampleSheets = (): readonly {
  readonly name: string
  readonly bytes: Uint8Array
}[] => {
  const wanted = ['households.csv', 'members.csv', 'measures.json']
  return [...sampleFiles({ households: 300, seed: 7 })]
    .filter(({ path }) => wanted.includes(path))
    .map(({ path, bytes }) => ({ name: path, bytes }))
}
