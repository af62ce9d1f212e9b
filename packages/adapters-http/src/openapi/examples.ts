/** Requests that the document shows. All people in them are invented. */

export const household = {
  subject: 'household',
  id: 'H-0001',
  township: '530521101',
  householdType: 'lifted',
  monitoringCategory: 'none',
  clueOpenedOn: '2025-06-01',
  clueVerified: false,
  householdSize: 4,
  wageIncome: 21000,
  businessIncome: 9000,
  propertyIncome: 0,
  transferIncome: '3600.00',
  businessExpenditure: 2500,
  developmentConditions: true,
  members: [
    { id: 'P-1', birthDate: '1980-05-01', labourClass: 'ordinary' },
    { id: 'P-2', birthDate: '1983-09-12', labourClass: 'weak' },
  ],
  measures: [{ category: 'publicPost', startedOn: '2025-03-20' }],
} as const

export const secondHousehold = {
  subject: 'household',
  id: 'H-0002',
  householdType: 'general',
  monitoringCategory: 'none',
  householdSize: 3,
  netIncome: 45600,
} as const

export const partialHousehold = { subject: 'household', id: 'H-0003', householdSize: 3 } as const

const { members: _members, measures: _measures, ...flatHousehold } = household

/** Tables that know of each other: the measure names its household, the household its village. */
export const smallTables = {
  village: {
    records: [{ subject: 'village', id: '530521101201', township: '530521101' }],
    complete: true,
  },
  household: {
    records: [
      { ...flatHousehold, village: '530521101201' },
      { ...secondHousehold, village: '530521101201' },
    ],
  },
  measure: {
    records: [
      {
        subject: 'measure',
        id: 'M-0001',
        household: 'H-0001',
        category: 'publicPost',
        startedOn: '2025-03-20',
      },
    ],
  },
} as const

/** Broken on purpose: the comma at its end is one too many. */
export const brokenPackFile = '{\n  "id": "shidian-2026",\n  "version": "1.0.0",\n}\n'
