import { expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue/index.js'
import { readRows } from '../../src/records/rows.js'

/** Found by mutated files: a quotation mark or line break amiss makes the first record part of the header. */
const tell = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  JSON.stringify(readRows(catalogue.household, header, rows).diagnostics)

const row = ['H-2', '3', '王某']

it('repeats an unknown header that stands alone', () => {
  expect(tell(['户编号', '家庭人口数', '网格员'], [row])).toContain('网格员')
})

it.each([
  ['without the line break', ['户编号', '家庭人口数', '网格员H-1', '4', '赵某']],
  ['with a cell of two lines', ['户编号', '家庭人口数\n"H-1', '赵某']],
])('repeats nothing of a header joined to a record: %s', (_name, header) => {
  const told = tell(header, [row])
  expect(told).toContain('unknownHeader')
  expect(told).not.toContain('赵某')
})
