import { parseDate } from '@workpoints/model'
import type { Report, Site } from '../report.js'

/** Reports what is no day of the calendar; that it looks like a date the shape has settled. */
export const checkDate = (date: string, site: Site, report: Report): void => {
  if (parseDate(date) === null) report.add('literal-date', site)
}

/** A period from one day to another, both real and in order. */
export const checkPeriod = (
  period: { readonly from: string; readonly to: string },
  site: Site,
  parts: { readonly from: Site; readonly to: Site },
  report: Report,
): void => {
  checkDate(period.from, parts.from, report)
  checkDate(period.to, parts.to, report)
  if (period.from > period.to) report.add('period-order', site)
}
