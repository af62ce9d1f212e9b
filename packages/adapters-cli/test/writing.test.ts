import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvLine, neutralised } from '../src/output/csv.js'
import { jsonChunks } from '../src/output/json.js'
import { tableLines } from '../src/output/table.js'
import { flow, widthOf, wrap } from '../src/output/width.js'
import { writeWhole } from '../src/output/whole-file.js'
import { isFree, writeWholeFolder } from '../src/output/whole-folder.js'
import { folderOf } from './support/world.js'

const quiet = { guard: () => () => undefined }

describe('CSV cells', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('neutralises %j', (text) => {
    expect(neutralised(text)).toBe(`'${text}`)
  })

  it('quotes commas, quotation marks and line breaks; numbers stay numbers', () => {
    expect(csvLine(['a,b', 'c"d', 'e\nf', -5, null, '正常'])).toBe(
      '"a,b","c""d","e\nf",-5,,正常\r\n',
    )
  })

  it('writes ids as text, and for Excel as text that it keeps', () => {
    const ids = [{ id: '530521101001' }, { id: '007' }, { id: 'H-1' }, { id: '=x' }]
    expect(csvLine(ids)).toBe('"530521101001","007","H-1","\'=x"\r\n')
    expect(csvLine(ids, true)).toBe('"\'530521101001","\'007","H-1","\'=x"\r\n')
  })
})

describe('JSON in pieces', () => {
  it.each([[[]], [[{ a: 1 }]], [[{ a: [1, { b: '行\n' }] }, 'x', null]]])(
    'is what JSON.stringify writes: %j',
    (items) => {
      const head = { pack: { id: 'p' }, asOf: '2025-06-30', left: undefined }
      const text = [...jsonChunks(head, 'items', items)].join('')
      expect(text).toBe(`${JSON.stringify({ ...head, items }, null, 2)}\n`)
    },
  )
})

describe('width', () => {
  it('counts a Chinese character as two columns', () => {
    expect(widthOf('户 H-1')).toBe(6)
  })

  it('aligns columns whatever the script, and wraps what gives way', () => {
    const { head, body } = tableLines(
      [
        { title: '名称', least: 6 },
        { title: 'n', align: 'right' },
      ],
      [
        ['甲乙丙丁', '1'],
        ['ab', '10'],
      ],
      10,
    )
    expect([head, ...body.flat()]).toEqual(['名称     n', '甲乙丙   1', '丁', 'ab      10'])
  })

  it('breaks a list between its items only', () => {
    expect(flow(['户 1', '人 22', '县 1'], 14)).toEqual(['户 1 · 人 22', '县 1'])
  })

  it('wraps Chinese anywhere but before a closing mark, and English at spaces', () => {
    expect(wrap('甲乙丙丁，戊己', 8)).toEqual(['甲乙丙', '丁，戊己'])
    expect(wrap('甲乙丙（丁）', 8)).toEqual(['甲乙丙', '（丁）'])
    expect(wrap('alpha、beta、gamma', 8)).toEqual(['alpha、', 'beta、', 'gamma'])
    expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
    expect(wrap('a\nb', 8)).toEqual(['a', 'b'])
  })
})

describe('whole or not at all', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const { path, remove } = folderOf({ 'a.txt': 'old' })
    await writeWhole(join(path, 'a.txt'), ['ne', 'w'], quiet)
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('new')
    expect(readdirSync(path)).toEqual(['a.txt'])
    remove()
  })

  it('leaves the former file untouched where a chunk fails', async () => {
    const { path, remove } = folderOf({ 'a.txt': 'old' })
    const failing = function* (): Generator<string> {
      yield 'x'.repeat(1 << 17)
      throw new Error('midway')
    }
    await expect(writeWhole(join(path, 'a.txt'), failing(), quiet)).rejects.toThrow('midway')
    expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('old')
    expect(readdirSync(path)).toEqual(['a.txt'])
    remove()
  })

  it('cleans up when interrupted', async () => {
    const { path, remove } = folderOf({})
    let cleanup = (): void => undefined
    const interrupted = function* (): Generator<string> {
      yield 'x'.repeat(1 << 17)
      cleanup()
      expect(readdirSync(path)).toEqual([])
      throw new Error('stopped')
    }
    const guard = (given: () => void) => {
      cleanup = given
      return () => undefined
    }
    await expect(writeWhole(join(path, 'a.txt'), interrupted(), { guard })).rejects.toThrow()
    remove()
  })

  it('writes a folder, also over an empty one, never over a full one', async () => {
    const { path, remove } = folderOf({ 'full/a.txt': 'a' })
    const files = [{ path: 'b.txt', bytes: new TextEncoder().encode('b') }]
    await writeWholeFolder(join(path, 'new'), files, quiet)
    expect(readFileSync(join(path, 'new', 'b.txt'), 'utf8')).toBe('b')
    expect(await isFree(join(path, 'full'))).toBe(false)
    expect(await isFree(join(path, 'none'))).toBe(true)
    await expect(writeWholeFolder(join(path, 'full'), files, quiet)).rejects.toThrow()
    expect(readdirSync(path)).toEqual(['full', 'new'])
    expect(existsSync(join(path, 'full', 'a.txt'))).toBe(true)
    remove()
  })
})
