import { describe, expect, it } from 'vitest'
import { household, json } from './support/data.js'
import { beyondLimits, partlyRead, refusedInputs, refusedPacks } from './support/errors/refused.js'
import { wrongUsage } from './support/errors/wrong-usage.js'
import { folderOf, runIn } from './support/world.js'

const groups = { wrongUsage, refusedPacks, refusedInputs, beyondLimits, partlyRead }

describe.each(Object.entries(groups))('%s', (_group, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { path, remove } = folderOf(one.files ?? {})
    const setting = { folder: path, ...(one.input === undefined ? {} : { input: one.input }) }
    const chinese = await runIn(one.argv, setting)
    const english = await runIn(['--lang', 'en', ...one.argv], setting)
    remove()
    expect(chinese.code).toBe(one.code)
    for (const part of one.zh) expect(chinese.err).toContain(part)
    for (const part of one.en) expect(english.err).toContain(part)
    // Never a stack, never a path of this machine, nothing of it among the data.
    expect(chinese.err).not.toMatch(/\n\s+at |node_modules/)
    expect(chinese.err).not.toContain(path)
    if (one.code !== 5) expect(chinese.out).toBe('')
  })
})

describe('machine-readable errors', () => {
  it.each(['--json-errors', '--json'])('are JSON lines with %s', async (flag) => {
    const { path, remove } = folderOf({ 'r.ndjson': `${json(household)}\n{"subject":\n` })
    const { code, err } = await runIn(['evaluate', 'r.ndjson', flag], { folder: path })
    remove()
    expect(code).toBe(5)
    const lines = err
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: 'rejected',
        code: 'json-unexpected-end',
        file: 'r.ndjson',
        line: 2,
        cause: { zh: expect.any(String) as string, en: expect.any(String) as string },
      }),
    )
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'note', read: 2, evaluated: 1, rejected: 1 }),
    )
  })

  it('never repeats a value', async () => {
    const { path, remove } = folderOf({
      'r.json': json({ ...household, riskRemoved: 'SECRET', secretKey: 'SECRET' }),
      'households.csv': '户编号,家庭人口数,户类型\nH-9,SECRET,SECRET\n',
    })
    const { err } = await runIn(['evaluate', 'r.json', 'households.csv', '--json-errors'], {
      folder: path,
    })
    remove()
    expect(err).toContain('notANumber')
    expect(err).not.toContain('SECRET')
  })
})
