import { strFromU8, unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { languages } from './support/languages.js'
import { visit } from './support/visit.js'

/** An agency takes its problems along: on the screen, on paper, as a workbook. */

const demo = demoForAll()

const words = {
  zh: { agency: '县民政局', save: '存为 Excel', both: '两者', clause: '句子' },
  en: {
    agency: 'County Civil Affairs Bureau',
    save: 'Save as Excel',
    both: 'Both',
    clause: 'Clause',
  },
} as const

test.each(languages)('by agency and township (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/agencies?township=530521101', { language })
  await page.getByRole('button', { name: said.agency }).click()
  await page.getByRole('heading', { level: 2, name: said.agency }).waitFor()
  expect(page.url()).toContain('township=530521101')
  expect(page.url()).toContain('agency=civilAffairsBureau')
  const count = page.locator('.agency-head [role=status]')
  const unmet = Number.parseInt((await count.innerText()).replace(',', ''), 10)
  expect(unmet).toBeGreaterThan(0)
  await page.getByText(said.both, { exact: true }).click()
  await expect
    .poll(async () => Number.parseInt((await count.innerText()).replace(',', ''), 10))
    .toBeGreaterThan(unmet)
  const all = Number.parseInt((await count.innerText()).replace(',', ''), 10)

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said.save }).click(),
  ])
  const files = unzipSync(new Uint8Array(await readFile(await saved.path())))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row /g)?.length).toBe(all + 1)
  expect(sheet).not.toContain('<f')

  // What is printed holds every row, not only those in sight.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('table.paper tbody tr').count()).toBe(all)
  expect(await page.locator('.head').isVisible()).toBe(false)
  expect(wrongs).toEqual([])
  await close()
})
