import { showName } from '@workpoints/model'
import type { Entry, PackDocument, PointDocument, Rule } from './document.js'
import { ruleId } from './format.js'
import { originOf, type Report, type Site, under } from './report.js'
import { checkDate, checkPeriod } from './types/dates.js'
import { sentencesLike } from './resolve.js'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const placeText = (site: Site): string => {
  const { file, line } = originOf(site)
  return line === undefined ? file : `${file}:${line}`
}

/** Clause locators a rule names. */
const cited = (rule: Rule): readonly string[] => [rule.clause, ...(rule.furtherClauses ?? [])]

/**
 * Checks what the files of a pack say of one another: points and sections, rules and their ids,
 * agencies, and that sentences and rules name each other.
 */
export const checkPoints = (document: PackDocument, report: Report): void => {
  if (document.pack !== null) {
    const { site, value } = document.pack
    checkPeriod(value.period, under(site, 'period'), periodSites(site), report)
    checkDate(value.source.publishedOn, under(site, 'source', 'publishedOn'), report)
  }
  checkNumbers(document, report)
  const rules = checkRules(document, report)
  if (!document.incomplete.has('clauses') && !document.incomplete.has('point'))
    checkClauses(document, rules, report)
}

const periodSites = (site: Site): { readonly from: Site; readonly to: Site } => ({
  from: under(site, 'period', 'from'),
  to: under(site, 'period', 'to'),
})

const checkNumbers = (document: PackDocument, report: Report): void => {
  const { clauses, incomplete, pack, points } = document
  const places = new Map<number, Site>()
  const sections = new Set(pack?.value.sections.map(({ number }) => number))
  const withClauses = new Set(clauses.map(({ name }) => Number(name.split('.')[0])))
  for (const { number, site, value } of points) {
    if (number === null) continue
    const place = under(site, 'point')
    const other = places.get(number)
    if (other !== undefined) report.add('point-duplicate', place, String(number), placeText(other))
    else places.set(number, site)
    const start = `points/${twoDigits(number)}`
    if (!site.source.file.startsWith(start))
      report.add('point-file-name', place, String(number), start)
    if (pack !== null && value !== null && !sections.has(value.section))
      report.add('point-unknown-section', under(site, 'section'), String(value.section))
    if (!incomplete.has('clauses') && !withClauses.has(number))
      report.add('point-without-clauses', place, String(number))
  }
  if (incomplete.has('point')) return
  for (const number of withClauses)
    if (!places.has(number)) {
      const first = clauses.find(({ name }) => name.startsWith(`${number}.`))
      if (first !== undefined) report.addAtKey('point-missing', first.site, String(number))
    }
}

const checkRules = (document: PackDocument, report: Report): ReadonlyMap<string, Entry<Rule>> => {
  const rules = new Map<string, Entry<Rule>>()
  const agencies = new Set(document.agencies.map(({ name }) => name))
  const known = (id: string, site: Site): void => {
    if (agencies.has(id) || document.incomplete.has('agencies')) return
    const near = report.near(id, agencies)
    report.add('name-unknown-agency', site, showName(id), near)
  }
  for (const point of document.points) {
    checkOnce(point.value?.agencies ?? [], under(point.site, 'agencies'), report)
    point.value?.agencies.forEach((id, index) => {
      known(id, under(point.site, 'agencies', index))
    })
    for (const entry of point.rules) {
      if (entry.value === null) {
        // Refused, but there: a sentence that lists it is right.
        if (!rules.has(entry.name)) rules.set(entry.name, entry)
        continue
      }
      checkRule(entry.value, entry.site, point, rules.get(entry.value.id), report)
      entry.value.agencies?.forEach((id, index) => {
        const site = under(entry.site, 'agencies', index)
        known(id, site)
        const isPoint = point.value === null || point.value.agencies.includes(id)
        if (agencies.has(id) && !isPoint && id !== 'townships')
          report.add('rule-agency', site, showName(id))
      })
      if (!rules.has(entry.value.id)) rules.set(entry.value.id, entry)
    }
  }
  return rules
}

const checkOnce = (names: readonly string[], site: Site, report: Report): void => {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index)
      report.add('name-duplicate-entry', under(site, index), showName(name))
  })
}

const checkRule = (
  rule: Rule,
  site: Site,
  { number }: PointDocument,
  other: Entry<Rule> | undefined,
  report: Report,
): void => {
  const place = under(site, 'id')
  if (other !== undefined)
    report.add('name-duplicate-rule', place, showName(rule.id), placeText(other.site))
  if (number === null) return
  const start = `${twoDigits(number)}.`
  if (!rule.id.startsWith(start)) report.add('point-rule-number', place, showName(rule.id), start)
  if (!rule.clause.startsWith(`${number}.`))
    report.add('clause-of-other-point', under(site, 'clause'), rule.clause, String(number))
}

const checkClauses = (
  { clauses, points }: PackDocument,
  rules: ReadonlyMap<string, Entry<Rule>>,
  report: Report,
): void => {
  const byLocator = new Map(clauses.map((entry) => [entry.name, entry]))
  const misnumbered = misnumberedIn(points)
  // What a sentence lists may be a rule whose id is wrong, or whose file is missing: said elsewhere.
  const numbers = new Set(points.map(({ number }) => number))
  const inDoubt = (id: string): boolean => {
    const number = Number(id.slice(0, 2))
    return !numbers.has(number) || misnumbered.has(number)
  }
  for (const { name: id, value, site } of rules.values()) {
    if (value === null || misnumbered.get(Number(value.clause.split('.')[0]))?.has(id)) continue
    for (const [index, locator] of cited(value).entries()) {
      const clause = byLocator.get(locator)
      const place = index === 0 ? under(site, 'clause') : under(site, 'furtherClauses', index - 1)
      if (clause === undefined) {
        const sentences = report.crowded ? '' : sentencesLike(locator, byLocator.keys())
        report.add('clause-unknown', place, locator, sentences)
      } else if (clause.value !== null && !listed(clause.value).includes(value.id))
        report.add('clause-not-listing', place, locator, showName(value.id))
    }
  }
  for (const { name, value, site } of clauses) {
    if (value === null) continue
    checkOnce(listed(value), under(site, 'rules'), report)
    listed(value).forEach((id, index) => {
      const place = under(site, 'rules', index)
      const rule = rules.get(id)?.value
      if (rule === undefined) {
        if (inDoubt(id)) return
        const near = report.near(id, rules.keys())
        report.add('clause-unknown-rule', place, showName(id), near)
      } else if (rule !== null && !cited(rule).includes(name))
        report.add('clause-not-cited', place, name, showName(id))
    })
  }
}

/** By point, the ids in its file that are no ids of that point: badly written or of another. */
const misnumberedIn = (
  points: readonly PointDocument[],
): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = new Map<number, Set<string>>()
  for (const { number, rules } of points)
    for (const { name, value } of number === null ? [] : rules) {
      const wellFormed = value !== null || ruleId.safeParse(name).success
      if (number === null || (wellFormed && name.startsWith(`${twoDigits(number)}.`))) continue
      found.set(number, (found.get(number) ?? new Set()).add(name))
    }
  return found
}

const listed = (
  clause: NonNullable<PackDocument['clauses'][number]['value']>,
): readonly string[] => (clause.coverage === 'rules' ? clause.rules : [])
