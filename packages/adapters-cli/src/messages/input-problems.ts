import type { Diagnostic, Place } from '@workpoints/model'
import { problem, text } from './message.js'

/** What may be wrong with the files that are read. A value of a record is never repeated. */

export const fileNotFound = (file: string): Diagnostic =>
  problem(
    'file-not-found',
    { file },
    text('没有这个文件或文件夹。', 'There is no such file or folder.'),
    text('检查路径和文件名。', 'Check the path and the name.'),
  )

export const fileUnreadable = (file: string, reason: string): Diagnostic =>
  problem(
    'file-unreadable',
    { file },
    text(`读不了（${reason}）。`, `It cannot be read (${reason}).`),
    text(
      '检查权限，或把文件复制到别处再试。',
      'Check the permissions, or copy the file elsewhere and try again.',
    ),
  )

export const fileTooLarge = (file: string, mebibytes: number): Diagnostic =>
  problem(
    'file-too-large',
    { file },
    text(`文件超过 ${mebibytes} MiB。`, `The file is larger than ${mebibytes} MiB.`),
    text('按乡镇分成几个文件。', 'Split it, for example by township.'),
  )

export const jsonTooLarge = (file: string, mebibytes: number): Diagnostic =>
  problem(
    'json-too-large',
    { file },
    text(`JSON 文件超过 ${mebibytes} MiB。`, `The JSON file is larger than ${mebibytes} MiB.`),
    text(
      '大表请用 .ndjson（每行一条记录）或 .csv。',
      'Write long tables as .ndjson (one record per line) or .csv.',
    ),
  )

export const unknownFileKind = (file: string): Diagnostic =>
  problem(
    'unknown-file-kind',
    { file },
    text('看不出文件格式。', 'The kind of file is not recognised.'),
    text(
      '用 .json、.ndjson 或 .csv，或加 --input-format。',
      'Use .json, .ndjson or .csv, or give --input-format.',
    ),
  )

export const workbookGiven = (file: string): Diagnostic =>
  problem(
    'workbook-given',
    { file },
    text(
      '这是 Excel 工作簿，这里还不能直接读。',
      'This is an Excel workbook, which cannot be read here yet.',
    ),
    text(
      '在 Excel 里另存为“CSV UTF-8（逗号分隔）”。',
      'In Excel, save it as “CSV UTF-8 (comma delimited)”.',
    ),
  )

export const notText = (place: Place, json: boolean): Diagnostic =>
  problem(
    'not-text',
    place,
    json
      ? text('这里的字节不是 UTF-8。', 'The bytes here are not UTF-8.')
      : text(
          '这一行有字节既不是 UTF-8 也不是 GB18030。',
          'The line has bytes that are neither UTF-8 nor GB18030.',
        ),
    json
      ? text('用 UTF-8 编码另存。', 'Save it in UTF-8.')
      : text('另存为“CSV UTF-8”后再试。', 'Save it as “CSV UTF-8” and try again.'),
  )

export const utf16Given = (file: string): Diagnostic =>
  problem(
    'utf16-given',
    { file },
    text('文件是 UTF-16 编码。', 'The file is in UTF-16.'),
    text('另存为 UTF-8（CSV 也可以用 GBK）。', 'Save it in UTF-8 (for CSV, GBK will do as well).'),
  )

export const emptyFile = (file: string): Diagnostic =>
  problem(
    'empty-file',
    { file },
    text('文件是空的。', 'The file is empty.'),
    text('检查导出是否成功。', 'See whether the export succeeded.'),
  )

export const noDataFiles = (file: string): Diagnostic =>
  problem(
    'no-data-files',
    { file },
    text('文件夹里没有数据文件。', 'The folder holds no data files.'),
    text(
      '放入以表名命名的 .csv、.json 或 .ndjson，例如 households.csv。',
      'Put .csv, .json or .ndjson files named after their table there, such as households.csv.',
    ),
  )

export const noRecords = (file: string): Diagnostic =>
  problem(
    'no-records',
    { file },
    text('没有一条可以评估的记录。', 'There is no record that can be evaluated.'),
    text('先改正上面列出的问题。', 'Mend the problems listed above first.'),
  )

export const subjectUnclear = (file: string, subjects: readonly string[]): Diagnostic =>
  problem(
    'subject-unclear',
    { file },
    text('看不出这张表说的是哪种对象。', 'It is not clear what the rows of this table are about.'),
    text(
      `加上 --subject，例如 --subject household；可用：${subjects.join(', ')}。`,
      `Add --subject, for example --subject household; known: ${subjects.join(', ')}.`,
    ),
  )

export const quoteNotClosed = (file: string, line: number): Diagnostic =>
  problem(
    'quote-not-closed',
    { file, line, column: 1 },
    text(
      '从这一行起有一个引号没有关上。',
      'A quotation mark opened from this line on is never closed.',
    ),
    text('补上引号，或把引号写成两个。', 'Close it, or write it twice to mean itself.'),
  )

export const csvUnreadable = (file: string, line: number): Diagnostic =>
  problem(
    'csv-unreadable',
    { file, line, column: 1 },
    text('这一行不是正确的 CSV。', 'The line is not proper CSV.'),
    text('检查引号和逗号，或重新导出。', 'Check quotation marks and commas, or export it again.'),
  )

export const rowTooLong = (file: string, line: number): Diagnostic =>
  problem(
    'row-too-long',
    { file, line, column: 1 },
    text('从这一行起，一条记录超过 1 MiB。', 'A record from this line on is larger than 1 MiB.'),
    text(
      '多半是引号没有关上；请检查。',
      'Most likely a quotation mark is not closed; please check.',
    ),
  )

export const tooManyColumns = (file: string, line: number): Diagnostic =>
  problem(
    'too-many-columns',
    { file, line, column: 1 },
    text('超过 1,024 列。', 'There are more than 1,024 columns.'),
    text(
      '删去多余的列；多半是行尾有大量空列。',
      'Remove columns; most likely there are many empty ones at the end.',
    ),
  )

export const lineTooLong = (file: string, line: number): Diagnostic =>
  problem(
    'line-too-long',
    { file, line, column: 1 },
    text('这一行超过 1 MiB。', 'The line is longer than 1 MiB.'),
    text('每行只写一条记录。', 'Write one record per line.'),
  )

export const notARecord = (place: Place): Diagnostic =>
  problem(
    'not-a-record',
    place,
    text('这不是一条记录（应为对象）。', 'This is no record (an object is expected).'),
    text(
      '写成 { "subject": "household", "id": "…", … }。',
      'Write { "subject": "household", "id": "…", … }.',
    ),
  )

export const subjectMissing = (place: Place): Diagnostic =>
  problem(
    'subject-missing',
    place,
    text('记录没有写明 subject。', 'The record does not name its subject.'),
    text('写上 "subject"，或加 --subject。', 'Add "subject", or use --subject.'),
  )

/** What stands there is a value of the record, and may be anything. */
export const subjectUnknown = (place: Place, known: readonly string[]): Diagnostic =>
  problem(
    'unknown-subject',
    place,
    text('记录写的 subject 不是已知的对象。', 'The record names a subject that there is not.'),
    text(`可以是：${known.join(', ')}。`, `It may be: ${known.join(', ')}.`),
  )

export const idMissing = (place: Place): Diagnostic =>
  problem(
    'id-missing',
    place,
    text('记录没有编号 id（应为文字）。', 'The record has no id (text is expected).'),
    text('写上 "id": "…"，编号加引号。', 'Add "id": "…", with quotation marks.'),
  )

export const idRepeated = (place: Place): Diagnostic =>
  problem(
    'id-repeated',
    place,
    text(
      '同一种对象里编号重复，这一条未评估。',
      'The id already occurred for this subject; the record was not evaluated.',
    ),
    text('删去重复的记录，或改正编号。', 'Remove the duplicate, or correct the id.'),
  )

export const manifestWrong = (file: string, pointer: string): Diagnostic =>
  problem(
    'manifest-wrong',
    { file, pointer },
    text('数据清单这一处写得不对。', 'The manifest is wrong at this place.'),
    text(
      '写成 { "asOf": "2025-06-30", "tables": { "household": { "files": ["households.csv"], "complete": true } } }。',
      'Write { "asOf": "2025-06-30", "tables": { "household": { "files": ["households.csv"], "complete": true } } }.',
    ),
  )

export const datesDiffer = (dates: readonly string[]): Diagnostic =>
  problem(
    'dates-differ',
    {},
    text(
      `各个输入写的评估日期不同：${dates.join('、')}。`,
      `The inputs name different evaluation dates: ${dates.join(', ')}.`,
    ),
    text('用 --as-of 说明以哪天为准。', 'Say which one by --as-of.'),
  )

export const dateWrong = (place: Place): Diagnostic =>
  problem(
    'date-wrong',
    place,
    text('asOf 不是日历上的日期。', 'asOf is not a day of the calendar.'),
    text('写成 "asOf": "2025-06-30"。', 'Write "asOf": "2025-06-30".'),
  )
