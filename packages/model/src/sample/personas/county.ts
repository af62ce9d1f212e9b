import type { RecordOf } from '../../schema/types.js'
import type { Text } from '../../text.js'
import type { Persona, PersonaOutcome } from './persona.js'

type Facts = Partial<Omit<RecordOf<'county'>, 'subject' | 'id'>>

/** A county with the figures that matter, on the last day of the period unless told. */
const county = (
  id: string,
  title: Text,
  story: Text,
  facts: Facts,
  outcomes: Readonly<Record<string, PersonaOutcome>>,
  asOf = '2025-12-31',
): Persona => ({
  id,
  title,
  story,
  asOf,
  record: { subject: 'county', id: '530521', ...facts },
  outcomes,
})

const village = (leaders: number, outcome: PersonaOutcome, zh: string, en: string): Persona => ({
  id: `village-with-${leaders}-leaders`,
  title: { zh: `某村：${leaders}名带头人`, en: `A village with ${leaders} leaders` },
  story: { zh, en },
  asOf: '2025-06-30',
  record: { subject: 'village', id: '530521101201', certifiedLeaders: leaders },
  outcomes: { '09.village-leaders': outcome },
})

/** A county, villages and a post, each one step from a target or exactly on it. */
export const countyPersonas: readonly Persona[] = [
  county(
    'county-one-person-short',
    { zh: '全县：转移就业差一人', en: 'County: one person short' },
    { zh: '转移就业37899人，期限未到。', en: '37,899 in work away, and the year is not over.' },
    { transferEmployment: 37_899 },
    { '12.transfer-employment': 'pending' },
  ),
  county(
    'county-one-person-short-afterwards',
    { zh: '全县：年底已过，仍差一人', en: 'County: one person short, the year over' },
    { zh: '转移就业37899人，期限已过。', en: '37,899 in work away, and the period has passed.' },
    { transferEmployment: 37_899 },
    { '12.transfer-employment': 'unmet' },
    '2026-01-01',
  ),
  county(
    'county-on-target',
    { zh: '全县：转移就业正好达标', en: 'County: exactly on target' },
    { zh: '转移就业37900人，含本数。', en: '37,900 in work away: the number itself counts.' },
    { transferEmployment: 37_900, outOfProvinceEmployment: 12_300, relocationEmployment: 9100 },
    {
      '12.transfer-employment': 'met',
      '12.out-of-province': 'met',
      '12.relocation-labour': 'met',
      '12.subsets-consistent': 'met',
      '18.relocation-transfer': 'met',
    },
  ),
  county(
    'county-subset-too-large',
    { zh: '全县：其中数大于总数', en: 'County: a part larger than the whole' },
    {
      zh: '省外12300人，转移就业总数却只有12000人。',
      en: '12,300 outside the province, of 12,000 in all.',
    },
    { transferEmployment: 12_000, outOfProvinceEmployment: 12_300, relocationEmployment: 9100 },
    { '12.subsets-consistent': 'unmet', '12.out-of-province': 'met' },
  ),
  county(
    'county-relocation-number-not-rate',
    { zh: '全县：人数够，比例不够', en: 'County: the number, not the rate' },
    {
      zh: '搬迁劳动力10500人，就业9100人，人数达标，就业率86.7%不达标。',
      en: '9,100 of 10,500 relocation workers: the number is reached, the rate of 86.7 % is not.',
    },
    { relocationEmployment: 9100, relocationEmployed: 9100, relocationLabourForce: 10_500 },
    { '18.relocation-transfer': 'met', '18.relocation-rate': 'unmet' },
  ),
  county(
    'county-graduates-899',
    { zh: '全县：毕业生899/1000', en: 'County: 899 of 1,000 graduates' },
    { zh: '89.9%不四舍五入成90%。', en: '89.9 % is not rounded up to 90 %.' },
    { rainDewGraduates: 1000, rainDewGraduatesPlaced: 899 },
    { '14.graduate-outcomes': 'unmet' },
  ),
  county(
    'county-graduates-9-of-10',
    { zh: '全县：毕业生9/10', en: 'County: 9 of 10 graduates' },
    { zh: '正好90%，达标。', en: 'Exactly 90 %: met.' },
    { rainDewGraduates: 10, rainDewGraduatesPlaced: 9 },
    { '14.graduate-outcomes': 'met' },
  ),
  county(
    'county-no-graduates',
    { zh: '全县：没有毕业生', en: 'County: no graduates' },
    { zh: '今年没有毕业生，不适用。', en: 'No graduates this year: the rule does not apply.' },
    { rainDewGraduates: 0, rainDewGraduatesPlaced: 0 },
    { '14.graduate-outcomes': 'notApplicable' },
  ),
  county(
    'county-east-aid-one-fen-short',
    { zh: '全县：援滇资金差一分', en: 'County: one fen short of east aid' },
    { zh: '到账39999999.99元，期限已过。', en: '39,999,999.99 yuan received, the year over.' },
    { eastAidFundsReceived: '39999999.99' },
    { '19.east-aid-funds': 'unmet' },
    '2026-01-01',
  ),
  county(
    'county-east-aid-on-target',
    { zh: '全县：援滇资金正好4000万元', en: 'County: exactly 40 million of east aid' },
    { zh: '市、区两级合计正好4000万元。', en: 'City and district together make 40,000,000 yuan.' },
    { eastAidCityFunds: 28_000_000, eastAidDistrictFunds: 12_000_000 },
    { '19.east-aid-funds': 'met' },
  ),
  village(2, 'unmet', '两名，少于三名。', 'Two, fewer than three.'),
  village(3, 'met', '三名，含本数。', 'Three: the number itself counts.'),
  village(5, 'met', '五名，含本数。', 'Five: the number itself counts.'),
  village(
    6,
    'met',
    '六名，多于五名只作提示，不算不足。',
    'Six: above five is worth telling, no shortfall.',
  ),
  {
    id: 'post-one-fen-short',
    title: { zh: '公益岗：少发一分', en: 'A post paid one fen short' },
    story: { zh: '应发800元，实发799.99元。', en: '800 yuan owed, 799.99 paid.' },
    asOf: '2025-06-15',
    record: {
      subject: 'post',
      id: 'post',
      firstMonth: '2025-04-01',
      payments: [
        { month: '2025-04-01', amountDue: 800, amountPaid: '799.99', paidOn: '2025-05-08' },
      ],
    },
    outcomes: { '13.post-paid-monthly-in-full': 'unmet' },
  },
]
