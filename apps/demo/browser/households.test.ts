import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { overflow } from './support/checks.js'
import { choose } from './support/choose.js'
import { demoForAll } from './support/demo.js'
import { figureIn, figureInStatus, lastFigureIn } from './support/figures.js'
import { visit } from './support/visit.js'

/** Which households call for action, and one of them whole. */

const demo = demoForAll()

const words = {
  zh: {
    households: '农户',
    found: /^符合条件 [\d,]+ 户，共 [\d,]+ 户$/,
    all: '符合条件 2,000 户，共 2,000 户',
    one: '符合条件 1 户，共 2,000 户',
    list: '农户列表',
    township: '乡镇',
    yaoguan: '姚关镇',
    rule: '规则',
    removal: '风险消除经得起核对',
    outcome: '结果',
    unmet: '未达标',
    thisRule: '该规则',
    missing: '缺少的事实',
    id: '户编号',
    income: '人均纯收入（元）',
    below: '低于线',
    clear: '清除筛选',
    clearTownship: '清除：乡镇',
    none: '没有符合条件的农户。',
    entries: /^[\d,]+ 条/,
    household: '农户 ',
    overview: '概况',
    against: '收入与监测线',
    line: '监测线 8,700 元',
    rules: '规则',
    groups: ['未达标', '待定', '达标', '不适用的规则'],
    why: '理由',
    applies: '适用条件',
    requires: '要求',
    ways: '怎样才会改变',
    fails: '不成立',
    met: /则达标/,
    clause: '依据',
    agencies: '责任单位',
    personal: '显示个人信息',
    records: '成员、措施和其他记录',
    members: /^家庭成员（\d+）$/,
    measures: /^帮扶措施（\d+）$/,
    name: '姓名',
    facts: '全部事实',
    head: '户主姓名',
    hidden: '已隐藏',
    after: '下一户',
    along: '列表中的前后',
    back: '回到农户列表',
    unknown: '没有这一户',
    unknownMore: '没有编号为 H-9999 的农户',
  },
  en: {
    households: 'Households',
    found: /^[\d,]+ of [\d,]+ households$/,
    all: '2,000 of 2,000 households',
    one: '1 of 2,000 households',
    list: 'List of households',
    township: 'Township',
    yaoguan: 'Yaoguan Town',
    rule: 'Rule',
    removal: 'The removal of risk is sound',
    outcome: 'Outcome',
    unmet: 'unmet',
    thisRule: 'This rule',
    missing: 'Missing fact',
    id: 'Household id',
    income: 'Income per head (yuan)',
    below: 'below',
    clear: 'Clear the filters',
    clearTownship: 'Clear: Township',
    none: 'No household fits.',
    entries: /^[\d,]+ entries/,
    household: 'Household ',
    overview: 'Overview',
    against: 'Income against the monitoring line',
    line: /monitoring line of 8,700/,
    rules: 'Rules',
    groups: ['Unmet', 'Undetermined', 'Met', 'Rules that do not apply'],
    why: 'Reasons',
    applies: 'When it applies',
    requires: 'What it requires',
    ways: 'What would have to change',
    fails: 'does not hold',
    met: /then it is met/,
    clause: 'Clause',
    agencies: 'Agencies',
    personal: 'Show personal data',
    records: 'Members, measures and other records',
    members: /^Members \(\d+\)$/,
    measures: /^Measures \(\d+\)$/,
    name: 'Name',
    facts: 'All facts',
    head: 'Head of household',
    hidden: 'hidden',
    after: 'Next',
    along: 'Along the list',
    back: 'Back to the list',
    unknown: 'No such household',
    unknownMore: 'no household with the id H-9999',
  },
} as const

/** What the rows that are drawn say in one column, by the words of its heading. */
const columnOf = async (page: Page, list: string, head: string): Promise<readonly string[]> => {
  const table = page.getByRole('table', { name: list })
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const at = heads.findIndex((each) => each.trim() === head)
  // The first cell of a row is its heading, which is no cell.
  return table
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .evaluateAll((rows, index) => rows.map((row) => row.children[index]?.textContent ?? ''), at)
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const said = words[language]

  test('the list is narrowed step by step, and every step is an address', async () => {
    const { page, wrongs, close } = await visit(demo, '/households', { language })
    const status = page.getByRole('status')
    await status.getByText(said.all, { exact: true }).waitFor()

    await choose(page, said.township, said.yaoguan)
    await expect.poll(() => figureInStatus(page, said.found)).toBeLessThan(2000)
    const inTownship = await figureInStatus(page, said.found)
    expect(new Set(await columnOf(page, said.list, said.township))).toEqual(new Set([said.yaoguan]))

    await choose(page, said.rule, said.removal)
    await expect.poll(() => figureInStatus(page, said.found)).toBeLessThan(inTownship)
    const underRule = await figureInStatus(page, said.found)

    await choose(page, said.outcome, said.unmet)
    await expect.poll(() => figureInStatus(page, said.found)).toBeLessThan(underRule)
    const unmet = await figureInStatus(page, said.found)
    const outcomes = await columnOf(page, said.list, said.thisRule)
    expect(outcomes.map((outcome) => outcome.trim())).toEqual(Array(unmet).fill(said.unmet))
    const search = new URL(page.url()).searchParams
    expect(Object.fromEntries(search)).toEqual({
      township: '530521103',
      rule: '03.removal-sound',
      outcome: 'unmet',
    })

    // One step back is one filter less; an address alone leads to the same list.
    await page.goBack()
    await expect.poll(() => figureInStatus(page, said.found)).toBe(underRule)
    expect(page.url()).not.toContain('outcome')
    await page.goForward()
    await expect.poll(() => figureInStatus(page, said.found)).toBe(unmet)
    await page.goto(`${demo.url}/points/3?${search.toString()}`)
    expect(await figureInStatus(page, said.entries)).toBe(unmet)
    await page.goBack()
    await status.filter({ hasText: said.found }).waitFor()
    expect(await figureInStatus(page, said.found)).toBe(unmet)

    await page.getByRole('button', { name: said.clearTownship }).click()
    await expect.poll(() => figureInStatus(page, said.found)).toBeGreaterThan(unmet)
    expect(page.url()).not.toContain('township')
    await page.getByRole('button', { name: said.clear, exact: true }).click()
    await status.getByText(said.all, { exact: true }).waitFor()
    expect(page.url()).toBe(`${demo.url}/households`)
    expect(wrongs).toEqual([])
    await close()
  })

  test('a missing fact is offered with the number of households that lack it', async () => {
    const { page, wrongs, close } = await visit(demo, '/households', { language })
    await page.getByRole('status').getByText(said.all, { exact: true }).waitFor()
    await page.getByRole('combobox', { name: said.missing }).click()
    const offered = page.locator('.ant-select-item-option').first()
    const count = lastFigureIn(await offered.innerText())
    expect(count).toBeGreaterThan(0)
    await offered.click()
    await expect.poll(() => figureInStatus(page, said.found)).toBe(count)
    expect(page.url()).toMatch(/\?missing=\w+$/)
    expect(wrongs).toEqual([])
    await close()
  })

  test('the list is sorted by income, and an id is looked for', async () => {
    const { page, wrongs, close } = await visit(demo, '/households', { language })
    await page.getByRole('status').getByText(said.all, { exact: true }).waitFor()
    const sort = page.getByRole('button', { name: said.income })
    const head = page.getByRole('columnheader', { name: said.income })
    await sort.click()
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
    const shown = async (): Promise<readonly string[]> => columnOf(page, said.list, said.income)
    const incomes = async (): Promise<readonly number[]> =>
      (await shown()).map((cell) => Number(cell.replace(said.below, '').replaceAll(',', '')))
    const rising = async (): Promise<boolean> => {
      const [first = Number.NaN, ...others] = await incomes()
      return others.every((income, index) => income >= ([first, ...others][index] ?? Number.NaN))
    }
    await expect.poll(rising).toBe(true)
    expect((await shown()).map((cell) => cell.startsWith(said.below))).toEqual(
      (await incomes()).map((income) => income < 8700),
    )
    const least = (await incomes())[0] ?? Number.NaN
    await sort.click()
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending')
    await expect.poll(async () => (await incomes())[0] ?? Number.NaN).toBeGreaterThan(least)
    expect(page.url()).toBe(`${demo.url}/households?sort=income&order=desc`)

    const search = page.getByRole('searchbox', { name: said.id })
    await search.fill('0775')
    await page.getByRole('status').getByText(said.one, { exact: true }).waitFor()
    await page.getByRole('link', { name: 'H-0775' }).waitFor()
    await search.fill('zzz')
    await page.getByText(said.none).waitFor()
    // Letters are no steps: back leads to where the list was before it was searched.
    await page.goBack()
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
    expect(page.url()).toBe(`${demo.url}/households?sort=income&order=asc`)
    expect(wrongs).toEqual([])
    await close()
  })

  test('a household is shown whole, and what tells who it is only when asked', async () => {
    const path = '/households?township=530521103&outcome=unmet'
    const { page, wrongs, close } = await visit(demo, path, { language })
    const first = page.getByRole('table', { name: said.list }).getByRole('link').first()
    const id = await first.innerText()
    const total = await figureInStatus(page, said.found)
    await first.click()
    await page.getByRole('heading', { level: 1, name: `${said.household}${id}` }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/households/${id}`)
    const region = (name: string) => page.getByRole('region', { name, exact: true })
    expect(await region(said.overview).innerText()).toContain(said.yaoguan)
    await region(said.against).getByText(said.line).first().waitFor()
    const records = region(said.records)
    const members = records.getByRole('heading', { level: 3, name: said.members })
    const people = records.getByRole('table', { name: said.members }).getByRole('rowheader')
    expect(await people.count()).toBe(figureIn(await members.innerText()))
    await records.getByRole('heading', { level: 3, name: said.measures }).waitFor()

    // Hidden, until somebody says that they want to see it.
    const name = records.getByRole('columnheader', { name: said.name, exact: true })
    const facts = region(said.facts)
    await facts.getByRole('heading').click()
    const head = facts.getByRole('row').filter({ hasText: said.head }).first()
    expect(await name.count()).toBe(0)
    expect(await head.innerText()).toContain(said.hidden)
    const personal = page.getByRole('switch', { name: said.personal })
    await personal.click()
    await name.waitFor()
    expect(await head.innerText()).not.toContain(said.hidden)
    await personal.click()
    await name.waitFor({ state: 'detached' })
    expect(await head.innerText()).toContain(said.hidden)

    // Along the list, and back to it as it was.
    const along = page.getByRole('navigation', { name: said.along })
    expect(lastFigureIn(await along.getByText(/\d/).innerText())).toBe(total)
    await along.getByRole('link', { name: said.after }).click()
    await page.getByRole('heading', { level: 1, name: said.household }).waitFor()
    await expect.poll(() => page.locator('h1').innerText()).not.toContain(id)
    await along.getByRole('link', { name: said.back }).click()
    await page.getByRole('status').filter({ hasText: said.found }).waitFor()
    expect(page.url()).toBe(`${demo.url}${path}`)
    expect(await figureInStatus(page, said.found)).toBe(total)
    expect(wrongs).toEqual([])
    await close()
  })

  test('rules stand by outcome; opened, one says why and what would have to change', async () => {
    const { page, wrongs, close } = await visit(demo, '/households', { language })
    // The one with most that is unmet stands first.
    await page.getByRole('table', { name: said.list }).getByRole('link').first().click()
    const rules = page.getByRole('region', { name: said.rules, exact: true })
    await rules.waitFor()
    const groups = await rules.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(groups.map((group) => group.replace(/\s?[（(]\d+[）)]$/, ''))).toEqual(said.groups)
    const unmet = rules.getByRole('group').filter({
      has: page.locator('summary .outcome', { hasText: new RegExp(`^\\s*${said.unmet}`) }),
    })
    expect(await unmet.count()).toBe(figureIn(groups[0] ?? ''))
    expect(await unmet.count()).toBeGreaterThan(1)

    const rule = unmet.last()
    expect(await rule.getByText(said.why).isVisible()).toBe(false)
    await rule.locator('summary').first().click()
    for (const name of [said.why, said.ways])
      await rule.getByRole('heading', { level: 4, name }).waitFor()
    for (const term of [said.clause, said.agencies])
      await rule.getByRole('term').filter({ hasText: term }).waitFor()
    for (const part of [said.applies, said.requires])
      await rule.getByText(part, { exact: true }).waitFor()
    await rule.getByRole('img', { name: said.fails }).first().waitFor()
    await rule.getByRole('listitem').filter({ hasText: said.met }).first().waitFor()
    expect(await overflow(page)).toBe(0)
    await rule
      .getByRole('link', { name: /^\d+\.\d+$/ })
      .first()
      .click()
    await page.waitForURL(/\/rules\/\d+$/)
    expect(wrongs).toEqual([])
    await close()
  })

  test('an id that no household has says so, and leads to the list', async () => {
    const { page, wrongs, close } = await visit(demo, '/households/H-9999', { language })
    await page.getByRole('heading', { level: 1, name: said.unknown }).waitFor()
    await page.getByText(said.unknownMore).waitFor()
    await page.getByRole('link', { name: said.back }).click()
    await page.getByRole('status').getByText(said.all, { exact: true }).waitFor()
    expect(wrongs).toEqual([])
    await close()
  })
})

/** Long enough for a county of 100,000 households on a machine that does something else as well. */
const patience = 500_000

test(
  'a county of 100,000 households is opened, narrowed and scrolled to its end',
  async () => {
    const said = words.zh
    const { page, wrongs, close } = await visit(demo, '/households')
    await page.getByRole('button', { name: '打开 10 万户的县' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText('10 万户大约需要').waitFor()
    await page
      .getByText('符合条件 100,000 户，共 100,000 户', { exact: true })
      .waitFor({ timeout: patience })

    const scrollToEnd = async (): Promise<void> => {
      const count = await figureInStatus(page, said.found)
      const table = page.getByRole('table', { name: said.list })
      // The heading is counted.
      expect(await table.getAttribute('aria-rowcount')).toBe(String(count + 1))
      await page.getByRole('region', { name: said.list }).press('End')
      const last = table.locator(`[aria-rowindex="${count + 1}"]`)
      await last.getByRole('link').waitFor()
      expect(await last.innerText()).toContain('H-')
      // Only those in sight are there.
      expect(await table.getByRole('row').count()).toBeLessThan(100)
    }
    await scrollToEnd()
    await choose(page, said.township, said.yaoguan)
    await expect.poll(() => figureInStatus(page, said.found)).toBeLessThan(100_000)
    expect(await figureInStatus(page, said.found)).toBeGreaterThan(1000)
    await scrollToEnd()
    expect(new Set(await columnOf(page, said.list, said.township))).toEqual(new Set([said.yaoguan]))
    await page.getByRole('button', { name: '回到 2,000 户的县' }).waitFor()
    expect(wrongs).toEqual([])
    await close()
  },
  2 * patience,
)
