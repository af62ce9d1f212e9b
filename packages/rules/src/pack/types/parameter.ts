import { showName } from '@workpoints/model'
import type { ParameterNode, ParameterValue } from '../../ir/tree.js'
import type { Parameter } from '../document.js'
import { choicesOf } from '../link.js'
import type { Linked, LinkedParameter } from '../linked.js'
import { originOf, type Report, type Site, under } from '../report.js'
import { checkDate } from './dates.js'
import { checkUnit } from './fact.js'
import { checkList, checkScalar } from './literal.js'
import { typeWords, type ValueType } from './value-type.js'
import { sentencesLike } from '../resolve.js'

type Value = ParameterNode['values'][number]

const checkType = (value: Parameter, linked: Linked, site: Site, report: Report): void => {
  if (value.type === 'choices') {
    report.add('parameter-type', under(site, 'type'), typeWords.choices)
    return
  }
  checkUnit(value as Parameters<typeof checkUnit>[0], site, report)
  if (value.type !== 'choice') {
    if (value.choices === undefined) return
    report.addAtKey('parameter-choices-unexpected', under(site, 'choices'))
  } else if (value.choices === undefined) report.add('parameter-choices-missing', site)
  else if (choicesOf(value.choices, linked.subjects) === null) {
    const tables = [...linked.subjects.values()].flatMap(({ name, facts }) =>
      [...facts.values()]
        .filter(({ type }) => type?.choices != null)
        .map((fact) => `${name}.${fact.name}`),
    )
    const near = report.near(value.choices, tables)
    report.add('name-unknown-choices', under(site, 'choices'), showName(value.choices), near)
  }
}

const mayBeList = (type: ValueType['type']): boolean => type === 'choice' || type === 'identifier'

const checkValue = (
  written: Parameter['values'][number]['value'],
  type: ValueType,
  id: string,
  site: Site,
  report: Report,
): ParameterValue | null => {
  if (Array.isArray(written) !== type.list || (type.list && !mayBeList(type.type))) {
    report.add('parameter-list', site)
    return null
  }
  if (!Array.isArray(written)) return checkScalar(written, type, showName(id), site, report)
  const list = checkList(written, type, showName(id), site, report)
  return list === null ? null : (list.value as readonly string[])
}

/** Dated values: real days, in order, apart; only the last may be open. */
const checkDates = (value: Parameter, site: Site, report: Report): void => {
  let previous: string | null = ''
  value.values.forEach(({ from, to }, index) => {
    const place = under(site, 'values', index)
    checkDate(from, under(place, 'from'), report)
    if (to !== undefined) {
      checkDate(to, under(place, 'to'), report)
      if (to < from) report.add('period-order', place)
    }
    if (previous === null || from <= previous) report.add('parameter-order', place)
    previous = to ?? null
  })
}

type Bound = number | string | null

const isOrdered = (type: ValueType): boolean =>
  ['money', 'count', 'share', 'date'].includes(type.type) && !type.list

const checkBounds = (
  { value, type, id, site }: LinkedParameter,
  report: Report,
): readonly [Bound, Bound] => {
  if (value?.range === undefined || type === null) return [null, null]
  const place = under(site, 'range')
  if (!isOrdered(type)) {
    report.addAtKey('parameter-range-type', place)
    return [null, null]
  }
  const bound = (which: 'minimum' | 'maximum'): Bound => {
    const written = value.range?.[which]
    if (written === undefined) return null
    const inner = checkScalar(written, type, showName(id), under(place, which), report)
    return typeof inner === 'boolean' ? null : inner
  }
  const [minimum, maximum] = [bound('minimum'), bound('maximum')]
  if (minimum !== null && maximum !== null && minimum > maximum) {
    report.add('parameter-range-order', place)
    return [null, null]
  }
  return [minimum, maximum]
}

const checkProvenance = (value: Parameter, linked: Linked, site: Site, report: Report): void => {
  const { provenance, clause, source } = value
  if (provenance === 'document' && clause === undefined) report.add('parameter-clause', site)
  if ((provenance === 'outside') !== (source !== undefined)) report.add('parameter-source', site)
  if (clause === undefined || linked.document.incomplete.has('clauses')) return
  const known = linked.document.clauses.map(({ name }) => name)
  if (known.includes(clause)) return
  report.add('clause-unknown', under(site, 'clause'), clause, sentencesLike(clause, known))
}

const checkParameter = (
  parameter: LinkedParameter,
  linked: Linked,
  report: Report,
): ParameterNode | null => {
  const { id, type, value, site } = parameter
  if (value === null) return null
  checkType(value, linked, site, report)
  checkDates(value, site, report)
  checkProvenance(value, linked, site, report)
  if (type === null || value.type === 'choices') return null
  const [minimum, maximum] = checkBounds(parameter, report)
  const values = value.values.flatMap(({ from, to, value: written }, index): readonly Value[] => {
    const place = under(site, 'values', index, 'value')
    const inner = checkValue(written, type, id, place, report)
    if (inner === null) return []
    if ((minimum !== null && inner < minimum) || (maximum !== null && inner > maximum)) {
      const [least, most] = [value.range?.minimum ?? '…', value.range?.maximum ?? '…']
      report.add('parameter-range', place, String(least), String(most))
    }
    return [{ from, to: to ?? null, value: inner }]
  })
  return {
    kind: 'parameter',
    id,
    title: value.title,
    type: type.type,
    unit: type.unit,
    values,
    provenance: value.provenance,
    clause: value.clause ?? null,
    source: value.source ?? null,
    reason: value.reason,
    minimum,
    maximum,
    origin: originOf(site),
  }
}

/** Checks every parameter; those that are right as nodes, in the order written. */
export const checkParameters = (linked: Linked, report: Report): readonly ParameterNode[] =>
  [...linked.parameters.values()].flatMap(
    (parameter) => checkParameter(parameter, linked, report) ?? [],
  )
