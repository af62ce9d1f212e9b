import { type Figure, type Findings, type Goal, goals, isReached } from './goals.js'

const shown = (value: number, unit: Figure['unit']): string =>
  `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`

const verdict = (goal: Goal, value: number): string => {
  if (isReached(goal, value, goal.aim)) return 'aim reached'
  return isReached(goal, value, goal.atLeast) ? 'reached' : 'NOT REACHED'
}

const limit = ({ better, unit }: Goal, value: number): string =>
  `${better === 'more' ? '≥' : '≤'} ${value} ${unit}`

/** Rows in columns as wide as they need; the first row is the heading. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const goalRow = (goal: Goal, value: number | null): readonly string[] => [
  String(goal.number),
  goal.what,
  limit(goal, goal.atLeast),
  limit(goal, goal.aim),
  value === null ? '–' : shown(value, goal.unit),
  value === null ? 'not measured here' : verdict(goal, value),
]

/** The findings for people. */
export const reportText = ({ measurements, figures }: Findings): string => {
  const values = new Map(measurements.map(({ goal, value }) => [goal, value]))
  const rows = goals.map((goal) => goalRow(goal, values.get(goal.number) ?? null))
  return `${table([['#', 'goal', 'at least', 'aim', 'measured', ''], ...rows])}

${table([['further figures', ''], ...figures.map(({ what, value, unit }) => [what, shown(value, unit)])])}

Ratios of one run on this machine; another machine gives others.
`
}

/** The findings for programs. */
export const reportJson = (findings: Findings, run: object): string =>
  `${JSON.stringify({ run, ...findings }, null, 2)}\n`
