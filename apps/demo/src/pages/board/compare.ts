import type { Text } from '@workpoints/model'
import { type Outcome, type OuterValue, outcomeLabels } from '@workpoints/rules'
import type { PointSummary } from '@workpoints/rules/report'
import { placeName } from '../../county/places.js'
import type { CountySummary } from '../../county/summary.js'

interface Figure {
  readonly name: Text
  readonly value: OuterValue
}

/** A figure that the two ways in do not agree about; undefined where one of them has none. */
interface Disagreement {
  readonly name: Text
  readonly evaluator: OuterValue | undefined
  readonly browser: OuterValue | undefined
}

interface Comparison {
  /** How many figures were compared. */
  readonly figures: number
  readonly disagreements: readonly Disagreement[]
}

const named = (...parts: readonly Text[]): Text => ({
  zh: parts.map(({ zh }) => zh).join('，'),
  en: parts.map(({ en }) => en).join(', '),
})

const same = (word: string): Text => ({ zh: word, en: word })

const pointFigures = (points: readonly PointSummary[], where: readonly Text[]): readonly Figure[] =>
  points.flatMap(({ point, outcomes }) =>
    (Object.entries(outcomes) as [Outcome, number][]).map(([outcome, value]) => ({
      name: named(...where, { zh: `要点 ${point}`, en: `point ${point}` }, outcomeLabels[outcome]),
      value,
    })),
  )

const unmet = outcomeLabels.unmet
const undetermined = outcomeLabels.undetermined

/** Every figure of a summary under the name by which people know it. */
const figuresOf = ({ asOf, summary, places }: CountySummary): readonly Figure[] => [
  { name: { zh: '评估日期', en: 'evaluation date' }, value: asOf },
  ...Object.entries(summary.records).map(([subject, value]) => ({
    name: named({ zh: '记录数', en: 'records' }, same(subject)),
    value,
  })),
  ...pointFigures(summary.points, []),
  ...summary.targets.flatMap(({ rule, id, outcome, gap, due }): readonly Figure[] => {
    const target = [{ zh: '目标', en: 'target' }, same(`${rule} ${id ?? ''}`)]
    return [
      { name: named(...target, { zh: '结果', en: 'outcome' }), value: outcome },
      { name: named(...target, { zh: '实际', en: 'actual' }), value: gap.actual },
      { name: named(...target, { zh: '上限', en: 'at most' }), value: gap.atMost ?? null },
      { name: named(...target, { zh: '要求', en: 'required' }), value: gap.required },
      { name: named(...target, { zh: '期限', en: 'due' }), value: due },
    ]
  }),
  ...summary.agencies.flatMap(({ agency, ...load }) => [
    { name: named(same(agency), unmet), value: load.unmet },
    { name: named(same(agency), undetermined), value: load.undetermined },
  ]),
  ...places.flatMap(({ place, records, points, ...load }) => {
    const where = placeName(place)
    return [
      { name: named(where, { zh: '记录数', en: 'records' }), value: records },
      { name: named(where, unmet), value: load.unmet },
      { name: named(where, undetermined), value: load.undetermined },
      ...pointFigures(points, [where]),
    ]
  }),
]

/** Whether the evaluator and the library in the browser say the same, figure by figure. */
export const compareSummaries = (evaluator: CountySummary, browser: CountySummary): Comparison => {
  const known = new Map(figuresOf(evaluator).map((figure) => [figure.name.en, figure] as const))
  const worked = new Map(figuresOf(browser).map((figure) => [figure.name.en, figure] as const))
  const names = new Map([...known, ...worked].map(([key, { name }]) => [key, name] as const))
  const disagreements: Disagreement[] = []
  for (const [key, name] of names) {
    const left = known.get(key)?.value
    const right = worked.get(key)?.value
    if (JSON.stringify(left) !== JSON.stringify(right))
      disagreements.push({ name, evaluator: left, browser: right })
  }
  return { figures: names.size, disagreements }
}
