import { countAtOnce, type Diagnostic } from '@workpoints/model'
import type { Intake } from '../input/intake.js'
import { account, andMore, columnsUnread, tablePartial } from '../messages/notes.js'
import type { Context } from './context.js'

/** So many problems are listed on standard error; a file can have them all. */
const listed = 20
const headersListed = 12

/** Columns that simply are not of interest: one line per file instead of one per column. */
const quietCodes: ReadonlySet<string> = new Set(['unknownHeader', 'derivedHeader'])

/** The header, or the number of its column where it may be more than a header. */
const headerOf = (remark: Diagnostic): string =>
  'header' in remark && typeof remark.header === 'string'
    ? remark.header.trim()
    : `#${String(remark.column ?? '?')}`

const reportColumns = async (remarks: readonly Diagnostic[], context: Context): Promise<void> => {
  const files = new Map<string, string[]>()
  for (const remark of remarks) {
    const file = remark.file ?? ''
    const headers = files.get(file) ?? []
    files.set(file, headers)
    headers.push(headerOf(remark))
  }
  for (const [file, headers] of files) {
    const shown = headers.slice(0, headersListed)
    if (shown.length < headers.length) shown.push('…')
    await context.reporter.note(columnsUnread(file, headers.length, shown), { file })
  }
}

/**
 * Tells what was left unread, and gives the account: read = evaluated + rejected. Values are never
 * repeated.
 */
export const reportUnread = async (intake: Intake, context: Context): Promise<void> => {
  const { reporter } = context
  const quiet = intake.remarks.filter(({ code }) => quietCodes.has(code))
  await reportColumns(quiet, context)
  await reporter.problems(
    intake.remarks.filter(({ code }) => !quietCodes.has(code)),
    'unread',
  )
  const room = countAtOnce([...intake.rejected, ...intake.unread].slice(0, listed))
  const rejected = intake.rejected.slice(0, room)
  const unread = intake.unread.slice(0, room - rejected.length)
  await reporter.problems(rejected, 'rejected')
  await reporter.problems(unread, 'unread')
  const more = intake.rejected.length + intake.unread.length - rejected.length - unread.length
  if (more > 0) await reporter.note(andMore(more), { more })
  const partial = [...intake.tables.keys()].filter((subject) => intake.shortened(subject))
  if (partial.length > 0) await reporter.note(tablePartial(partial), { partial })
  if (!intake.whole) await reporter.note(account(intake.account), { ...intake.account })
}
