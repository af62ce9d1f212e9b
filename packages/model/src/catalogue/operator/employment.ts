import { defineFacts } from '../../facts/entry.js'

/** Hiring of lifted workers by operators and workshops, and what they get for it (point 16). */
export const operatorEmployment = defineFacts({
  liftedWorkers: {
    type: 'count',
    unit: 'persons',
    label: { zh: '吸纳脱贫劳动力人数', en: 'Lifted workers' },
    description: {
      zh: '现在在此务工的脱贫劳动力人数，含监测对象。',
      en: 'Lifted workers, monitored people included, at work here now.',
    },
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'public',
    aliases: ['吸纳脱贫人口数', '吸纳脱贫人口就业人数', '脱贫人口就业数'],
  },
  incentiveRulesMet: {
    type: 'flag',
    label: { zh: '是否符合吸纳就业奖补规定', en: 'Meets the rules of the hiring award' },
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'internal',
  },
  hiringAwardPaid: {
    type: 'flag',
    label: { zh: '吸纳就业奖补已发放', en: 'Hiring award paid' },
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['是否享受吸纳就业奖补'],
  },
  hiringTaxReliefGranted: {
    type: 'flag',
    label: { zh: '吸纳就业税费减免已落实', en: 'Hiring tax relief granted' },
    holder: 'taxation',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['是否享受税费减免', '是否减免税费'],
  },
  incentiveReasonRecorded: {
    type: 'flag',
    label: { zh: '未享受吸纳就业政策已写明理由', en: 'Reason for no hiring award on record' },
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'internal',
  },
})
