import { readFileSync } from 'node:fs'
import { evaluate, explain } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

const household = JSON.parse(readFileSync(new URL('household.json', import.meta.url), 'utf8'))
const result = evaluate(shidian2025, household, { asOf: '2025-06-30' })
const explanation = explain(shidian2025, result, '01.below-line-verified', { lang: 'zh' })
console.log(JSON.stringify({ result, explanation }))
