import type { PackTree } from '@workpoints/rules'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { describe, expect, it } from 'vitest'
import { type Field, fieldAt, furtherFields, statedFields } from '../src/pages/judge/fields.js'
import { shownValue, typedValue, valueTyped } from '../src/pages/judge/input.js'
import { judge } from '../src/pages/judge/judging.js'
import { recordName } from '../src/pages/judge/names.js'
import { changesBetween, countOutcomes, disagreements } from '../src/pages/judge/outcomes.js'
import { type Path, pointerOf, recordAt } from '../src/pages/judge/record.js'
import { householdPersonas } from '../src/pages/judge/sample-households.js'
import {
  addChildren,
  answer,
  removeChild,
  setAside,
  sheetOf,
  takeBack,
  want,
} from '../src/pages/judge/sheet.js'
import { groupedByRecord, nextField, shownFields } from '../src/pages/judge/shown.js'
import { emptyHousehold, recordsIn, withIds } from '../src/pages/judge/subjects.js'

const pack: PackTree = shidian2025
const asOf = '2025-06-30'

const field = (name: string, path: Path = []): Field => {
  const found = fieldAt(pack, path, name)
  if (found === null) throw new Error(`no field ${name}`)
  return found
}

const child = (collection: string, id: string): Path => [{ collection, id }]

const twoMembers = addChildren(sheetOf(emptyHousehold), field('members'), 'member', 2)

describe('a sheet', () => {
  it('takes an answer and gives it back, in the household and below it', () => {
    const size = answer(twoMembers, field('householdSize'), 4)
    const birth = field('birthDate', child('members', 'member-2'))
    const both = answer(size, birth, '1980-05-01')
    expect(both.record).toEqual({
      ...emptyHousehold,
      householdSize: 4,
      members: [{ id: 'member-1' }, { id: 'member-2', birthDate: '1980-05-01' }],
    })
    expect(pointerOf(both.record, birth.path, birth.name)).toBe('/members/1/birthDate')
    expect(takeBack(both, birth).record).toEqual(size.record)
    expect(takeBack(size, field('householdSize')).record).toEqual(twoMembers.record)
  })

  it('gives each new record an id that is free, also after others went', () => {
    const gone = removeChild(twoMembers, child('members', 'member-1'))
    const again = addChildren(gone, field('members'), 'member', 2)
    expect(again.record['members']).toEqual([
      { id: 'member-2' },
      { id: 'member-1' },
      { id: 'member-3' },
    ])
    expect(addChildren(gone, field('members'), 'member', 0).record).toEqual(gone.record)
    const none = addChildren(sheetOf(emptyHousehold), field('measures'), 'measure', 0)
    expect(none.record['measures']).toEqual([])
  })

  it('forgets what was said of a record that is removed', () => {
    const birth = field('birthDate', child('members', 'member-1'))
    const other = field('birthDate', child('members', 'member-2'))
    const sheet = want(setAside(setAside(twoMembers, birth), other), birth)
    expect(sheet.wanted).toEqual([birth])
    const { unknown, wanted, record } = removeChild(sheet, birth.path)
    expect([unknown, wanted]).toEqual([[other], []])
    expect(recordAt(record, birth.path)).toBeNull()
    expect(removeChild(sheet, [])).toMatchObject({ record: sheet.record })
  })

  it('does not ask what nobody knows, until it is wanted', () => {
    const unknown = setAside(sheetOf(emptyHousehold), field('householdType'))
    const keys = (sheet: typeof unknown) => judge(pack, sheet, asOf).asked.map(({ key }) => key)
    expect(keys(sheetOf(emptyHousehold))).toContain('householdType')
    expect(keys(unknown)).not.toContain('householdType')
    expect(keys(want(unknown, field('householdType')))[0]).toBe('householdType')
  })
})

describe('a field', () => {
  it('is there for what can be given, and for lists', () => {
    expect(fieldAt(pack, [], 'perCapitaNetIncome')).toBeNull()
    expect(fieldAt(pack, [], 'nothing')).toBeNull()
    expect(field('clues')).toMatchObject({ type: 'records', held: false, holder: null })
    expect(field('township').choices?.['530521101']?.zh).toBe('甸阳镇')
    expect(() => fieldAt(pack, child('nothing', 'a'), 'x')).toThrow('no collection nothing')
  })

  it('of each record below is asked where that has not said it, or said it wrongly', () => {
    const measures = addChildren(sheetOf(emptyHousehold), field('measures'), 'measure', 3)
    const startedOn = (number: number): Field =>
      field('startedOn', child('measures', `measure-${number}`))
    const sheet = answer(answer(measures, startedOn(1), '2025-03-20'), startedOn(2), '2025-02-30')
    const { asked, problems } = judge(pack, sheet, asOf)
    const keys = asked.map(({ key }) => key)
    expect(keys).not.toContain(startedOn(1).key)
    expect(keys).toContain(startedOn(2).key)
    expect(keys).toContain(startedOn(3).key)
    expect(problems.get('/measures/1/startedOn')?.code).toBe('not-a-date')
  })

  it('is among those stated, or among those that could be', () => {
    const { record } = answer(twoMembers, field('householdSize'), 4)
    const stated = statedFields(pack, record).map(({ fields }) => fields.map(({ name }) => name))
    expect(stated).toEqual([['householdSize'], [], []])
    const further = furtherFields(pack, record).map(({ name }) => name)
    expect(further).toContain('wageIncome')
    expect(further).not.toContain('householdSize')
  })
})

describe('what is typed', () => {
  it('becomes a number where it is one, and else stays for the library to judge', () => {
    expect(valueTyped('money', ' 8700 ')).toBe(8700)
    expect(valueTyped('money', '３６００．００')).toBe('3600.00')
    expect(valueTyped('money', '12.345')).toBe(12.345)
    expect(valueTyped('money', '一万')).toBe('一万')
    expect(valueTyped('count', '007')).toBe('007')
    expect(valueTyped('count', '-1')).toBe(-1)
    expect(valueTyped('date', '2025-06-30')).toBe('2025-06-30')
    expect(valueTyped('identifier', '  ')).toBeNull()
    expect([typedValue(3), typedValue('3.00'), typedValue(undefined)]).toEqual(['3', '3.00', ''])
  })

  it('is shown with its unit and in words', () => {
    const shown = (name: string, value: unknown) => shownValue(pack, field(name), value, 'zh')
    expect(shown('wageIncome', '8699.99')).toBe('8,699.99 元')
    expect(shown('wageIncome', '一万')).toBe('一万')
    expect(shown('householdSize', 4)).toBe('4 人')
    expect(shown('township', '530521101')).toBe('甸阳镇')
    expect(shown('householdType', 'lifted')).toBe('脱贫户')
    expect(shown('risks', [])).toBe('没有')
    expect(shownValue(pack, field('risks'), [], 'en')).toBe('none')
    expect(shown('risks', ['illness', 'disaster'])).toBe('因病、因自然灾害')
    expect(shown('relocated', false)).toBe('否')
  })
})

describe('the questions shown', () => {
  const [a, b, c, d] = ['householdSize', 'township', 'village', 'householdType'].map((name) =>
    field(name),
  ) as [Field, Field, Field, Field]
  const keys = (fields: readonly Field[]) => fields.map(({ key }) => key)

  it('keep their order while others fill up the places', () => {
    expect(shownFields([c.key, a.key, 'gone'], [a, b, c, d], 3)).toEqual([c, a, b])
    expect(shownFields([], [a, b], 3)).toEqual([a, b])
  })

  it('lead on to the next one that is still there', () => {
    expect(nextField(keys([a, b, c]), a.key, [c, d])).toBe(c.key)
    expect(nextField(keys([a, b, c]), c.key, [a, d])).toBe(a.key)
    expect(nextField(keys([a]), a.key, [])).toBeNull()
  })

  it('stand together by record, the household first', () => {
    const first = field('birthDate', child('members', 'member-1'))
    const second = field('birthDate', child('members', 'member-2'))
    const also = field('sex', child('members', 'member-1'))
    const groups = groupedByRecord([first, a, second, also, b])
    expect(groups.map(({ fields }) => keys(fields))).toEqual([
      keys([a, b]),
      keys([first, also]),
      keys([second]),
    ])
  })
})

describe('a persona', () => {
  it('has an id for each of its records, and says the same as before', () => {
    const points = householdPersonas(pack)
    expect(points.length).toBeGreaterThan(10)
    for (const { record } of points)
      for (const { record: each } of recordsIn(pack, record)) expect(each['id']).toMatch(/./)
  })

  it('keeps the ids that it has', () => {
    const record = { ...emptyHousehold, members: [{ sex: 'male' }, { id: 'member-1' }, {}] }
    expect(withIds(pack, record)['members']).toEqual([
      { id: 'member-2', sex: 'male' },
      { id: 'member-1' },
      { id: 'member-3' },
    ])
  })

  it('is called by name, or by its number', () => {
    const named = answer(twoMembers, field('name', child('members', 'member-1')), '李三').record
    expect(recordName(pack, named, []).zh).toBe('本户')
    expect(recordName(pack, named, child('members', 'member-1')).en).toBe('Member 李三')
    expect(recordName(pack, named, child('members', 'member-2')).en).toBe('Member 2')
  })
})

describe('outcomes', () => {
  const one = (rule: string, outcome: 'met' | 'unmet') => ({
    key: rule,
    subject: 'household',
    id: 'h',
    rule,
    outcome,
  })

  it('that changed are known by what they were', () => {
    const changes = changesBetween(
      [one('a', 'met'), one('b', 'met')],
      [one('a', 'unmet'), one('b', 'met'), one('c', 'met')],
    )
    expect([...changes]).toEqual([['a', 'met']])
  })

  it('agree, or are named where they do not', () => {
    expect(disagreements([one('a', 'met')], [one('a', 'met')])).toEqual([])
    expect(
      disagreements([one('a', 'met'), one('b', 'met')], [one('a', 'unmet'), one('c', 'met')]),
    ).toEqual([
      { key: 'a', rule: 'a', here: 'met', there: 'unmet' },
      { key: 'b', rule: 'b', here: 'met', there: null },
      { key: 'c', rule: 'c', here: null, there: 'met' },
    ])
  })

  it('are counted', () => {
    expect(countOutcomes([one('a', 'met'), one('b', 'met')])).toMatchObject({ met: 2, unmet: 0 })
  })
})
