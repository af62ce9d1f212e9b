import { inputRefused } from '../failure.js'
import { emptyFile, notText, utf16Given, workbookGiven } from '../messages/input-problems.js'
import { decodeText, decodeUtf8, type Encoding } from './decode.js'

export interface FileText {
  readonly text: string
  readonly encoding: Encoding
}

/** The text of a file, or a refusal that says why there is none. */
export const textOf = (bytes: Uint8Array, file: string, kind: 'json' | 'csv'): FileText => {
  const decoded = kind === 'csv' ? decodeText(bytes) : decodeUtf8(bytes)
  if ('refused' in decoded) {
    switch (decoded.refused) {
      case 'workbook':
        throw inputRefused(workbookGiven(file))
      case 'utf16':
        throw inputRefused(utf16Given(file))
      case 'notText':
        throw inputRefused(
          notText({ file, line: decoded.line, column: decoded.column }, kind === 'json'),
        )
    }
  }
  if (decoded.text.trim() === '') throw inputRefused(emptyFile(file))
  return decoded
}
