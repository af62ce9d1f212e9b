const { evaluate, explain } = require('@workpoints/rules')
const { shidian2025 } = require('@workpoints/rules/packs/shidian-2025')

const household = require('./household.json')
const result = evaluate(shidian2025, household, { asOf: '2025-06-30' })
const explanation = explain(shidian2025, result, '01.below-line-verified', { lang: 'zh' })
console.log(JSON.stringify({ result, explanation }))
