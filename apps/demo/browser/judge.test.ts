import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { figureIn } from './support/figures.js'
import { languages } from './support/languages.js'
import { visit } from './support/visit.js'

/** One household is filled in by hand: what is still asked, and what comes out. */

const demo = demoForAll()

const words = {
  zh: {
    title: '判一户',
    start: '从哪里开始',
    asked: '还要问的事实',
    outcomes: '结果',
    filledIn: '已填的事实',
    record: '这一户的数据',
    left: /项事实还影响结果/,
    browser: '在浏览器里计算',
    category: '监测对象类别',
    unstable: '脱贫不稳定户',
    notMonitored: '非监测对象',
    held: '部门已掌握：农业农村',
    income: '纯收入',
    noAmount: '纯收入不是金额',
    member: '家庭成员 1',
    addMember: '添加一条 · 家庭成员',
    removeMember: '删除 · 家庭成员 1',
    change: '改 · 监测对象类别',
    listHeld: '部门已掌握的也列出',
    besides: /可向部门调取，不必问农户：.*医疗保障 \d+ 项/,
    compare: '交给评估服务比对',
    agreed: '一致：评估服务给出的结果与浏览器相同',
    evaluator: '由评估服务计算',
    copy: '复制 JSON',
    copied: '已复制',
    typed: '褚',
    story: '褚家：有了公益岗',
    changed: /[1-9]\d* 条结果刚刚有变/,
    nobody: '没有这个人物，已从空白农户开始。',
    rule: '低于监测线的农户已核实',
    applies: '适用条件',
    ways: '怎样才会变',
    rules: '规则',
    own: '中文',
    other: 'English',
    otherIncome: 'Net income',
  },
  en: {
    title: 'Judge a household',
    start: 'Start from',
    asked: 'Still asked',
    outcomes: 'Outcomes',
    filledIn: 'Filled in',
    record: 'The record',
    left: /facts still matter/,
    browser: 'Worked out in the browser',
    category: 'Monitoring category',
    unstable: 'lifted but unstable',
    notMonitored: 'not monitored',
    held: 'Held by Agriculture and rural affairs',
    income: 'Net income',
    noAmount: 'Net income is not an amount of money',
    member: 'Member 1',
    addMember: 'Add one · Members',
    removeMember: 'Remove · Member 1',
    change: 'Change · Monitoring category',
    listHeld: 'List what departments already hold',
    besides: /Departments hold these, nobody need ask: .*Healthcare security \d+/,
    compare: 'Compare with the HTTP evaluator',
    agreed: 'Agreed: the evaluator gives the same outcomes',
    evaluator: 'Worked out by the HTTP evaluator',
    copy: 'Copy JSON',
    copied: 'Copied',
    typed: 'Chu',
    story: 'Chu: a public-welfare post',
    changed: /[1-9]\d* outcomes? ha(s|ve) changed/,
    nobody: 'There is no such persona; an empty household is shown.',
    rule: 'Households below the line are verified',
    applies: 'When it applies',
    ways: 'What would have to change',
    rules: 'Rules',
    own: 'English',
    other: '中文',
    otherIncome: '纯收入',
  },
} as const

/** The question that holds the focus. */
const focused = (page: Page) => page.getByRole('group').filter({ has: page.locator(':focus') })

test.each(languages)('a household is asked about, question by question (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, sent, close } = await visit(demo, '/judge', { language })
  await page.getByRole('heading', { level: 1, name: said.title, exact: true }).waitFor()
  for (const name of [said.start, said.asked, said.outcomes, said.filledIn, said.record])
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  const left = page.getByRole('status').filter({ hasText: said.left })
  const leftNow = async (): Promise<number> => figureIn(await left.innerText())
  const atFirst = await leftNow()
  const outcomes = page.getByRole('region', { name: said.outcomes, exact: true })
  await outcomes.getByText(said.browser).waitFor()

  // Answered by keyboard, a question goes and the next one is at hand.
  const category = page.getByRole('group', { name: said.category })
  await category.getByText(said.held).waitFor()
  await category.getByRole('button', { name: said.unstable }).focus()
  await page.keyboard.press('Enter')
  await category.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page).count()).toBe(1)
  const income = page.getByRole('textbox', { name: said.income, exact: true })
  for (let answered = 1; answered < 12 && !(await income.isVisible()); answered += 1) {
    const label = await focused(page).getAttribute('aria-labelledby')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page).getAttribute('aria-labelledby')).not.toBe(label)
  }
  expect(await leftNow()).toBeLessThan(atFirst)

  // What cannot be read is said beside the question, and stays as it was typed.
  await income.fill('12.345')
  await income.press('Enter')
  const alert = page.getByRole('alert').filter({ hasText: said.noAmount })
  await alert.waitFor()
  expect(await income.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByText(said.other, { exact: true }).click()
  await expect
    .poll(() => page.getByRole('textbox', { name: said.otherIncome, exact: true }).inputValue())
    .toBe('12.345')
  await page.getByText(said.own, { exact: true }).click()
  await alert.waitFor()
  expect(await income.inputValue()).toBe('12.345')
  const filledIn = page.getByRole('region', { name: said.filledIn, exact: true })
  await filledIn.getByText(said.unstable).waitFor()

  // Digits as a Chinese keyboard writes them.
  await income.fill('３４８００.5')
  await income.press('Enter')
  await filledIn.getByText('34,800.50').waitFor()
  await alert.waitFor({ state: 'detached' })
  await income.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: said.addMember }).click()
  const member = filledIn.getByRole('heading', { name: said.member, exact: true })
  await member.waitFor()
  await page.getByRole('button', { name: said.removeMember }).click()
  await member.waitFor({ state: 'detached' })

  const questions = page.getByRole('region', { name: said.asked, exact: true })
  await page.getByRole('switch', { name: said.listHeld }).click()
  await questions.getByText(said.besides).waitFor()
  expect(await questions.getByText(said.held).count()).toBe(0)

  // Until the visitor asks for it, nothing that was filled in is sent.
  expect(sent.filter((body) => body.includes('34800.5'))).toEqual([])
  await page.getByRole('button', { name: said.compare }).click()
  await page.getByText(said.agreed).waitFor()
  await page.getByText(said.evaluator).waitFor()
  expect(sent.filter((body) => body.includes('34800.5'))).toHaveLength(1)

  await page.getByRole('button', { name: said.copy }).click()
  await page.getByRole('button', { name: said.copied }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toMatchObject({ subject: 'household', netIncome: 34800.5 })
  expect(page.url()).toBe(`${demo.url}/judge`)

  // Looking at an invented household loses nothing of one's own.
  const start = page.getByRole('combobox', { name: said.start })
  await start.fill(said.typed)
  await page.locator('.ant-select-item-option-active', { hasText: said.story }).waitFor()
  await start.press('Enter')
  await page.waitForURL('**/judge?persona=chu-public-post')
  await page.locator('main').getByText(said.story).filter({ visible: true }).waitFor()
  await filledIn.getByText('34,800.50').waitFor({ state: 'detached' })
  await page.goBack()
  await page.waitForURL((url) => url.search === '')
  await filledIn.getByText('34,800.50').waitFor()
  expect(wrongs).toEqual([])
  await close()
})

test.each(languages)('an answer is changed, and a rule says why (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/judge?persona=chen-training-only', {
    language,
  })
  const change = page.getByRole('button', { name: said.change })
  await change.click()
  const filledIn = page.getByRole('region', { name: said.filledIn, exact: true })
  await filledIn.getByRole('button', { name: said.notMonitored }).click()
  await page.getByRole('status').filter({ hasText: said.changed }).waitFor()
  await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(page.url()).toBe(`${demo.url}/judge?persona=chen-training-only`)

  await page.goto(`${demo.url}/judge?persona=zhao-one-fen-below`)
  const rule = page.getByRole('button', { name: said.rule })
  await rule.click()
  expect(await rule.getAttribute('aria-expanded')).toBe('true')
  await page.getByText(said.applies, { exact: true }).waitFor()
  await page.getByRole('heading', { level: 4, name: said.ways }).waitFor()
  const clause = page.getByRole('region', { name: said.outcomes, exact: true }).getByRole('link')
  expect(await clause.getAttribute('href')).toBe('/rules/1')
  await clause.click()
  await page.getByRole('heading', { level: 1, name: said.rules, exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/rules/1')
  expect(wrongs).toEqual([])
  await close()
})

test.each(languages)('an unknown persona is said to be so (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/judge?persona=nobody', { language })
  await page.getByRole('alert').filter({ hasText: said.nobody }).waitFor()
  await page.getByRole('group', { name: said.category }).waitFor()
  expect(wrongs).toEqual([])
  await close()
})
