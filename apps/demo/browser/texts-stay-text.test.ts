import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { visit } from './support/visit.js'

/** Whatever somebody types stays text; own files have stories of their own. */

const demo = demoForAll()

const nasty = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>{{7*7}}'

const pages = [
  '/households',
  '/judge?persona=chen-training-only',
  '/rules?view=parameters',
  '/rules/1',
  '/developers',
] as const

test.each(pages)('in every field of %s', async (path) => {
  const { page, wrongs, close } = await visit(demo, path)
  const fields = page.locator(
    'main input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=date]), main textarea, main [contenteditable=true]',
  )
  await fields.first().waitFor()
  await page.waitForLoadState('networkidle')
  let typed = 0
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue
    await field.click()
    await page.keyboard.insertText(nasty)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    typed += 1
  }
  expect(typed).toBeGreaterThan(0)
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(await page.locator('img[src="x"], main script').count()).toBe(0)
  expect(wrongs).toEqual([])
  await close()
})

test.each([
  `/households?id=${encodeURIComponent(nasty)}&township=${encodeURIComponent(nasty)}&rule=${encodeURIComponent(nasty)}`,
  `/households/${encodeURIComponent(nasty)}`,
  `/points/1?rule=${encodeURIComponent(nasty)}&township=${encodeURIComponent(nasty)}`,
  `/rules/1?file=${encodeURIComponent(nasty)}`,
  `/rules?view=parameters&parameter=${encodeURIComponent(nasty)}&value=${encodeURIComponent(nasty)}`,
  `/agencies?agency=${encodeURIComponent(nasty)}&township=${encodeURIComponent(nasty)}&outcome=${encodeURIComponent(nasty)}`,
  `/judge?persona=${encodeURIComponent(nasty)}`,
  `/developers?route=${encodeURIComponent(nasty)}`,
])('in the address %#', async (path) => {
  const { page, wrongs, close } = await visit(demo, path)
  await page.locator('h1').waitFor()
  await page.locator('[role=status] .ant-spin').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(await page.locator('img[src="x"], main script').count()).toBe(0)
  expect(wrongs).toEqual([])
  await close()
})
