import type { Language } from '@workpoints/model'
import writeWorkbook, { type Cell } from 'write-excel-file/universal'
import type { FindingFilter } from '../findings.js'
import { columns } from './columns.js'
import { type Problem, problemList } from './rows.js'

/** As text whatever it looks like: `=1+1` from a file of somebody's stays the four signs it is. */
const cell = (value: string): Cell => ({
  type: String,
  value,
  wrap: true,
  alignVertical: 'top',
})

const bold = (value: string): Cell => ({ type: String, value, wrap: true, fontWeight: 'bold' })

/** The problem list as the bytes of an Excel workbook; every cell is text, none is a formula. */
export const workbookOf = async (
  problems: readonly Problem[],
  language: Language,
): Promise<ArrayBuffer> => {
  const head = columns.map(({ title }): Cell => bold(title[language]))
  const rows = problems.map((problem) => columns.map(({ key }) => cell(problem[key])))
  const blob = await writeWorkbook([head, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    sheet: language === 'zh' ? '问题清单' : 'Problem list',
    stickyRowsCount: 1,
  }).toBlob()
  return await blob.arrayBuffer()
}

export const problemWorkbook = (filter: FindingFilter, language: Language): Promise<ArrayBuffer> =>
  workbookOf(problemList(filter, language), language)
