import createClient from 'openapi-fetch'
import type { paths } from './evaluator.js'

const client = createClient<paths>({ baseUrl: process.argv[2] ?? '' })

const { data, error } = await client.POST('/v1/evaluate', {
  params: { query: { asOf: '2025-06-30', only: ['unmet'] } },
  body: {
    subject: 'household',
    id: 'H-0001',
    householdSize: 4,
    netIncome: 31100,
    monitoringCategory: 'none',
    clueOpenedOn: '2025-06-01',
    clueVerified: false,
    members: [{ id: 'P-1', labourClass: 'ordinary' }],
  },
})
if (error !== undefined) throw new Error(error.detail)
const outcome: 'met' | 'unmet' | 'pending' | 'notApplicable' | 'undetermined' | undefined =
  data.subjects[0]?.outcomes['01.below-line-verified']

const refused = await client.POST('/v1/evaluate', {
  params: { query: { asOf: '2025-02-30', lang: 'en' } },
  body: { subject: 'household', id: 'H-0001' },
})
const code: string | undefined = refused.error?.code

const { data: law } = await client.GET('/v1/packs/{id}/points/{n}', {
  params: { path: { id: 'shidian-2025', n: 3 } },
})
const title: string | undefined = law?.title.zh

console.log(JSON.stringify({ outcome, code, title }))
