import { text } from '../../language.js'

/** The files that all points share, in the order in which somebody would look. */
export const sharedFiles = [
  { path: 'parameters.json', label: text('参数', 'Parameters') },
  { path: 'classifications.json', label: text('分类', 'Classifications') },
  { path: 'facts.json', label: text('推算事实', 'Derived facts') },
  { path: 'clauses.json', label: text('句', 'Clauses') },
  { path: 'agencies.json', label: text('责任单位', 'Agencies') },
  { path: 'pack.json', label: text('规则包说明', 'About the pack') },
] as const

/** The file of a point. */
export const fileOfPoint = (number: number): string =>
  `points/${String(number).padStart(2, '0')}.json`

/** The point whose file that is; null for the files that all share. */
export const pointOfFile = (path: string): number | null => {
  const [, digits] = /^points\/(\d{2})\.json$/.exec(path) ?? []
  return digits === undefined ? null : Number(digits)
}

/** The address at which a file is edited, from the point at hand. */
export const addressOfFile = (path: string, point: number): string => {
  const own = pointOfFile(path)
  return own === null ? `/rules/${point}?file=${path}` : `/rules/${own}`
}
