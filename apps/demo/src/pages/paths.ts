/**
 * The addresses of the pages, as the router of the browser and the server both read them: whatever
 * begins with one of these first steps is a page.
 */
export const paths = {
  board: '/',
  point: '/points/:number',
  households: '/households',
  household: '/households/:id',
  judge: '/judge',
  rules: '/rules',
  rulesOfPoint: '/rules/:number',
  agencies: '/agencies',
  files: '/files',
  developers: '/developers',
} as const

/** Whether an address is that of a page, rather than of a file or of the evaluator. */
export const isPage = (path: string): boolean =>
  path === '/' ||
  /^\/(points|households|judge|rules|agencies|files|developers)(\/[^/]*)?\/?$/.test(path)
