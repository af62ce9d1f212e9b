import type { CannonRequest } from 'autocannon'

/** A request and the status that must come of it. */
export interface Expected extends CannonRequest {
  readonly status: number
}

const json = { 'content-type': 'application/json' }
const household = {
  subject: 'household',
  id: 'H-1',
  householdSize: 4,
  netIncome: 31100,
  monitoringCategory: 'none',
}
const many = Array.from({ length: 20 }, (_, index) => ({ ...household, id: `H-${index}` }))

const post = (path: string, body: unknown, status = 200): Expected => ({
  method: 'POST',
  path,
  headers: json,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  status,
})

const get = (path: string, status = 200): Expected => ({ method: 'GET', path, status })

/** What clients ask in a day: mostly well, and now and then wrongly. */
export const mixed: readonly Expected[] = [
  post('/v1/evaluate', household),
  post('/v1/evaluate?only=unmet&explain=true&lang=en', household),
  post('/v1/evaluate', { records: many }),
  post('/v1/questions', { subject: 'household', id: 'H-2', householdSize: 3 }),
  post('/v1/impact', { records: [household], parameters: { monitoringLine: 9000 } }),
  {
    method: 'POST',
    path: '/v1/evaluate/stream',
    headers: { 'content-type': 'application/x-ndjson' },
    body: `${many.map((line) => JSON.stringify(line)).join('\n')}\n{\n`,
    status: 200,
  },
  get('/v1/packs'),
  get('/v1/packs/shidian-2025'),
  get('/v1/packs/shidian-2025/points/3'),
  get('/v1/packs/shidian-2025/rules/03.safety-net'),
  get('/v1/facts?subject=household'),
  get('/livez'),
  get('/readyz'),
  post('/v1/evaluate', '{"subject":"household","subject":"person"}', 400),
  post('/v1/evaluate', '', 400),
  post('/v1/evaluate?asOf=yesterday', household, 400),
  post('/v1/evaluate', ['no record'], 422),
  post('/v1/evaluate', { subject: 'dragon', id: 'D-1' }, 422),
  get('/v1/packs/nowhere', 404),
  get('/nowhere', 404),
  { method: 'PUT', path: '/v1/evaluate', headers: json, body: '{}', status: 405 },
  { ...post('/v1/evaluate', household, 415), headers: { 'content-type': 'text/plain' } },
]
