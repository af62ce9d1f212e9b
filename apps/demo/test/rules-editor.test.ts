import type { Diagnostic } from '@workpoints/model'
import { describe, expect, it } from 'vitest'
import { marksOf, stretchAt } from '../src/pages/rules/editor/places.js'
import { hintOf, placeOf, templateOf } from '../src/pages/rules/editor/suggestions.js'
import { addressOfFile, fileOfPoint, pointOfFile } from '../src/pages/rules/files.js'
import type { Suggestion } from '../src/worker/pack/api.js'

const shown = (text: string, line: number, column: number): string => {
  const { from, to } = stretchAt(text, line, column)
  return text.slice(from, to)
}

describe('the place of a diagnostic', () => {
  const text = '{\n  "标题": "𠮷利",\n  "value": -12.5, "on": true }'

  it('is the whole token that stands there', () => {
    expect(shown(text, 2, 3)).toBe('"标题"')
    expect(shown(text, 3, 12)).toBe('-12.5')
    expect(shown(text, 3, 25)).toBe('true')
    expect(shown(text, 1, 1)).toBe('{')
  })

  it('counts code points, as diagnostics do', () => {
    expect(shown('["𠮷", 7]', 1, 7)).toBe('7')
  })

  it('takes a string without its end up to the line', () => {
    expect(shown('{ "a": "open\n}', 1, 8)).toBe('"open')
  })

  it('stays inside the text', () => {
    const { from, to } = stretchAt('{}', 9, 9)
    expect([from, to]).toEqual([2, 2])
  })
})

describe('what is marked', () => {
  const text = '{\n  "strength": "musty",\n  "due": 1\n}'
  const diagnostic = (code: string, file: string, line?: number): Diagnostic => ({
    code,
    file,
    ...(line === undefined ? {} : { line, column: 15 }),
    cause: { zh: '不能这样写', en: 'not so' },
    remedy: { zh: '改正', en: 'correct it' },
  })
  const schema = [
    { from: 16, to: 23, message: 'value' },
    { from: 27, to: 32, message: 'type' },
  ]
  const say = ({ cause }: Diagnostic): string => cause.en

  it('leaves out what the schema says of a line that the checker speaks of', () => {
    const marks = marksOf('a.json', text, [diagnostic('shape-value', 'a.json', 2)], schema, say)
    expect(marks.map(({ by, message }) => [by, message])).toEqual([
      ['checker', 'not so'],
      ['schema', 'type'],
    ])
    expect(text.slice(marks[0]?.from, marks[0]?.to)).toBe('"musty"')
  })

  it('leaves out everything else where the text is no JSON', () => {
    const marks = marksOf('a.json', text, [diagnostic('json-word', 'a.json', 2)], schema, say)
    expect(marks.map(({ by }) => by)).toEqual(['checker'])
  })

  it('shows no problems of other files, and those of a whole file at its beginning', () => {
    const marks = marksOf(
      'a.json',
      text,
      [diagnostic('x', 'b.json', 2), diagnostic('y', 'a.json')],
      [],
      say,
    )
    expect(marks.map(({ from, to }) => [from, to])).toEqual([[0, 1]])
  })
})

describe('a suggestion', () => {
  const suggestion: Suggestion = {
    label: 'due',
    filter: '"due"',
    about: '',
    kind: 'property',
    insert: '"due": ',
    snippet: false,
    from: 10,
    to: 14,
  }

  it('becomes a template of the editor', () => {
    expect(templateOf('"any": [$1]')).toBe('"any": [${1}]')
    expect(templateOf('"due": {$1},')).toBe('"due": \\{${1}\\},')
    expect(templateOf('"value": ${1:true}$0')).toBe('"value": ${1:true}${0}')
    expect(templateOf('"\\$schema": ${1}')).toBe('"$schema": ${1}')
    expect(templateOf('${1:a\\}b}')).toBe('a\\}b')
  })

  it('replaces what the service meant and what was typed since', () => {
    expect(placeOf(suggestion, 12, 12)).toEqual({ from: 10, to: 14 })
    expect(placeOf(suggestion, 12, 15)).toEqual({ from: 10, to: 17 })
    expect(placeOf({ ...suggestion, to: 12 }, 12, 13)).toEqual({ from: 10, to: 13 })
  })

  it('says in a few letters what it is about', () => {
    expect(hintOf({ ...suggestion, about: '期限\n更多' })).toBe('期限')
    expect([...hintOf({ ...suggestion, about: '字'.repeat(40) })]).toHaveLength(24)
  })
})

describe('files of the pack', () => {
  it('lead from point to file and back', () => {
    expect(fileOfPoint(3)).toBe('points/03.json')
    expect(pointOfFile('points/25.json')).toBe(25)
    expect(pointOfFile('parameters.json')).toBeNull()
  })

  it('have an address each', () => {
    expect(addressOfFile('points/07.json', 3)).toBe('/rules/7')
    expect(addressOfFile('parameters.json', 3)).toBe('/rules/3?file=parameters.json')
  })
})
