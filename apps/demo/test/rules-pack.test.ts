import { strFromU8, unzipSync } from 'fflate'
import { compilePack } from '@workpoints/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledTexts } from '../src/pages/rules/pack-texts.js'
import { packWorker } from '../src/worker/pack/api.js'
import { changesOfOutcomes } from '../src/worker/pack/affected.js'
import { inLanguage, messageIn, plain } from '../src/worker/pack/service-words.js'
import { raised, withVersion } from '../src/worker/pack/version.js'

const changedLine = {
  'parameters.json': (bundledTexts['parameters.json'] ?? '').replace('8700', '9000'),
}

const built = (changed: Readonly<Record<string, string>>, step: 'patch' | 'minor') => {
  const answer = packWorker.build(changed, step)
  if (!('bytes' in answer)) throw new Error('the pack was refused')
  return answer
}

beforeAll(() => {
  packWorker.open(bundledTexts)
})

describe('versions', () => {
  it('are raised by a step', () => {
    expect(raised('1.4.9', 'patch')).toBe('1.4.10')
    expect(raised('1.4.9', 'minor')).toBe('1.5.0')
    expect(raised('draft', 'minor')).toBe('draft')
  })

  it('are written without touching anything else', () => {
    expect(withVersion('{ "id": "a",\n  "version" : "1.0.0" }', '1.0.1')).toBe(
      '{ "id": "a",\n  "version" : "1.0.1" }',
    )
  })
})

describe('the pack as edited', () => {
  it('compiles as it comes along, with every example', () => {
    const { diagnostics, good } = packWorker.check({})
    expect(diagnostics).toEqual([])
    expect(good.passed).toBe(good.examples)
    expect(good.points).toHaveLength(25)
  })

  it('keeps what last compiled while a text is broken', () => {
    const { good } = packWorker.check(changedLine)
    const { diagnostics, good: last } = packWorker.check({ 'parameters.json': '{' })
    expect(diagnostics[0]).toMatchObject({ file: 'parameters.json', line: 1 })
    expect(last).toEqual(good)
  })

  it('is told as sentences, with what fails', () => {
    packWorker.check(changedLine)
    const point = packWorker.pointInWords(1, 'zh')
    const [rule] = point?.rules ?? []
    expect(rule?.parameters.map(({ value }) => value)).toContain('9,000.00 元/人')
    const failing = point?.rules.flatMap(({ examples }) => examples.filter(({ passed }) => !passed))
    expect(failing?.length).toBeGreaterThan(0)
    expect(packWorker.pointInWords(99, 'zh')).toBeNull()
    packWorker.check({})
    expect(
      packWorker.pointInWords(1, 'en')?.rules[0]?.parameters.map(({ value }) => value),
    ).toContain('8,700.00 yuan per person')
  })
})

describe('the download', () => {
  it('is a pack that compiles, with its version raised and a note of what changed', () => {
    const { name, bytes, note } = built(changedLine, 'minor')
    expect(name).toBe('shidian-2025-1.1.0.zip')
    const files = Object.entries(unzipSync(bytes)).map(
      ([path, content]) => [path.replace('shidian-2025/', ''), strFromU8(content)] as const,
    )
    const { 'CHANGES.md': changes, ...texts } = Object.fromEntries(files)
    expect(changes).toBe(note)
    const compilation = compilePack(texts)
    expect('pack' in compilation && compilation.pack.version).toBe('1.1.0')
    expect(note).toContain('8,700.00 元/人 → 9,000.00 元/人（文件写明）')
    expect(note).toContain(
      '8,700.00 yuan per person → 9,000.00 yuan per person (fixed by the document)',
    )
    expect(note).toContain('`parameters.json`')
  })

  it('has the same bytes whenever it is made', () => {
    expect(built(changedLine, 'patch').bytes).toEqual(built(changedLine, 'patch').bytes)
  })

  it('keeps a version written by hand', () => {
    const pack = (bundledTexts['pack.json'] ?? '').replace('"1.0.0"', '"2.0.0"')
    expect(built({ 'pack.json': pack }, 'patch').version).toBe('2.0.0')
  })

  it('names rules that are new, gone or altered, and what of them is', () => {
    const text = bundledTexts['points/01.json'] ?? ''
    const renamed = text.replaceAll('01.not-income-alone', '01.not-by-income')
    const changed = {
      'points/01.json': renamed.replace('"strength": "must"', '"strength": "strive"'),
      'clauses.json': (bundledTexts['clauses.json'] ?? '').replaceAll(
        '01.not-income-alone',
        '01.not-by-income',
      ),
    }
    const { rulesAdded, rulesRemoved, rulesChanged } = built(changed, 'patch').changes
    expect(rulesAdded.map(({ id }) => id)).toEqual(['01.not-by-income'])
    expect(rulesRemoved.map(({ id }) => id)).toEqual(['01.not-income-alone'])
    expect(rulesChanged).toMatchObject([{ id: '01.below-line-verified', parts: ['strength'] }])
  })

  it('does not exist while the pack does not compile', () => {
    expect(packWorker.build({ 'pack.json': '{}' }, 'patch')).toHaveProperty('diagnostics')
  })
})

describe('help while typing', () => {
  const path = 'points/01.json'
  const text = bundledTexts[path] ?? ''

  it('offers the names of the pack, with what they are', async () => {
    const offset = text.indexOf('belowMonitoringLine') + 2
    const offered = await packWorker.complete(path, text, offset, 'zh')
    expect(offered.find(({ label }) => label.includes('aboveMonitoringLine'))?.about).toBe(
      '高于监测线',
    )
  })

  it('says what a key is for', async () => {
    const found = await packWorker.hover(path, text, text.indexOf('"strength"') + 2, 'zh')
    expect(found?.text).toContain('力度')
    expect(found?.text).not.toContain('verb')
  })

  it('sees what the schema forbids, in both languages', async () => {
    expect(await packWorker.schemaProblems(path, text, 'zh')).toEqual([])
    const broken = text.replace('"must"', '"musty"')
    const [zh] = await packWorker.schemaProblems(path, broken, 'zh')
    const [en] = await packWorker.schemaProblems(path, broken, 'en')
    expect(broken.slice(zh?.from, zh?.to)).toBe('"musty"')
    expect(zh?.message).toMatch(/没有这个取值/)
    expect(en?.message).toMatch(/Valid values/)
  })

  it('puts what the service says into Chinese', () => {
    expect(messageIn('Missing property "due".', 'zh')).toBe('缺少“due”。')
    expect(messageIn('Something new.', 'zh')).toBe('不符合这一文件的格式。')
    expect(messageIn('Something new.', 'en')).toBe('Something new.')
    expect(inLanguage('写成日期，如 2025-06-30 / write a date like 2025-06-30', 'en')).toBe(
      'write a date like 2025-06-30',
    )
    expect(inLanguage('力度：必须 / 争取 / from the verb', 'zh')).toBe('力度：必须 / 争取')
    expect(plain(String.raw`a\_b\-c`)).toBe('a_b-c')
  })
})

describe('who is affected', () => {
  const subject = (outcomes: Readonly<Record<string, 'met' | 'unmet'>>) => ({
    subject: 'household',
    id: 'H',
    classifications: {},
    outcomes,
    findings: [],
  })

  it('counts outcomes that change, rules that come and rules that go', () => {
    const before = { subjects: [subject({ a: 'met', b: 'met' }), subject({ a: 'met', b: 'met' })] }
    const after = { subjects: [subject({ a: 'unmet', c: 'met' }), subject({ a: 'met', b: 'met' })] }
    expect(changesOfOutcomes(before, after)).toEqual({
      householdsAffected: 1,
      counted: [
        { rule: 'a', before: 'met', after: 'unmet', records: 1 },
        { rule: 'b', before: 'met', after: null, records: 1 },
        { rule: 'c', before: null, after: 'met', records: 1 },
      ],
    })
  })

  it('judges the county by both packs', () => {
    packWorker.check({})
    expect(packWorker.affected('2025-06-30').rules).toEqual([])
    packWorker.check(changedLine)
    const { householdsAffected, rules } = packWorker.affected('2025-06-30')
    expect(householdsAffected).toBeGreaterThan(0)
    expect(rules.some(({ rule }) => rule === '01.below-line-verified')).toBe(true)
  })
})
