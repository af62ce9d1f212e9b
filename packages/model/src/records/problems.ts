import { type Diagnostic, type Saying, say } from '../diagnostic.js'
import type { Text } from '../text.js'
import type { IdentityNumberProblem } from './identity.js'

const define = <const S extends Readonly<Record<string, Saying>>>(sayings: S): S => sayings

const rewriteId = [
  '把该列设为文本格式后重新填写或重新导出。',
  'Set the column to text, then enter or export it again.',
] as const

/** What can be wrong with one cell. The value itself is never repeated: it may be personal. */
const cellProblems = define({
  notYesOrNo: say(
    '不是“是/否”一类的写法。',
    'This is no way of saying yes or no.',
    '填“是”或“否”；不清楚就留空。',
    'Write 是 or 否 (yes or no); leave it blank if unknown.',
  ),
  notANumber: say(
    '不是数字。',
    'This is not a number.',
    '只填数字；没有就填 0，不清楚就留空。',
    'Write digits only; 0 if there is none, blank if unknown.',
  ),
  notAnAmount: say(
    '金额超过两位小数，或者太大。',
    'The amount has more than two decimals, or is too large.',
    '按元填写，最多两位小数；如果是公式结果，先四舍五入到分。',
    'Write yuan with at most two decimals; round the result of a formula to the fen.',
  ),
  notWhole: say(
    '数量不是整数。',
    'The count is not a whole number.',
    '填整数；若按“万”统计，请在表头写明单位（万人）。',
    'Write a whole number; if counted in 万 (ten thousand), say so in the header.',
  ),
  negativeCount: say(
    '数量是负数。',
    'The count is negative.',
    '核对后填 0 或正整数。',
    'Check it and write 0 or a positive whole number.',
  ),
  tooLarge: say(
    '数字太大，无法准确保存。',
    'The number is too large to be kept exactly.',
    '核对位数和单位。',
    'Check its digits and its unit.',
  ),
  shareGiven: say(
    '比例由系统计算，不直接填写。',
    'Shares are computed, not given.',
    '填写分子、分母两个数。',
    'Give the part and the whole as two numbers.',
  ),
  notADate: say(
    '不是可识别的日期。',
    'This is not a date that can be read.',
    '写成 2025-03-02 或 2025年3月2日；只知道月份写 2025-03。',
    'Write 2025-03-02 or 2025年3月2日; write 2025-03 if only the month is known.',
  ),
  unknownChoice: say(
    '不在可选项之内。',
    'This is none of the choices.',
    '按字典中的名称填写；多项之间用逗号分开。',
    'Use a name from the list of choices; separate several by commas.',
  ),
  damagedIdentifier: say(
    '编号已被表格软件改成科学计数，后几位已丢失。',
    'A spreadsheet turned this identifier into a float, and its last digits are lost.',
    ...rewriteId,
  ),
  notAnIdentifier: say(
    '编号含有控制字符，或超过 200 个字符。',
    'The identifier has control characters, or more than 200 characters.',
    '删去换行和不可见字符。',
    'Remove line breaks and invisible characters.',
  ),
  wrongLength: say(
    '证件号码位数不对。',
    'The identity number has a wrong length.',
    '身份证号 18 位，残疾人证号 20 位或 22 位；请核对。',
    'An identity number has 18 characters, a disability card 20 or 22; check it.',
  ),
  wrongCharacters: say(
    '证件号码含有不该有的字符。',
    'The identity number has characters that do not belong there.',
    '只能是数字，第 18 位可以是 X。',
    'Only digits; the 18th may be X.',
  ),
  impossibleBirthDate: say(
    '证件号码中的出生日期不存在。',
    'The birth date within the identity number does not exist.',
    '核对第 7 至 14 位。',
    'Check characters 7 to 14.',
  ),
  wrongCheckDigit: say(
    '证件号码校验位不符，至少有一位写错。',
    'The check digit does not fit: at least one digit is wrong.',
    '对照证件原件逐位核对。',
    'Compare it with the card, digit by digit.',
  ),
  formulaError: say(
    '单元格是公式错误。',
    'The cell holds a formula error.',
    '修正公式，或改为填写数值。',
    'Mend the formula, or write the value.',
  ),
  conflictingColumns: say(
    '同一内容的两列写得不一样。',
    'Two columns of the same fact disagree.',
    '只保留一列，或改成一致。',
    'Keep one of the columns, or make them agree.',
  ),
} satisfies Record<IdentityNumberProblem, Saying> & Record<string, Saying>)

export type CellProblem = keyof typeof cellProblems

/** What can be wrong with a header. */
const headerProblems = define({
  unknownHeader: say(
    '不认识的表头，这一列未读取。',
    'Unknown header; the column was not read.',
    '改成字典里的名称；若与本系统无关，可以不理。',
    'Use a name of the fact list; ignore this if the column does not matter here.',
  ),
  ambiguousHeader: say(
    '表头可以指两项不同的内容，这一列未读取。',
    'The header could mean two facts; the column was not read.',
    '写全名称，例如加上限定词。',
    'Write the full name.',
  ),
  wrongUnit: say(
    '表头里的单位与该项内容不符，这一列未读取。',
    'The unit in the header does not fit the fact; the column was not read.',
    '金额用元或万元，人数用人或万人；比例请拆成两个数。',
    'Amounts in 元 or 万元, persons in 人 or 万人; give a share as two numbers.',
  ),
  derivedHeader: say(
    '这一项由系统推算，这一列未读取。',
    'This fact is computed; the column was not read.',
    '无需处理；只填写原始数据。',
    'Nothing to do; give the data it follows from.',
  ),
  noHeader: say(
    '找不到表头行。',
    'No header row was found.',
    '第一行（标题之下）写各列名称，至少包括编号列。',
    'Name the columns in the first row (below the title), the id column among them.',
  ),
})

export type HeaderProblem = keyof typeof headerProblems

/** What can be wrong with a whole row, which then gives no record. */
const rowProblems = define({
  missingId: say(
    '这一行没有编号，未读取。',
    'The row has no id and was not read.',
    '补填编号。',
    'Fill in the id.',
  ),
  damagedId: say(
    '这一行的编号无法使用，未读取。',
    'The id of the row cannot be used; the row was not read.',
    ...rewriteId,
  ),
  duplicateId: say(
    '编号与前面某一行重复，这一行未读取。',
    'The id already occurred in an earlier row; this row was not read.',
    '删去重复的行，或改正编号。',
    'Remove the duplicate row, or correct the id.',
  ),
  tooManyCells: say(
    '这一行的单元格多于表头，多出的未读取。',
    'The row has more cells than the header; the further ones were not read.',
    '检查是否有未加引号的逗号。',
    'Look for a comma that is not within quotation marks.',
  ),
})

export type RowProblem = keyof typeof rowProblems

export type TableProblem = CellProblem | HeaderProblem | RowProblem

/** Cause and remedy of everything that can be wrong with a table. */
export const tableProblems: Readonly<Record<TableProblem, Saying>> = {
  ...cellProblems,
  ...headerProblems,
  ...rowProblems,
}

/** A problem of a table: with the row as a spreadsheet numbers it, the column, and its header. */
export interface TableDiagnostic extends Diagnostic {
  readonly code: TableProblem
  /** From 1, title and header rows included. Absent for a problem of the whole column. */
  readonly row?: number
  /** From 1, as A is 1 in a spreadsheet. */
  readonly field?: number
  /** The header as written; absent where it may not be a header at all. */
  readonly header?: string
  /** The name of the fact meant. */
  readonly fact?: string
  /** The fact an unknown header is most like. */
  readonly suggestion?: { readonly fact: string; readonly label: Text }
}
