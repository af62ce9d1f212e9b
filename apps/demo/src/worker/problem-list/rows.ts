import type { Language } from '@workpoints/model'
import { agencyNames, factLabel, outcomeLabels, strengthLabels } from '@workpoints/rules'
import { summarise } from '@workpoints/rules/report'
import { placeName } from '../../county/places.js'
import { text } from '../../text.js'
import { type FindingFilter, type FindingRow, findings } from '../findings.js'
import { gapWords } from '../gap-words.js'
import { subjectLabel } from '../point-list/rows.js'
import { county, pack, ruleOf } from '../state.js'

/** One entry of the problem list, in words: what is wrong, by which clause, and who does what by when. */
export interface Problem {
  readonly subject: string
  readonly id: string | null
  readonly record: string
  /** Null where the record belongs to no township. */
  readonly place: string | null
  readonly placeName: string
  readonly point: number
  readonly rule: string
  readonly clause: string
  readonly what: string
  readonly outcome: 'unmet' | 'undetermined'
  readonly outcomeName: string
  readonly strength: string
  /** The gap, or what is missing; empty where there is neither. */
  readonly gap: string
  readonly agencies: string
  readonly action: string
  readonly due: string
}

const gapOf = ({ subject, finding }: FindingRow, language: Language): string => {
  const missing = finding.missing.map((fact) => factLabel(pack, subject, fact, language))
  if (missing.length > 0)
    return language === 'zh' ? `缺少：${missing.join('、')}` : `Missing: ${missing.join(', ')}`
  if (finding.gap === null) return ''
  const { actual, required } = gapWords(subject, finding.gap, language)
  const label = factLabel(pack, subject, finding.gap.fact, language)
  return language === 'zh'
    ? `${label}：实际 ${actual}，要求 ${required}`
    : `${label}: actual ${actual}, required ${required}`
}

const inWords = (row: FindingRow, language: Language): Problem => {
  const { subject, id, place, finding } = row
  const rule = ruleOf(finding.rule)
  return {
    subject,
    id,
    record: `${subjectLabel(subject, language)} ${id ?? ''}`.trim(),
    place,
    placeName: placeName(place)[language],
    point: finding.point,
    rule: finding.rule,
    clause: finding.clause,
    what: rule.title[language],
    outcome: finding.outcome,
    outcomeName: outcomeLabels[finding.outcome][language],
    strength: strengthLabels[finding.strength][language],
    gap: gapOf(row, language),
    agencies: agencyNames(pack, finding.agencies, language),
    action: finding.action[language],
    due: finding.due ?? '',
  }
}

/** The problem list (问题清单): all findings that fit, by township, then point, then record. */
export const problemList = (filter: FindingFilter, language: Language): readonly Problem[] =>
  findings(filter)
    .map((row) => inWords(row, language))
    .toSorted(
      (left, right) =>
        (left.place ?? '').localeCompare(right.place ?? '') ||
        left.point - right.point ||
        left.rule.localeCompare(right.rule),
    )

/** An agency, or all of them (null), with how many findings name it. */
export interface AgencyCount {
  readonly agency: string | null
  readonly name: string
  readonly unmet: number
  readonly undetermined: number
}

const allAgencies = text('全部单位', 'All agencies')

/** All findings first, then each agency that is named in some, most unmet first. */
export const agencyCounts = (language: Language): readonly AgencyCount[] => {
  const { result } = county()
  let unmet = 0
  let undetermined = 0
  for (const { findings: found } of result.subjects)
    for (const { outcome } of found)
      if (outcome === 'unmet') unmet += 1
      else undetermined += 1
  return [
    { agency: null, name: allAgencies[language], unmet, undetermined },
    ...summarise(pack, result).agencies.map((load) => ({
      ...load,
      name: agencyNames(pack, [load.agency], language),
    })),
  ]
}
