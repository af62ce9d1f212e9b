import { showName } from '@workpoints/model'
import type { Rule } from '../document.js'
import type { Linked, LinkedSubject } from '../linked.js'
import { type Report, type Site, under } from '../report.js'
import { isObject } from '../shape/forms.js'
import { checkDate } from './dates.js'

type Example = Rule['examples'][number]

/**
 * Checks the names an example uses. Whether its values fit and its outcome comes out as stated is
 * seen when it is run.
 */
export const checkExample = (
  { asOf, record }: Example,
  subject: LinkedSubject,
  linked: Linked,
  site: Site,
  report: Report,
): void => {
  checkDate(asOf, under(site, 'asOf'), report)
  const place = under(site, 'record')
  if (record['subject'] !== subject.name) {
    const found = typeof record['subject'] === 'string' ? showName(record['subject']) : '?'
    report.add('example-subject', under(place, 'subject'), found, showName(subject.name))
  }
  if (typeof record['id'] !== 'string' || record['id'] === '') {
    report.add('example-id', under(place, 'id'))
  }
  checkRecord(record, subject, linked, place, report)
}

const checkRecord = (
  record: Readonly<Record<string, unknown>>,
  subject: LinkedSubject,
  linked: Linked,
  site: Site,
  report: Report,
): void => {
  for (const [name, value] of Object.entries(record)) {
    const place = under(site, name)
    const fact = subject.facts.get(name)
    const child = subject.children.get(name)
    if (fact?.derive != null && !fact.givable) {
      report.addAtKey('example-derived-fact', place, showName(name))
    } else if (child !== undefined) checkChildren(value, child.subject, linked, place, report)
    else if (fact === undefined && name !== 'subject' && name !== 'id') {
      if (linked.document.incomplete.has('facts')) continue
      const known = [...subject.facts.keys(), ...subject.children.keys()]
      const near = report.near(name, known)
      report.addAtKey('example-unknown-fact', place, showName(name), subject.name, near)
    }
  }
}

const checkChildren = (
  value: unknown,
  of: string,
  linked: Linked,
  site: Site,
  report: Report,
): void => {
  const subject = linked.subjects.get(of)
  // null, like an absent list, says that nobody knows.
  if (value === null || subject === undefined) return
  if (!Array.isArray(value) || !value.every(isObject)) {
    report.add('example-child', site, showName(site.pointer.split('/').at(-1) ?? ''))
    return
  }
  value.forEach((record, index) => {
    checkRecord(record, subject, linked, under(site, index), report)
  })
}
