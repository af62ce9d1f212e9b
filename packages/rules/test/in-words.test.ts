import type { Language } from '@workpoints/model'
import { describe, expect, it } from 'vitest'
import { evaluateDataset } from '../src/decide/dataset.js'
import { evaluate } from '../src/decide/evaluate.js'
import { explain } from '../src/decide/explain.js'
import type { OuterValue, Result } from '../src/decide/result.js'
import { displayValue, factLabel } from '../src/decide/wording.js'
import type { PackTree } from '../src/ir/tree.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { basePack } from './support/broken-packs.js'

/** What people read, in both languages, over the small correct pack. */

type Json = Record<string, unknown>

/** The small pack, with a rule whose gap has no lower bound. */
const files = (): Record<string, string> => {
  const base = basePack()
  const edit = (path: string, change: (value: Json) => void): string => {
    const value = JSON.parse(base[path] ?? '') as Json
    change(value)
    return JSON.stringify(value)
  }
  return {
    ...base,
    'facts.json': edit('facts.json', (file) => {
      const { township } = file['facts'] as { township: Json }
      const about = { holder: 'education', extractable: true, sensitivity: 'public' }
      const seats = { ...about, type: 'count', unit: 'persons' }
      township['seats'] = { ...seats, label: { zh: '学位', en: 'Seats at school' } }
      township['seatsLeft'] = {
        ...seats,
        label: { zh: '剩余学位', en: 'Seats left' },
        derive: { difference: ['seats', 'pupilsInTownship'] },
      }
    }),
    'clauses.json': edit('clauses.json', (file) => {
      const clauses = file['clauses'] as Record<string, { rules: string[] }>
      for (const locator of ['1.1', '2.1']) clauses[locator]?.rules.push('02.seats')
    }),
    'points/02.json': edit('points/02.json', (file) => {
      const rules = file['rules'] as Json[]
      const [{ examples: _examples, gap: _gap, ...rule } = {}] = rules
      rules.push({
        ...rule,
        id: '02.seats',
        furtherClauses: ['1.1'],
        subject: 'township',
        strength: 'info',
        title: { zh: '学位够用', en: 'Seats enough' },
        requires: { fact: 'seatsLeft', operator: 'greaterThanInclusive', value: 10 },
        action: { zh: '请增加学位。', en: 'Add seats.' },
        examples: [
          {
            title: { zh: '没有数据', en: 'Nothing known' },
            asOf: '2025-06-30',
            record: { subject: 'township', id: 'T-1' },
            outcome: 'undetermined',
          },
        ],
      })
    }),
  }
}

const compiled = compilePack(files())
if ('diagnostics' in compiled) throw new Error(JSON.stringify(compiled.diagnostics))
const pack: PackTree = compiled.pack
const asOf = '2025-09-30'

const household = { subject: 'household', id: 'H-1', netIncome: 16_000, householdSize: 2 }
const late = { ...household, visitPromisedOn: '2025-08-01', visitPaidOn: '2025-08-20' }

const judged = (record: object): Result => evaluate(pack, record, { asOf, explain: true })

const countyOf = (complete: boolean): Result => {
  const pupils = Array.from({ length: 5 }, (_, index) => ({
    id: `P-${index}`,
    household: 'H-1',
    ...(complete && index === 4 ? {} : { studentStatus: 'primary' }),
  }))
  const tables = {
    township: { records: [{ id: 'T-1', seats: 12 }] },
    household: { records: [{ id: 'H-1', township: 'T-1' }] },
    member: { complete, records: pupils },
  }
  return evaluateDataset(pack, { tables }, { asOf, explain: true })
}

const linesOf = (result: Result, rule: string, lang: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (explain(pack, result, rule, { lang })?.lines ?? []).map(({ label, text }) => [label, text]),
  )

describe('an explanation', () => {
  it('says who, what, by which clause, how much, who acts, how and by when', () => {
    const result = judged(late)
    expect(explain(pack, result, '01.visit-in-time', { lang: 'en' })).toMatchObject({
      rule: '01.visit-in-time',
      subject: 'household',
      id: 'H-1',
      outcome: 'unmet',
      text: [
        'Subject: Household H-1',
        'Rule: 01.visit-in-time Visited in time',
        'Outcome: unmet · must',
        'Clause: 1.1 Poor households are visited in time.',
        'Gap: Days until the visit: actual 19 days, required 15 days',
        'Because: Net income per head 8,000.00 yuan per person is below 8,700.00 yuan per person? yes; ' +
          'Days until the visit 19 days is at most 15 days? no; ' +
          'evaluation date 2025-09-30 is above 2025-08-16? yes',
        'Parameters: Income line = 8,700.00 yuan per person (fixed by the document); ' +
          'Days for a visit = 15 days (from another source)',
        'Agencies: the townships',
        'Action: Visit the household soon.',
        'Due: 2025-08-16',
        'Note: A hint for the people responsible, not an administrative decision.',
      ].join('\n'),
    })
    expect(explain(pack, result, '01.visit-in-time', { lang: 'zh' })?.text).toBe(
      [
        '对象：农户 H-1',
        '规则：01.visit-in-time 按期走访',
        '结果：未达标 · 必须',
        '依据：1.1 低收入户及时走访。',
        '差额：走访用了几天：实际 19 天，要求 15 天',
        '理由：家庭人均纯收入 8,000.00 元/人 低于 8,700.00 元/人？是；' +
          '走访用了几天 19 天 不超过 15 天？否；评估日期 2025-09-30 超过 2025-08-16？是',
        '所用参数：收入线 = 8,700.00 元/人（文件写明）；走访期限 = 15 天（外部依据）',
        '责任单位：各乡镇',
        '建议动作：请尽快走访。',
        '时限：2025-08-16',
        '说明：结果只是工作提示，不是行政决定。',
      ].join('\n'),
    )
  })

  it('is short where nothing is to be done', () => {
    const met = judged({ ...late, visitPaidOn: '2025-08-02' })
    expect(Object.keys(linesOf(met, '01.visit-in-time', 'en'))).toEqual([
      'Subject',
      'Rule',
      'Outcome',
      'Clause',
      'Note',
    ])
    const rich = judged({ ...late, netIncome: 90_000 })
    expect(linesOf(rich, '01.visit-in-time', 'zh')['结果']).toBe('不适用 · 必须')
  })

  it('names what is missing, in child records too', () => {
    const able = { ...household, labourAvailable: true, measures: [{}] }
    expect(linesOf(judged(able), '01.work-measure', 'en')).toMatchObject({
      Outcome: 'undetermined · strive',
      Missing: 'Measures: Category, Measures: Started on, Other wage income',
      Because:
        'Net income per head 8,000.00 yuan per person is below 8,700.00 yuan per person? yes; ' +
        'Has a member able to work yes is yes? yes; ' +
        'First work measure began on: not known; Other wage income: not known',
      Due: '2025-11-30',
    })
    expect(linesOf(judged(able), '01.work-measure', 'zh')).toMatchObject({
      结果: '待定 · 争取',
      缺少: '帮扶措施的措施类别、帮扶措施的开始日期、其他工资性收入',
    })
    const nobody = { subject: 'household', id: 'H-1' }
    expect(linesOf(judged(nobody), '02.pupils', 'en')['Missing']).toBe(
      'Members at school, Persons in the household',
    )
  })

  it('gives the bounds between which a number lies', () => {
    const three = { ...household, householdSize: 3 }
    const members = [{ studentStatus: 'none' }, {}, { studentStatus: 'none' }]
    const some = judged({ ...three, members })
    expect(linesOf(some, '02.pupils', 'en')['Gap']).toBe(
      'Share of members at school: actual 0.00%–33.33%, required 90.00%',
    )
    expect(linesOf(countyOf(true), '02.seats', 'zh')['差额']).toBe(
      '剩余学位：实际 7 人–8 人，要求 10 人',
    )
    expect(linesOf(countyOf(false), '02.seats', 'en')['Gap']).toBe(
      'Seats left: actual at most 7 persons, required 10 persons',
    )
    expect(linesOf(countyOf(false), '02.seats', 'zh')['差额']).toBe(
      '剩余学位：实际 至多 7 人，要求 10 人',
    )
  })

  it('gives a number that has no upper bound by its lower one', () => {
    const [subject] = judged(late).subjects
    const [finding] = subject?.findings ?? []
    if (subject === undefined || finding === undefined) throw new Error('no finding')
    const gap = { fact: 'visitDelay', actual: 16, atMost: null, required: 15 }
    const open = { ...judged(late), subjects: [{ ...subject, findings: [{ ...finding, gap }] }] }
    expect(linesOf(open, '01.visit-in-time', 'en')['Gap']).toContain('actual at least 16 days,')
    expect(linesOf(open, '01.visit-in-time', 'zh')['差额']).toContain('实际 至少 16 天，')
  })

  it('leaves out the reasons where none were asked for, and the gap where there is none', () => {
    const bare = evaluate(pack, late, { asOf })
    expect(linesOf(bare, '01.visit-in-time', 'en')).not.toHaveProperty('Because')
    expect(linesOf(countyOf(true), '02.seats', 'en')).not.toHaveProperty('Parameters')
    const nobody = judged({ subject: 'household', id: 'H-1' })
    expect(linesOf(nobody, '02.pupils', 'en')).not.toHaveProperty('Gap')
  })

  it('says by when a number is to be reached although it is not yet due', () => {
    const soon = judged({ ...late, visitPromisedOn: '2025-09-20', visitPaidOn: '2025-09-21' })
    expect(linesOf(soon, '01.visit-in-time', 'en')).not.toHaveProperty('Due')
    const county = { subject: 'county', id: 'C', transferEmployment: 1 } as const
    const result = evaluate(shidian2025, county, { asOf: '2025-06-30' })
    const told = explain(shidian2025, result, '12.transfer-employment', { lang: 'en' })
    expect(told?.outcome).toBe('pending')
    expect(told?.text).toContain('Outcome: pending')
    expect(told?.text).toContain('Due: 2025-12-31')
  })

  it('is of the record that is asked for, else of the first that the rule speaks about', () => {
    const records = [
      { ...late, id: 'H-1' },
      { ...late, id: 'H-2' },
    ]
    const result = evaluateDataset(pack, { tables: { household: { records } } }, { asOf })
    const of = (id?: string) =>
      explain(pack, result, '02.pupils', { lang: 'en', ...(id === undefined ? {} : { id }) })?.id
    expect(of()).toBe('H-1')
    expect(of('H-2')).toBe('H-2')
    expect(of('H-3')).toBeUndefined()
    expect(explain(pack, result, '02.no-such-rule', { lang: 'en' })).toBeNull()
    expect(explain(pack, { ...result, subjects: [] }, '02.pupils', { lang: 'en' })).toBeNull()
  })

  it('of a result of an earlier pack falls back to ids, and names no record that has none', () => {
    const [subject] = judged({ ...late, id: undefined }).subjects
    if (subject === undefined) throw new Error('no result')
    const earlier = { ...judged(late), subjects: [{ ...subject, subject: 'homestead' }] }
    const fewer = { ...pack, clauses: [], agencies: [] }
    const told = explain(fewer, earlier, '01.visit-in-time', { lang: 'en' })
    const text = told?.text.split('\n') ?? []
    expect(text[0]).toBe('Subject: homestead')
    expect(text).toContain('Clause: 1.1')
    expect(text).toContain('Agencies: townships')
    expect(text.find((line) => line.startsWith('Gap'))).toBe(
      'Gap: visitDelay: actual 19, required 15',
    )
    expect(explain(fewer, { ...earlier, subjects: [] }, '02.gone', { lang: 'zh' })).toBeNull()
  })
})

describe('a name', () => {
  it.each([
    ['perCapitaNetIncome', '家庭人均纯收入', 'Net income per head'],
    ['incomeLine', '收入线', 'Income line'],
    ['asOf', '评估日期', 'evaluation date'],
    ['measures', '帮扶措施', 'Measures'],
    ['measures.category', '帮扶措施的措施类别', 'Measures: Category'],
    ['measures.castle', 'measures.castle', 'measures.castle'],
    ['castles.height', 'castles.height', 'castles.height'],
    ['castle', 'castle', 'castle'],
  ])('of %s', (name, zh, en) => {
    expect(factLabel(pack, 'household', name, 'zh')).toBe(zh)
    expect(factLabel(pack, 'household', name, 'en')).toBe(en)
  })

  it('of a fact of a subject that the pack does not have', () => {
    expect(factLabel(pack, 'castle', 'height', 'en')).toBe('height')
    expect(factLabel(pack, 'castle', 'towers.height', 'en')).toBe('towers.height')
  })
})

describe('a value', () => {
  it.each<readonly [string, OuterValue, string, string]>([
    ['netIncome', 16_000, '16,000.00 元', '16,000.00 yuan'],
    ['perCapitaNetIncome', 5333.335, '5,333.34 元/人', '5,333.34 yuan per person'],
    ['perCapitaNetIncome', -0.5, '-0.50 元/人', '-0.50 yuan per person'],
    ['pupilShare', 1 / 3, '33.33%', '33.33%'],
    ['householdSize', 1234, '1,234 人', '1,234 persons'],
    ['householdSize', 1, '1 人', '1 person'],
    ['householdSize', 0, '0 人', '0 persons'],
    ['visitDelay', 19, '19 天', '19 days'],
    ['visitDelay', 1, '1 天', '1 day'],
    ['castle', 7, '7', '7'],
    ['relocated', true, '是', 'yes'],
    ['relocated', false, '否', 'no'],
    ['netIncome', null, '不清楚', 'not known'],
    ['roadCondition', 'paved', '硬化', 'paved'],
    ['roadCondition', 'muddy', 'muddy', 'muddy'],
    ['visitPaidOn', '2025-08-20', '2025-08-20', '2025-08-20'],
    ['risks', ['illness', 'castle'], '因病、castle', 'illness, castle'],
    ['risks', [], '', ''],
    ['castle', ['a', 'b'], 'a、b', 'a, b'],
  ])('of %s, %j', (name, value, zh, en) => {
    expect(displayValue(pack, 'household', name, value, 'zh')).toBe(zh)
    expect(displayValue(pack, 'household', name, value, 'en')).toBe(en)
  })
})

describe('the sentences of several clauses', () => {
  it.each(['zh', 'en'] as const)('follow each other with one stop each: %s', (lang) => {
    const rule = shidian2025.points
      .flatMap(({ rules }) => rules)
      .find(({ subject, furtherClauses }) => subject === 'county' && furtherClauses.length > 0)
    if (rule === undefined) throw new Error('no rule cites several clauses')
    const record = { subject: 'county' as const, id: 'C-1' }
    const result = evaluate(shidian2025, record, { asOf: '2025-06-30' })
    const { text = '' } = explain(shidian2025, result, rule.id, { lang }) ?? {}
    for (const locator of [rule.clause, ...rule.furtherClauses]) expect(text).toContain(locator)
    expect(text).not.toMatch(/[。.][；;]/)
  })
})
