import { catalogue } from '@workpoints/model'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { duckdb } from '../src/backends/sql/duckdb.js'
import { evaluateDataset } from '../src/decide/dataset.js'
import { compilePack } from '../src/pack/compile-pack.js'
import { shidian2025 } from '../src/packs/shidian-2025.js'
import { outcomesByCode, toSql, toTables } from '../src/sql.js'
import { basePack } from './support/broken-packs.js'
import { Database } from './support/duckdb.js'
import { packOf } from './support/small-pack.js'

const asOf = '2025-06-30'
const seed = 20_250_630
const database = await Database.open()
afterAll(() => {
  database.close()
})

/** Every subject has its table, and the table is complete. */
const everyTable = Object.fromEntries(shidian2025.subjects.map(({ name }) => [name, {}]))

const queries = shidian2025.subjects.map(({ name }) => ({
  name,
  sql: toSql(shidian2025, name, 'duckdb', { asOf, tables: everyTable }),
}))

const rowsOf = async (sql: string): Promise<readonly (readonly unknown[])[]> =>
  (await database.connection.runAndReadAll(sql)).getRows()

const planOf = async (sql: string): Promise<string> =>
  String((await rowsOf(`EXPLAIN ${sql}`))[0]?.[1])

const batches = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )

/** Text of any characters, with those that end or escape something more often than not. */
const text = (minLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '\\',
        '`',
        ';',
        '-',
        '/',
        '*',
        '$',
        '%',
        '\n',
        '甲',
        'x',
        ' ',
      ),
      minLength,
      maxLength: 12,
    }),
  )

const writable = (value: string): boolean => !value.includes('\0')

describe('a literal', () => {
  it('comes back from DuckDB unchanged: 100,000 texts', async () => {
    const texts = fc.sample(text(0).filter(writable), { seed, numRuns: 100_000 })
    for (const batch of batches(texts, 2000)) {
      const rows = await rowsOf(
        `SELECT * FROM (VALUES ${batch.map((value, index) => `(${index}, ${duckdb.text(value)})`).join(', ')})`,
      )
      const back = new Map(rows.map(([index, value]) => [Number(index), value]))
      const changed = batch.filter((value, index) => back.get(index) !== value)
      expect(changed).toEqual([])
    }
  }, 240_000)

  it('is the same double in DuckDB as here', async () => {
    const numbers = fc.sample(fc.double({ noNaN: true }), { seed, numRuns: 5000 })
    for (const batch of batches(numbers, 1000)) {
      const [row = []] = await rowsOf(`SELECT ${batch.map(duckdb.number).join(', ')}`)
      expect(batch.filter((value, index) => row[index] !== value && value !== 0)).toEqual([])
    }
  })

  it('is refused where no database could give it back', () => {
    for (const value of ['a\0b', '\ud800', '\udfff甲', 'x\udc00'])
      for (const write of [duckdb.text, duckdb.identifier])
        expect(() => write(value), JSON.stringify(value)).toThrow(RangeError)
  })
})

describe('a name', () => {
  it('comes back from DuckDB unchanged: 100,000 names', async () => {
    const names = fc.sample(text(1).filter(writable), { seed: seed + 1, numRuns: 100_000 })
    for (const batch of batches(names, 1000)) {
      const reader = await database.connection.runAndReadAll(
        `SELECT ${batch.map((name) => `1 AS ${duckdb.identifier(name)}`).join(', ')}`,
      )
      const back = reader.columnNames()
      expect(batch.filter((name, index) => back[index] !== name)).toEqual([])
    }
  }, 240_000)
})

describe('the tables of the pack', () => {
  const tables = toTables(shidian2025, 'duckdb')

  it('are one for each subject, with the facts that a record may state', async () => {
    expect(tables.map(({ subject }) => subject)).toEqual(
      shidian2025.subjects.map(({ name }) => name),
    )
    for (const { create } of tables) await database.connection.run(create)
    const household = tables.find(({ subject }) => subject === 'household')
    const types = new Map(household?.columns.map(({ name, type }) => [name, type]))
    expect(types.get('id')).toBe('VARCHAR NOT NULL')
    expect(types.get('wageIncome')).toBe('DECIMAL(18,2)')
    expect(types.get('householdSize')).toBe('BIGINT')
    expect(types.get('riskIdentifiedOn')).toBe('DATE')
    expect(types.get('relocated')).toBe('BOOLEAN')
    expect(types.get('risks')).toBe('VARCHAR[]')
    // What follows from other facts and cannot be stated is no column.
    expect(types.has('perCapitaNetIncome')).toBe(false)
    expect(types.has('netIncome')).toBe(true)
  })

  it('are those that the catalogue names', () => {
    expect(tables.map(({ name }) => name)).toEqual(
      Object.values(catalogue).map(({ table }) => table),
    )
  })
})

describe.each(queries)('the query of $name', ({ sql }) => {
  it('is one statement, and reads', async () => {
    const statements = await database.connection.extractStatements(sql)
    expect(statements.count).toBe(1)
    expect(sql).toMatch(/^SELECT\n/)
    expect(sql).not.toContain(';')
    await rowsOf(sql)
  })

  it('joins nothing but children to their parents', async () => {
    const plan = await planOf(sql)
    expect(plan).toContain('SCAN')
    expect(plan).not.toContain('MARK')
  })
})

describe('lists in conditions', () => {
  const lists = Array.from({ length: 60 }, (_, index) => ({
    fact: index % 2 === 0 ? 'householdSize' : 'village',
    operator: 'in' as const,
    value:
      index % 2 === 0
        ? Array.from({ length: 8 }, (_item, at) => index + at)
        : Array.from({ length: 8 }, (_item, at) => `${index}-${at}村`),
  }))

  it('make no joins of DuckDB’s own, as IN would', async () => {
    const pack = packOf(lists)
    for (const { create, subject } of toTables(pack, 'duckdb'))
      if (subject === 'household')
        await database.connection.run(create.replace('CREATE', 'CREATE OR REPLACE'))
    const sql = toSql(pack, 'household', 'duckdb', { asOf })
    expect(await planOf(sql)).not.toContain('MARK')
    const [list = ''] = /CAST\(\[[^\]]*\]/.exec(sql) ?? []
    const written = list.slice('CAST(['.length, -1)
    expect(await planOf(`SELECT "householdSize" IN (${written}) FROM "households"`)).toContain(
      'MARK',
    )
  })
})

describe('a query', () => {
  const household = { subject: 'household', id: 'H-1', householdSize: 2, netIncome: 17_000 }
  const below = async (parameters: Record<string, number>): Promise<unknown> => {
    const judged = await database.judge(shidian2025, 'household', { asOf, parameters })
    return judged[0]?.classifications['belowMonitoringLine']
  }

  it('takes parameters to be tried, in yuan', async () => {
    await database.load(shidian2025, new Map([['household', [household]]]))
    expect(await below({})).toBe(true)
    expect(await below({ monitoringLine: 8500 })).toBe(false)
  })

  it('says nothing certain of an amount over a table that lacks records', async () => {
    const compiled = compilePack(basePack())
    if ('diagnostics' in compiled) throw new Error(JSON.stringify(compiled.diagnostics))
    const { pack } = compiled
    const records = {
      household: [{ id: 'H-1', netIncome: 10_000, householdSize: 2, labourAvailable: true }],
      measure: [{ id: 'M-1', household: 'H-1', category: 'industry', startedOn: '2025-03-01' }],
    }
    await database.load(pack, new Map(Object.entries(records)))
    const judged = async (complete: boolean) => {
      const tables = { measure: { complete } }
      const [row] = await database.judge(pack, 'household', { asOf, tables })
      const [result] = evaluateDataset(
        pack,
        {
          tables: {
            household: { records: records.household },
            measure: { records: records.measure, complete },
          },
        },
        { asOf },
      ).subjects
      expect(row?.outcomes).toEqual(result?.outcomes)
      return row?.outcomes['01.work-measure']
    }
    expect(await judged(true)).toBe('met')
    expect(await judged(false)).toBe('undetermined')
  })

  it('writes outcomes as small integers', async () => {
    await database.load(shidian2025, new Map([['household', [household]]]))
    const reader = await database.connection.runAndReadAll(
      toSql(shidian2025, 'household', 'duckdb', { asOf }),
    )
    const types = new Map(
      reader.columnNames().map((name, index) => [name, String(reader.columnTypes()[index])]),
    )
    expect(types.get('id')).toBe('VARCHAR')
    expect(types.get('belowMonitoringLine')).toBe('BOOLEAN')
    expect(types.get('01.below-line-verified')).toBe('TINYINT')
    const [result] = evaluateDataset(
      shidian2025,
      { tables: { household: { records: [household] } } },
      { asOf },
    ).subjects
    const row = reader.getRowObjects()[0] ?? {}
    for (const [rule, outcome] of Object.entries(result?.outcomes ?? {}))
      expect(outcomesByCode[Number(row[rule])], rule).toBe(outcome)
  })

  it('judges by the rules that are asked for', async () => {
    const reader = await database.connection.runAndReadAll(
      toSql(shidian2025, 'household', 'duckdb', { asOf, rules: ['03.safety-net'] }),
    )
    expect(reader.columnNames().filter((name) => name.includes('.'))).toEqual(['03.safety-net'])
  })

  it('is the same text for the same pack and options', () => {
    for (const { name, sql } of queries)
      expect(toSql(shidian2025, name, 'duckdb', { asOf, tables: everyTable })).toBe(sql)
  })

  const write = (
    subject: string,
    options: Readonly<Record<string, unknown>> = {},
    dialect = 'duckdb',
  ) => toSql(shidian2025, subject, dialect as 'duckdb', { asOf, ...options })

  it.each<readonly [string, () => unknown, string]>([
    ['an unknown subject', () => write('castle'), 'the pack has no subject "castle"'],
    ['a name of Object', () => write('constructor'), 'the pack has no subject "constructor"'],
    ['an unknown dialect', () => write('household', {}, 'oracle'), 'no dialect "oracle"'],
    ['a dialect of Object', () => write('household', {}, 'toString'), 'no dialect "toString"'],
    ['a day that is none', () => write('household', { asOf: '2025-02-30' }), 'asOf is no date'],
    [
      'a day with something behind it',
      () => write('household', { asOf: "2025-06-30' OR 1=1 --" }),
      'asOf is no date',
    ],
    [
      'a rule of another subject',
      () => write('household', { rules: ['09.village-leaders'] }),
      'household has no rule "09.village-leaders"',
    ],
    [
      'an unknown table',
      () => write('household', { tables: { castle: {} } }),
      'the pack has no subject "castle"',
    ],
    [
      'an unknown parameter',
      () => write('household', { parameters: { castle: 1 } }),
      'the pack has no parameter "castle"',
    ],
    [
      'a parameter of another type',
      () => write('household', { parameters: { monitoringLine: '0; DROP TABLE x' } }),
      'parameter monitoringLine has another type',
    ],
  ])('refuses %s', (_what, made, message) => {
    expect(made).toThrow(TypeError)
    expect(made).toThrow(message)
  })
})
