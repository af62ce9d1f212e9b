import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { visit } from './support/visit.js'

/**
 * The four pictures of the readmes. They are taken anew for `.reports/`, to be looked at;
 * `UPDATE_SCREENSHOTS=1 npm run browser -- screenshots` puts them where the readmes show them.
 */

const demo = demoForAll()

const folder = fileURLToPath(
  new URL(
    process.env['UPDATE_SCREENSHOTS'] === '1' ? '../../../docs/screenshots/' : '../.reports/',
    import.meta.url,
  ),
)

test.each([
  ['board', '/', 'table'],
  ['household', '/households/H-0003', 'details, main table'],
  ['judge', '/judge?persona=chen-training-only', 'main .outcome'],
  ['rules', '/rules/1', '.cm-content'],
])('the picture %s', async (name, path, there) => {
  const { page, wrongs, close } = await visit(demo, path)
  await page.locator(there).first().waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  if (name === 'rules')
    await page.getByText('994 个例子中 994 个通过').waitFor({ timeout: 120_000 })
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}${name}.png` })
  expect(wrongs).toEqual([])
  await close()
})
