import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { FactEntry } from '../../src/facts/entry.js'
import { cellReader, type ColumnManner } from '../../src/records/cells.js'
import { sample } from './subject.js'

const facts: Readonly<Record<string, FactEntry>> = sample.facts

const read = (name: string, cell: string, manner: ColumnManner = {}): unknown => {
  const fact = facts[name]
  if (fact === undefined) throw new Error(`no fact ${name}`)
  const reading = cellReader(name, fact, manner)(cell)
  if ('value' in reading) return reading.value
  return 'problem' in reading ? `! ${reading.problem}` : null
}

describe('money', () => {
  test.each([
    ['8700', 8700],
    ['8,700.10', 8700.1],
    ['８７００．５', 8700.5],
    ['¥12,345,678.90', 12345678.9],
    ['-300.00', -300],
    ['−300', -300],
    ['1.25万元', 12500],
    ['0.87万', 8700],
    ['3600元', 3600],
    [' 3 600 ', 3600],
    ['', null],
    ['-', null],
    ['/', null],
    ['无', '! notANumber'],
    ['8700.001', '! notAnAmount'],
    ['8.7e3', '! notANumber'],
    ['8,70', '! notANumber'],
    ['1.2.3', '! notANumber'],
    ['约8700', '! notANumber'],
    ['#VALUE!', '! formulaError'],
    ['#DIV/0!', '! formulaError'],
    ['#NAME?', '! formulaError'],
    ['#VALUE! 8700', '! notANumber'],
    ['8700#REF!', '! notANumber'],
    ['90071992547409.91', '90071992547409.91'],
    ['90071992547409.92', '! notAnAmount'],
  ])('%j', (cell, expected) => {
    expect(read('income', cell)).toBe(expected)
  })

  test('a unit in the header multiplies exactly, one in the cell counts instead', () => {
    expect(read('income', '3.79', { power: 4 })).toBe(37_900)
    expect(read('income', '0.000001', { power: 4 })).toBe(0.01)
    expect(read('income', '0.0000001', { power: 4 })).toBe('! notAnAmount')
    expect(read('income', '4000元', { power: 4 })).toBe(4000)
  })

  test.prop([fc.integer({ min: 0, max: 10 ** 12 })])(
    'yuan and 万元 say the same, whatever the unit of the column',
    (fen) => {
      const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
      const digits = String(fen).padStart(7, '0')
      const tenThousands = `${digits.slice(0, -6)}.${digits.slice(-6)}`
      expect(read('income', tenThousands, { power: 4 })).toBe(read('income', yuan))
    },
  )
})

describe('counts', () => {
  test.each([
    ['12', 12],
    ['12.0', 12],
    ['12个月', 12],
    ['37,900', 37900],
    ['-0', 0],
    ['2.5', '! notWhole'],
    ['-1', '! negativeCount'],
    ['12%', '! notANumber'],
    ['99999999999999999', '! tooLarge'],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740992', '! tooLarge'],
  ])('%j', (cell, expected) => {
    expect(read('months', cell)).toBe(expected)
  })

  test('3.79 under 万人 is 37,900', () => {
    expect(read('workers', '3.79', { power: 4 })).toBe(37_900)
  })
})

describe('flags', () => {
  test.each(['是', '有', '√', '1', 'Y', 'yes', 'TRUE', '已消除', '１'])('%j is yes', (cell) => {
    expect(read('removed', cell)).toBe(true)
    expect(read('removed', cell, { opposite: true })).toBe(false)
  })
  test.each(['否', '无', '×', '0', 'n', 'False', '未消除', '尚未消除', '没有'])(
    '%j is no',
    (cell) => {
      expect(read('removed', cell)).toBe(false)
      expect(read('removed', cell, { opposite: true })).toBe(true)
    },
  )
  test('anything else is neither, and blank is missing', () => {
    expect(read('removed', '不详')).toBe('! notYesOrNo')
    expect(read('removed', '2')).toBe('! notYesOrNo')
    expect(read('removed', ' ')).toBeNull()
    expect(read('removed', '', { opposite: true })).toBeNull()
    expect(read('removed', '不详', { opposite: true })).toBe('! notYesOrNo')
    expect(read('removed', '是否', { opposite: false })).toBe('! notYesOrNo')
  })

  test.each([
    ['已实施', true],
    ['未实施', false],
    ['没实施', false],
    ['尚未', false],
    ['是已', '! notYesOrNo'],
    ['还未', '! notYesOrNo'],
  ])('%j answers a question by its first word: %s', (cell, expected) => {
    expect(read('removed', cell)).toBe(expected)
  })
})

describe('dates', () => {
  test.each([
    ['2025-03-02', '2025-03-02'],
    ['20250302', '2025-03-02'],
    ['2025/3/2', '2025-03-02'],
    ['2025.3.2', '2025-03-02'],
    ['2025年3月2日', '2025-03-02'],
    ['２０２５年３月２日', '2025-03-02'],
    ['2025-03-02 00:00:00', '2025-03-02'],
    ['2025/3/2 8:05', '2025-03-02'],
    ['202503', '2025-03-01'],
    ['2025-03', '2025-03-01'],
    ['2025年3月', '2025-03-01'],
    ['45718', '2025-03-02'],
    ['45718.5', '2025-03-02'],
    ['无', null],
    ['2025', '! notADate'],
    ['202513', '! notADate'],
    ['2025-02-29', '! notADate'],
    ['9999', '! notADate'],
    ['99999', '! notADate'],
    ['3月2日', '! notADate'],
  ])('%j', (cell, expected) => {
    expect(read('foundOn', cell)).toBe(expected)
  })

  test('an end that has not come is no end', () => {
    expect(read('endedOn', '至今')).toBeNull()
    expect(read('foundOn', '至今')).toBe('! notADate')
    for (const cell of ['长期', '未结束', '持续', '在岗', '在职', '无'])
      expect(read('endedOn', cell), cell).toBeNull()
    expect(read('endedOn', '2025-03-02')).toBe('2025-03-02')
    expect(read('endedOn', '不详')).toBe('! notADate')
  })
})

describe('choices', () => {
  test.each(['ordinary', '普通劳动力', ' 普通 劳动力 ', 'Ordinary'])('%j', (cell) => {
    expect(read('labour', cell)).toBe('ordinary')
  })
  test('aliases, and what is none', () => {
    expect(read('labour', '弱/半劳动力')).toBe('weak')
    expect(read('labour', '强劳动力')).toBe('! unknownChoice')
  })
  test.each([
    ['因病', ['illness']],
    ['因病,因学', ['illness', 'schooling']],
    ['因病，因学；', ['illness', 'schooling']],
    ['因学、因学', ['schooling']],
    ['种植、养殖', ['farming']],
    ['因病、种植、养殖', ['illness', 'farming']],
    ['无', []],
    ['因病，因懒', '! unknownChoice'],
    ['', null],
  ])('%j', (cell, expected) => {
    expect(read('risks', cell)).toEqual(expected)
  })
})

describe('identifiers', () => {
  test.each([
    ['="11010519491231002X"', '11010519491231002X'],
    ["'11010519491231002x", '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105194912310021', '! wrongCheckDigit'],
    ['1101051949123100', '! wrongLength'],
    ['1.10105E+17', '! damagedIdentifier'],
    ['110105194912310000', '! damagedIdentifier'],
    ['11010519491331002X', '! impossibleBirthDate'],
    ['A1010519491231002X', '! wrongCharacters'],
  ])('identity number %j', (cell, expected) => {
    expect(read('identityNumber', cell)).toBe(expected)
  })

  test('other identifiers are text', () => {
    expect(read('employer', '="0012"')).toBe('0012')
    expect(read('employer', '12.0')).toBe('12')
    expect(read('employer', '5.30521E+17')).toBe('! damagedIdentifier')
    expect(read('employer', '甲\n乙')).toBe('! notAnIdentifier')
    expect(read('employer', '无')).toBeNull()
    expect(read('employer', '无名厂')).toBe('无名厂')
    expect(read('employer', '12.00')).toBe('12.00')
    expect(read('employer', 'A12.0')).toBe('A12.0')
    expect(read('employer', '12.01')).toBe('12.01')
    expect(read('employer', '5E+17')).toBe('! damagedIdentifier')
    expect(read('employer', '5.3e12')).toBe('! damagedIdentifier')
    expect(read('employer', '5.3E+1234')).toBe('5.3E+1234')
    expect(read('employer', '15.3E+17')).toBe('15.3E+17')
    expect(read('employer', '5.3E+17厂')).toBe('5.3E+17厂')
    expect(read('employer', '甲'.repeat(200))).toBe('甲'.repeat(200))
    expect(read('employer', '甲'.repeat(201))).toBe('! notAnIdentifier')
    expect(read('identityNumber', '无')).toBeNull()
    expect(read('identityNumber', '110105194912310000 ')).toBe('! damagedIdentifier')
    expect(read('identityNumber', '1101051949123100001')).toBe('! wrongLength')
    expect(read('township', '无')).toBeNull()
  })

  test('a fact is an identity number by the end of its name, whatever stands before', () => {
    const reader = cellReader('guardianIdentityNumber', facts['employer'] as FactEntry)
    expect(reader('12')).toEqual({ problem: 'wrongLength' })
    const other = cellReader('identityNumberSource', facts['employer'] as FactEntry)
    expect(other('12')).toEqual({ value: '12' })
  })

  test('a share is not given', () => {
    const share = { ...facts['income'], type: 'share' } as FactEntry
    expect(cellReader('share', share)('0.5')).toEqual({ problem: 'shareGiven' })
  })

  test('a township by its name or code', () => {
    expect(read('township', '甸阳镇')).toBe('530521101')
    expect(read('township', '530521101')).toBe('530521101')
    expect(read('township', '别处镇')).toBe('别处镇')
  })
})

describe('a column of many words', () => {
  const words = Array.from({ length: 1200 }, (_, index) => `词${index % 600}`)

  test('is read as each of its cells alone, however many words it has', () => {
    for (const name of ['removed', 'labour', 'risks']) {
      const fact = facts[name]
      if (fact === undefined) throw new Error(name)
      const column = cellReader(name, fact)
      const cells = [...words, '是', '因病', '普通劳动力']
      for (const cell of cells) expect(column(cell)).toEqual(cellReader(name, fact)(cell))
    }
  })
})

describe('any text at all', () => {
  test.prop([fc.constantFrom(...Object.keys(facts)), fc.string({ unit: 'binary' })])(
    'is read, blank, or a problem, and never throws',
    (name, cell) => {
      expect(() => read(name, cell)).not.toThrow()
    },
  )
})
