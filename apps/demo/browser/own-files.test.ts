import { sampleFiles } from '@workpoints/model/sample'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { languages } from './support/languages.js'
import { visit } from './support/visit.js'

/** A clerk's files: read, named, judged and shown in the browser, and sent to nobody. */

const demo = demoForAll()

const words = {
  zh: {
    title: '用自己的文件',
    judge: '评估这些记录',
    own: '自己的文件：',
    known: '列：全部列都认得',
    unknown: '1 列认不出，可在下面指定',
    column: '“进账”这一列当作',
    wage: '工资性收入',
    list: '问题清单',
    board: '全县看板',
  },
  en: {
    title: 'Own files',
    judge: 'Judge these records',
    own: 'Own files:',
    known: 'Columns: every column was recognised',
    unknown: '1 columns were not recognised: name them below',
    column: 'Column “进账” is taken for',
    wage: 'Wage income',
    list: 'Problem list',
    board: 'County board',
  },
} as const

const wanted = ['households.csv', 'members.csv', 'measures.json']

test.each(languages)('are judged without leaving the browser (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, sent, close } = await visit(demo, '/files', { language })
  const before = sent.length
  const files = [...sampleFiles({ households: 60, seed: 3 })].filter(({ path }) =>
    wanted.includes(path),
  )
  await page.locator('input[type=file]').setInputFiles(
    files.map(({ path, bytes }) => ({
      name: path,
      mimeType: 'text/csv',
      buffer: Buffer.from(bytes),
    })),
  )
  await page.getByRole('heading', { name: 'households.csv' }).waitFor()
  expect(await page.getByText('GBK / GB18030').count()).toBe(1)
  await page.getByRole('button', { name: said.judge }).click()
  await page.getByRole('heading', { level: 1, name: said.board }).waitFor()
  await page.getByText(said.own).waitFor()
  await page.getByRole('link', { name: said.list }).click()
  await page.locator('.agency-list button').first().waitFor()
  // Nothing that the visitor's files hold was sent anywhere.
  expect(sent.slice(before).filter((body) => body !== '{}')).toEqual([])
  expect(wrongs).toEqual([])
  await close()
})

test.each(languages)('have a column named by hand (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/files', { language })
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('户编号,家庭人口数,进账\nH-1,3,12000\nH-2,2,90000\n'),
  })
  await page.getByText(said.unknown).waitFor()
  const column = page.getByRole('combobox', { name: said.column })
  await column.fill(said.wage)
  await column.press('Enter')
  await page.getByText(said.unknown).waitFor({ state: 'detached' })
  expect(wrongs).toEqual([])
  await close()
})

const nasty = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'

test('stay text, whatever stands in their names and cells', async () => {
  const { page, wrongs, close } = await visit(demo, '/files')
  await page.locator('input[type=file]').setInputFiles([
    {
      name: `${nasty}.ndjson`,
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(
        `${JSON.stringify({ subject: 'household', id: nasty, township: nasty, headName: nasty, householdSize: 2, netIncome: 100 })}\n`,
      ),
    },
    {
      name: 'y.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`户编号,家庭人口数,"${nasty.replaceAll('"', '""')}"\nH-1,3,1\n`),
    },
    { name: `${nasty}.xlsx`, mimeType: 'text/csv', buffer: Buffer.from([0x50, 0x4b, 3, 4]) },
  ])
  await page.getByRole('heading', { name: `${nasty}.ndjson` }).waitFor()
  await page.getByRole('button', { name: words.zh.judge }).click()
  await page.getByRole('heading', { level: 1, name: words.zh.board }).waitFor()
  const goTo = (path: string): Promise<void> =>
    page.evaluate((to) => {
      window.history.pushState(null, '', to)
    }, path)
  const rows = {
    '/households': 'table',
    '/agencies?outcome=both': '.problem-table tbody tr',
    '/points/1': 'table',
  }
  for (const [path, row] of Object.entries(rows)) {
    await goTo(path)
    await page.locator(row).first().waitFor()
  }
  await goTo(`/households/${encodeURIComponent(nasty)}`)
  await page.locator('h1', { hasText: nasty }).waitFor()
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(wrongs).toEqual([])
  await close()
})
