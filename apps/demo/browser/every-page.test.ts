import { describe, expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { overflow, seriousProblems } from './support/checks.js'
import { visit } from './support/visit.js'

/** What holds for every page, however a visitor comes to it. */

const demo = demoForAll()

/** A page by its address, and its heading in both languages; it has loaded when this is seen. */
const pages = [
  { path: '/', zh: '全县看板', en: 'County board', there: 'table' },
  { path: '/points/3', zh: '提高帮扶质效', en: 'Help that works', there: 'table' },
  { path: '/households', zh: '农户', en: 'Households', there: 'table' },
  { path: '/households/H-0001', zh: 'H-0001', en: 'H-0001', there: 'table' },
  { path: '/judge', zh: '判一户', en: 'Judge a household', there: 'main form, main fieldset' },
  { path: '/rules/1', zh: '规则', en: 'Rules', there: '.cm-content' },
  {
    path: '/rules?view=parameters',
    zh: '规则',
    en: 'Rules',
    there: 'main canvas',
  },
  { path: '/agencies', zh: '问题清单', en: 'Problem list', there: '.problem-table' },
  { path: '/files', zh: '用自己的文件', en: 'Own files', there: 'main button' },
  { path: '/developers', zh: '开发者', en: 'Developers', there: 'main form, main pre' },
] as const

const manners = [
  { language: 'zh', width: 1280, dark: false },
  { language: 'en', width: 390, dark: true },
] as const

describe.each(pages)('$path', ({ path, zh, en, there }) => {
  test.each(manners)('stands in $language, $width wide, dark: $dark', async (manner) => {
    const { page, wrongs, close } = await visit(demo, path, manner)
    await page.locator('h1', { hasText: manner.language === 'zh' ? zh : en }).waitFor()
    await page.locator(there).first().waitFor({ timeout: 120_000 })
    await page.locator('[role=status] .ant-spin').waitFor({ state: 'detached' })
    expect(await seriousProblems(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(wrongs).toEqual([])
    await close()
  })
})

test('an unknown address says so and leads back', async () => {
  const { page, close } = await visit(demo, '/nowhere')
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
  await page.getByRole('link', { name: '回到全县看板' }).click()
  await page.getByRole('heading', { name: '全县看板' }).waitFor()
  await close()
})

test('the way back leads back', async () => {
  const { page, close } = await visit(demo, '/files')
  await page.getByRole('link', { name: '问题清单' }).click()
  await page.getByRole('heading', { name: '问题清单' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '用自己的文件' }).waitFor()
  await close()
})

test('language and appearance are kept', async () => {
  const { page, close } = await visit(demo, '/files')
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('heading', { name: 'Own files' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')
  await page.getByRole('button', { name: 'Switch to dark' }).click()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await close()
})
