import type { Text } from '@workpoints/model'
import { text } from '../../text.js'

export const words = {
  title: text('用自己的文件', 'Own files'),
  lead: text(
    '把台账拖进来，在这台电脑的浏览器里读、认表头、评估；什么都不上传。',
    'Drop your spreadsheets: they are read, recognised and judged in this browser; nothing is uploaded.',
  ),
  drop: text(
    '把 CSV、NDJSON 或 JSON 文件拖到这里，可以一次拖几个',
    'Drop CSV, NDJSON or JSON files here, several at once',
  ),
  choose: text('选择文件', 'Choose files'),
  hint: text(
    '中文表头与 GBK 编码都认得；认不出的列可以手工指定。关掉页面，文件就从内存里消失。',
    'Chinese headers and GBK are recognised; name the columns that are not by hand. Close the page and the files are gone from memory.',
  ),
  judge: text('评估这些记录', 'Judge these records'),
  recordsTaken: text('条记录', 'records'),
  about: text('这张表说的是', 'This table is about'),
  chooseSubject: text('选择对象', 'Choose a subject'),
  unknownSubject: text(
    '认不出这张表说的是什么，请选择。',
    'What this table is about was not recognised: choose.',
  ),
  complete: text('这是全部记录，不是一部分', 'These are all records there are, not only some'),
  completeMore: text(
    '勾上之后，没有出现的就算没有；不勾，按人数算的结果可能待定。',
    'If ticked, what is not listed does not exist; otherwise counts may stay undetermined.',
  ),
  remove: text('移除', 'Remove'),
  removeFile: (name: string) => text(`移除 ${name}`, `Remove ${name}`),
  rows: text('条记录', 'records'),
  rejected: text('行没有读成记录', 'rows gave no record'),
  columns: text('列', 'Columns'),
  header: text('表头', 'Header'),
  takenFor: text('当作', 'Taken for'),
  takenForOf: (header: string) => text(`“${header}”这一列当作`, `Column “${header}” is taken for`),
  notRead: text('（不读这一列）', '(not read)'),
  id: text('编号', 'Id'),
  opposite: text('（反过来问：是 即 否）', '(asks the opposite: yes means no)'),
  unit: text('万', 'ten thousand'),
  problems: text('读的时候发现的问题', 'Problems found while reading'),
  more: (left: number) => text(`还有 ${left} 个`, `${left} more`),
  row: text('行', 'row'),
  cause: text('问题', 'Problem'),
  remedy: text('怎么办', 'What to do'),
  place: text('位置', 'Place'),
  allKnown: text('全部列都认得', 'Every column was recognised'),
  unknownColumns: (count: number) =>
    text(
      `${count} 列认不出，可在下面指定`,
      `${count} columns were not recognised: name them below`,
    ),
  try: text('没有现成的文件？', 'No file at hand?'),
  trySample: text(
    '存下虚构的示例再拖进来（中文表头，成员一份是 GBK 编码），或者直接用它们。',
    'Save invented samples and drop them here (Chinese headers; the members are in GBK), or take them at once.',
  ),
  samples: {
    'households.csv': text('农户 households.csv', 'Households: households.csv'),
    'members.csv': text('成员 members.csv（GBK）', 'Members: members.csv (GBK)'),
    'measures.json': text('帮扶措施 measures.json', 'Measures: measures.json'),
  },
  takeSamples: text('直接用这三份', 'Take these three at once'),
  suggested: (label: Text) => text(`是“${label.zh}”吗？`, `“${label.en}”?`),
}
