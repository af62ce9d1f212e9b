/**
 * The JSON reader against the public JSONTestSuite, which is no part of this project: JSON_TEST_SUITE
 * names the folder of its files. `y_` files are JSON and must be read, `n_` files must be refused;
 * of `i_` files the standard says nothing, so each is pinned here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type JsonProblemCode, jsonMessages } from '../packages/model/src/json/messages.js'
import { readJson, readStrictly } from '../packages/model/src/json/read-json.js'

const named = process.env['JSON_TEST_SUITE']
if (named === undefined) throw new Error('JSON_TEST_SUITE names no folder of JSONTestSuite files')
const folder = resolve(import.meta.dirname, '..', named)
const files = readdirSync(folder).toSorted()

/** JSON that a rule of ours refuses: the rule's code, and the files. */
const stricter: Partial<Record<JsonProblemCode, readonly string[]>> = {
  'json-duplicate-key': ['y_object_duplicated_key', 'y_object_duplicated_key_and_value'],
  'json-key-character': ['y_object_escaped_null_in_key'],
  // Whole numbers beyond 2^53 - 1, however they are written.
  'json-number-range': [
    'y_number',
    'y_number_real_capital_e',
    'y_number_real_exponent',
    'y_number_real_fraction_exponent',
    'y_object_extreme_numbers',
  ],
}

/** What the standard leaves open. We refuse every one of them: nothing is guessed or replaced. */
const open: Partial<Record<JsonProblemCode, readonly string[]>> = {
  'json-byte-order-mark': ['i_structure_UTF-8_BOM_empty_object'],
  'json-lone-surrogate': [
    'i_object_key_lone_2nd_surrogate',
    'i_string_1st_surrogate_but_2nd_missing',
    'i_string_1st_valid_surrogate_2nd_invalid',
    'i_string_incomplete_surrogate_and_escape_valid',
    'i_string_incomplete_surrogate_pair',
    'i_string_incomplete_surrogates_escape_valid',
    'i_string_invalid_lonely_surrogate',
    'i_string_invalid_surrogate',
    'i_string_inverted_surrogates_U+1D11E',
    'i_string_lone_second_surrogate',
  ],
  'json-not-utf8': [
    'i_string_UTF-16LE_with_BOM',
    'i_string_UTF-8_invalid_sequence',
    'i_string_UTF8_surrogate_U+D800',
    'i_string_invalid_utf-8',
    'i_string_iso_latin_1',
    'i_string_lone_utf8_continuation_byte',
    'i_string_not_in_unicode_range',
    'i_string_overlong_sequence_2_bytes',
    'i_string_overlong_sequence_6_bytes',
    'i_string_overlong_sequence_6_bytes_null',
    'i_string_truncated-utf-8',
    'i_string_utf16BE_no_BOM',
    'i_string_utf16LE_no_BOM',
  ],
  'json-number-precision': ['i_number_double_huge_neg_exp', 'i_number_real_underflow'],
  'json-number-range': [
    'i_number_huge_exp',
    'i_number_neg_int_huge_exp',
    'i_number_pos_double_huge_exp',
    'i_number_real_neg_overflow',
    'i_number_real_pos_overflow',
    'i_number_too_big_neg_int',
    'i_number_too_big_pos_int',
    'i_number_very_big_negative_int',
  ],
  'json-too-deep': ['i_structure_500_nested_arrays'],
}

/** Codes by file. */
const pinned: ReadonlyMap<string, string> = new Map<string, string>(
  [...Object.entries(stricter), ...Object.entries(open)].flatMap(([code, names]) =>
    names.map((name) => [`${name}.json`, code] as const),
  ),
)

const read = (file: string) => readJson(readFileSync(join(folder, file)), { file })

const codesOf = (file: string): readonly string[] => {
  const result = read(file)
  return 'value' in result ? [] : [...new Set(result.diagnostics.map(({ code }) => code))]
}

test('the folder holds the suite, and every file named here', () => {
  const count = (kind: string): number => files.filter((name) => name.startsWith(kind)).length
  expect(count('y_')).toBeGreaterThanOrEqual(95)
  expect(count('n_')).toBeGreaterThanOrEqual(188)
  expect(count('y_') + count('n_') + count('i_')).toBe(files.length)
  expect([...pinned.keys()].filter((name) => !files.includes(name))).toEqual([])
  expect(files.filter((name) => name.startsWith('i_') && !pinned.has(name))).toEqual([])
})

test.each(files)('%s', (file) => {
  const codes = codesOf(file)
  const known = pinned.get(file)
  if (known !== undefined) expect(codes).toEqual([known])
  else if (file.startsWith('y_')) expect(codes).toEqual([])
  else expect(codes.length).toBeGreaterThan(0)
})

test('what is read is what JSON.parse reads', () => {
  for (const file of files) {
    const result = read(file)
    if (!('value' in result)) continue
    const text = readFileSync(join(folder, file), 'utf8')
    expect(JSON.stringify(result.value), file).toBe(JSON.stringify(JSON.parse(text)))
  }
})

test('the strict reader alone says the same', () => {
  for (const file of files) {
    const strict = readStrictly(readFileSync(join(folder, file)), { file })
    const { positions: _places, ...said } = { positions: null, ...read(file) }
    expect(strict, file).toMatchObject(said)
  }
})

test('every refusal has a known code, a place and both languages', () => {
  for (const file of files) {
    const result = read(file)
    if ('value' in result) continue
    for (const { code, line, column, cause, remedy } of result.diagnostics) {
      expect(Object.keys(jsonMessages), file).toContain(code)
      expect(Math.min(line ?? 0, column ?? 0), file).toBeGreaterThan(0)
      for (const part of [cause.zh, cause.en, remedy.zh, remedy.en]) expect(part).not.toBe('')
    }
  }
})
