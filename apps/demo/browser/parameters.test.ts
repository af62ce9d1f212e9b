import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { languages } from './support/languages.js'
import { visit } from './support/visit.js'

/** Another value of a parameter is tried, and the county says at once who would change. */

const demo = demoForAll()

const words = {
  zh: {
    line: '监测底线（人均年纯收入）',
    usual: '8,700 元/人',
    changed: /([\d,]+) 户有变化$/,
    total: /^([\d,]+) 户有变化，占 ([\d,]+) 户的/,
    townships: '分乡镇',
    county: '全县',
    reset: '恢复规则包的取值',
    spread: '家庭人均纯收入',
    below: '低于',
    sides: /低于 ([\d,]+) 户，正好等于 ([\d,]+) 户，高于 ([\d,]+) 户，不清楚 ([\d,]+) 户/,
    asTable: '看表格',
    asChart: '看图',
    exact: '精确取值',
    parameter: '参数',
    other: '线索入户核实期限',
    large: '大示例县（100,000 户）',
  },
  en: {
    line: 'Monitoring line (net income per head and year)',
    usual: '8,700 yuan per person',
    changed: /([\d,]+) households change$/,
    total: /^([\d,]+) of ([\d,]+) households change/,
    townships: 'By township',
    county: 'County',
    reset: 'Back to the value of the pack',
    spread: 'Net income per head',
    below: 'Below',
    sides:
      /Below ([\d,]+) households, Exactly on it ([\d,]+) households, Above ([\d,]+) households, Not known ([\d,]+) households/,
    asTable: 'As a table',
    asChart: 'As a chart',
    exact: 'Exact value',
    parameter: 'Parameter',
    other: 'Days to verify a clue at home',
    large: 'Large sample (100,000 households)',
  },
} as const

type Language = (typeof languages)[number]

const numberIn = (said: string | undefined): number =>
  Number.parseInt((said ?? '').replaceAll(',', ''), 10)

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

/** The numbers of a column, row by row; the first column has the names. */
const column = async (rows: Locator, place: number): Promise<readonly number[]> => {
  const cells = await rows.evaluateAll(
    (found, at) => found.map((row) => row.children[at]?.textContent ?? ''),
    place,
  )
  return cells.map(numberIn)
}

const sliderOf = (page: Page, language: Language): Locator =>
  page.getByRole('slider', { name: words[language].line, exact: true })

const valueOf = async (page: Page, language: Language): Promise<string> =>
  (await sliderOf(page, language).getAttribute('aria-valuetext')) ?? ''

/** How many households are said to change with the value at hand, once that is worked out. */
const affected = async (page: Page, language: Language, timeout = 60_000): Promise<number> => {
  const { line, changed, total } = words[language]
  const colon = language === 'zh' ? '：' : ': '
  const told = page
    .getByRole('status')
    .filter({ hasText: `${line}${colon}${await valueOf(page, language)}` })
    .filter({ hasText: changed })
  await told.waitFor({ state: 'attached', timeout })
  const [, heard] = changed.exec(await told.innerText()) ?? []
  const [, seen] = total.exec(await page.getByText(total).innerText()) ?? []
  expect(seen).toBe(heard)
  return numberIn(seen)
}

test.each(languages)('a line is moved by keyboard, and set back (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/rules?view=parameters', { language })
  const slider = sliderOf(page, language)
  await slider.waitFor()
  expect(await valueOf(page, language)).toBe(said.usual)
  expect(await affected(page, language)).toBe(0)
  const reset = page.getByRole('button', { name: said.reset })
  expect(await reset.isDisabled()).toBe(true)

  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => valueOf(page, language)).not.toBe(said.usual)
  const moved = await valueOf(page, language)
  const some = await affected(page, language)
  expect(some).toBeGreaterThan(0)

  // The townships add up to the county.
  const table = page.getByRole('table', { name: said.townships, exact: true })
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') })
  const county = rows.filter({
    has: page.getByRole('rowheader', { name: said.county, exact: true }),
  })
  for (const place of [1, 2, 3, 4]) {
    const numbers = await column(rows, place)
    expect(sum(numbers.slice(0, -1))).toBe(numbers.at(-1))
  }
  expect(await column(county, 1)).toEqual([some])
  const [households] = await column(county, 2)
  expect(households).toBe(2000)

  // What the picture shows is said, and may be had as a table.
  const chart = page.getByRole('img', { name: said.sides })
  const sides = said.sides.exec((await chart.getAttribute('aria-label')) ?? '') ?? []
  const [below = 0, ...others] = sides.slice(1).map(numberIn)
  expect(below + sum(others)).toBe(households)
  await page.getByRole('button', { name: said.asTable, exact: true }).click()
  const drawn = page.getByRole('region', { name: said.spread, exact: true }).getByRole('row')
  const counts = (await column(drawn, 2)).slice(1)
  expect(counts.length).toBeGreaterThan(5)
  expect(sum(counts)).toBeGreaterThan(below)
  expect(sum(counts)).toBeLessThanOrEqual(households ?? 0)
  await page.getByRole('button', { name: said.asChart, exact: true }).click()
  await chart.waitFor()

  await page.waitForURL((url) => url.searchParams.has('value'))
  await page.reload()
  await slider.waitFor()
  expect(await valueOf(page, language)).toBe(moved)
  expect(await affected(page, language)).toBe(some)

  await reset.click()
  await expect.poll(() => valueOf(page, language)).toBe(said.usual)
  expect(await affected(page, language)).toBe(0)
  await page.waitForURL((url) => !url.searchParams.has('value'))

  // Whoever knows the number writes it.
  await page.getByRole('spinbutton', { name: said.exact, exact: true }).fill('9000')
  await expect.poll(() => valueOf(page, language)).toContain('9,000')
  expect(await affected(page, language)).toBeGreaterThanOrEqual(some)
  expect(wrongs).toEqual([])
  await close()
})

test.each(languages)('another parameter is chosen (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/rules?view=parameters', { language })
  await sliderOf(page, language).waitFor()
  const parameter = page.getByRole('combobox', { name: said.parameter, exact: true })
  await parameter.fill(said.other)
  await page.locator('.ant-select-item-option-active', { hasText: said.other }).waitFor()
  await parameter.press('Enter')
  await page.getByRole('heading', { level: 2, name: said.other, exact: true }).waitFor()
  await page.waitForURL((url) => url.searchParams.has('parameter'))
  const slider = page.getByRole('slider', { name: said.other, exact: true })
  await page.getByText(said.total).waitFor()
  const before = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before)
  await page.goBack()
  await sliderOf(page, language).waitFor()
  expect(wrongs).toEqual([])
  await close()
})

test('a county of 100,000 households answers, too', async () => {
  const language = 'zh'
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/rules?view=parameters', { language })
  await sliderOf(page, language).waitFor()
  await page.getByText(said.large, { exact: true }).click()
  await page.waitForURL('**households=100000')
  const county = page
    .getByRole('table', { name: said.townships, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: said.county, exact: true }) })
  await county.filter({ hasText: '100,000' }).waitFor({ timeout: 270_000 })
  expect(await affected(page, language)).toBe(0)
  await sliderOf(page, language).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => valueOf(page, language)).not.toBe(said.usual)
  const some = await affected(page, language)
  expect(some).toBeGreaterThan(0)
  expect(await column(county, 1)).toEqual([some])
  expect(await column(county, 2)).toEqual([100_000])
  expect(wrongs).toEqual([])
  await close()
})
