import { evaluate, explain } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

const result = evaluate(
  shidian2025,
  {
    subject: 'household',
    id: 'H-0001',
    householdSize: 4,
    transferIncome: '3600.00',
    members: [{ id: 'P-1', labourClass: 'ordinary' }],
  },
  { asOf: '2025-06-30' },
)
explain(shidian2025, result, '01.below-line-verified', { lang: 'en' })

for (const subject of result.subjects) {
  const { outcomes, findings } = subject
  const outcome: 'met' | 'unmet' | 'pending' | 'notApplicable' | 'undetermined' | undefined =
    outcomes['01.below-line-verified']
  const clauses: string[] = findings.map((finding) => finding.clause)
  void [outcome, clauses]
}

evaluate(
  shidian2025,
  // @ts-expect-error a misspelt fact does not compile
  { subject: 'household', id: 'H-0002', houseSize: 4 },
  { asOf: '2025-06-30' },
)
