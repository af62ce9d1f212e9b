import type { Text } from '@workpoints/model'
import { text } from './message.js'

/** Sentences on standard error that need no action. */

export const lastDayAssumed = (day: string): Text =>
  text(
    `没有写明评估日期，按规则包的最后一天 ${day} 评估；可用 --as-of 指定。`,
    `No evaluation date was given: the last day of the pack, ${day}, is used; --as-of sets another.`,
  )

export const andMore = (count: number): Text =>
  text(
    `……还有 ${count} 处；用 --rejects <文件> 得到完整清单。`,
    `… and ${count} more; --rejects <file> gives the whole list.`,
  )

export const columnsUnread = (file: string, count: number, headers: readonly string[]): Text =>
  text(
    `${file}：${count} 列不在字典里，未读取：${headers.join('、')}。`,
    `${file}: ${count} columns are not in the list of facts and were not read: ${headers.join(', ')}.`,
  )

const unreadEntries = (count: number): Text => {
  if (count === 0) return text('', '')
  const were =
    count === 1
      ? '1 entry was left unread and counts'
      : `${count} entries were left unread and count`
  return text(`；另有 ${count} 处内容未读取，按不清楚处理`, `; ${were} as unknown`)
}

/** Read = evaluated + rejected. */
export interface Account {
  readonly read: number
  readonly evaluated: number
  readonly rejected: number
  /** Entries within evaluated records that could not be read. */
  readonly unread: number
}

export const account = ({ read, evaluated, rejected, unread }: Account): Text => {
  const more = unreadEntries(unread)
  return text(
    `共 ${read} 条 = 已评估 ${evaluated} + 未读取 ${rejected}${more.zh}。`,
    `Records: ${read} read = ${evaluated} evaluated + ${rejected} rejected${more.en}.`,
  )
}

export const tablePartial = (tables: readonly string[]): Text =>
  text(
    `因有未读取的行，这些表按“不完整”处理，汇总数只算下限：${tables.join('、')}。`,
    `Rows were rejected, so these tables count as incomplete and their totals as lower bounds: ${tables.join(', ')}.`,
  )

export const written = (file: string): Text => text(`已写入 ${file}。`, `Written: ${file}.`)
