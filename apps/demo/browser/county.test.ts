import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { overflow } from './support/checks.js'
import { choose } from './support/choose.js'
import { demoForAll } from './support/demo.js'
import { figureIn, figureInStatus, lastFigureIn } from './support/figures.js'
import { visit } from './support/visit.js'

/** The county at a glance, and from a number to the records behind it. */

const demo = demoForAll()

const words = {
  zh: {
    board: '全县看板',
    evaluator: '由评估服务计算',
    hint: '不是行政决定',
    total: '总数',
    targets: '量化目标',
    points: '六个部分、25 项要点',
    map: '乡镇与要点',
    unmet: '未达标',
    undetermined: '待定',
    check: '在浏览器里复核',
    agree: '浏览器和评估服务算出的数字完全一致',
    over: '超出 15–18 项',
    help: '提高帮扶质效',
    helpUnmet: /^提高帮扶质效 · 未达标 [\d,]+$/,
    list: '逐条清单',
    listTable: '清单的表，可滚动',
    entries: /^[\d,]+ 条/,
    rules: '规则',
    township: '乡镇',
    yaoguan: '姚关镇',
    pointFour: / · 要点 4 · 待定 /,
    before: '← 上一项',
    after: '下一项 →',
    noPoint: '没有这项要点',
    day: '评估日期',
    outside: '评估日期不在规则包的适用期内',
    failed: '出错了',
    unreachable: '连不上评估服务',
    retry: '再试一次',
    household: '农户',
  },
  en: {
    board: 'County board',
    evaluator: 'Worked out by the HTTP evaluator',
    hint: 'not administrative decisions',
    total: 'In all',
    targets: 'Targets',
    points: 'Six sections, 25 points',
    map: 'Townships and points',
    unmet: 'unmet',
    undetermined: 'undetermined',
    check: 'Check in the browser',
    agree: 'The browser and the evaluator agree on all figures',
    over: 'over by 15–18 items',
    help: 'Help that works',
    helpUnmet: /^Help that works · unmet [\d,]+$/,
    list: 'The list behind the numbers',
    listTable: 'Table of the list, scrolls',
    entries: /^[\d,]+ entries/,
    rules: 'Rules',
    township: 'Township',
    yaoguan: 'Yaoguan',
    pointFour: / · Point 4 · undetermined /,
    before: '← Previous',
    after: 'Next →',
    noPoint: 'There is no such point',
    day: 'Evaluation date',
    outside: 'The evaluation date lies outside the period of the pack',
    failed: 'Something went wrong',
    unreachable: 'The evaluator does not answer',
    retry: 'Try again',
    household: 'Household',
  },
} as const

const sumOf = async (links: Locator): Promise<number> =>
  (await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label') ?? '')))
    .map(lastFigureIn)
    .reduce((sum, count) => sum + count, 0)

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const said = words[language]

  test('the board says what it shows, by which document, and who worked it out', async () => {
    const { page, wrongs, close } = await visit(demo, '/', { language })
    await page.getByRole('heading', { level: 1, name: said.board }).waitFor()
    await page.getByText(said.evaluator, { exact: true }).waitFor()
    await page.getByRole('note').filter({ hasText: said.hint }).waitFor()
    for (const name of [said.total, said.targets, said.points, said.map])
      await page.getByRole('heading', { level: 2, name }).waitFor()
    const points = page.getByRole('region', { name: said.points })
    expect(await points.getByRole('rowheader').count()).toBe(25)
    const targets = page.getByRole('table', { name: said.targets })
    expect(await targets.getByRole('rowheader').count()).toBe(15)

    // The headline is what the points come to together.
    const headline = page
      .getByRole('region', { name: said.total })
      .getByRole('listitem')
      .filter({ hasText: said.unmet })
    const unmet = points.getByRole('link', { name: `· ${said.unmet} ` })
    expect(figureIn(await headline.innerText())).toBe(await sumOf(unmet))
    expect(await overflow(page)).toBe(0)
    expect(wrongs).toEqual([])
    await close()
  })

  test('the browser comes to the same figures as the evaluator', async () => {
    const { page, wrongs, close } = await visit(demo, '/', { language })
    await page.getByRole('button', { name: said.check }).click()
    const agreed = page.getByRole('status').filter({ hasText: said.agree })
    await agreed.waitFor()
    expect(page.workers().length).toBe(1)
    expect(lastFigureIn(await agreed.innerText())).toBeGreaterThan(1000)
    expect(wrongs).toEqual([])
    await close()
  })

  test('a target leads to the rule that sets it', async () => {
    const { page, wrongs, close } = await visit(demo, '/', { language })
    const first = page.getByRole('table', { name: said.targets }).getByRole('row').nth(1)
    await first.waitFor()
    expect(await first.innerText()).toContain(said.over)
    await first.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: `3. ${said.help}` }).waitFor()
    expect(page.url()).toBe(`${demo.url}/points/3?rule=03.open-guarantee-problems`)
    await page.getByRole('status').filter({ hasText: said.entries }).waitFor()
    expect(await figureInStatus(page, said.entries)).toBe(1)
    expect(wrongs).toEqual([])
    await close()
  })

  test('a number leads to as many records, which are narrowed, scrolled and opened', async () => {
    const { page, wrongs, close } = await visit(demo, '/', { language })
    const link = page.getByRole('link', { name: said.helpUnmet })
    const all = figureIn(await link.innerText())
    expect(all).toBeGreaterThan(100)
    await link.click()
    await page.getByRole('heading', { level: 1, name: `3. ${said.help}` }).waitFor()
    expect(page.url()).toBe(`${demo.url}/points/3?outcome=unmet`)
    await page.getByRole('status').filter({ hasText: said.entries }).waitFor()
    expect(await figureInStatus(page, said.entries)).toBe(all)
    const rules = page.getByRole('region', { name: said.rules, exact: true })
    expect(await sumOf(rules.getByRole('link', { name: `· ${said.unmet} ` }))).toBe(all)

    await choose(page, said.township, said.yaoguan)
    await expect.poll(() => figureInStatus(page, said.entries)).toBeLessThan(all)
    expect(page.url()).toContain('township=530521103')
    expect(page.url()).toContain('outcome=unmet')
    const table = page.getByRole('table', { name: said.list })
    expect(await table.getByRole('row').count()).toBe(
      (await figureInStatus(page, said.entries)) + 1,
    )
    await page.goBack()
    await expect.poll(() => figureInStatus(page, said.entries)).toBe(all)
    expect(page.url()).not.toContain('township')

    // Not every row is drawn at once; whoever goes on to the end finds them all.
    const rows = table.getByRole('row')
    expect(await rows.count()).toBeLessThan(all)
    const box = page.getByRole('region', { name: said.listTable })
    await expect
      .poll(
        async () => {
          await box.press('End')
          return await rows.count()
        },
        { timeout: 60_000 },
      )
      .toBe(all + 1)

    const household = table.getByRole('link', { name: /^H-/ }).last()
    const id = await household.innerText()
    await household.click()
    await page.getByRole('heading', { level: 1, name: `${said.household} ${id}` }).waitFor()
    expect(page.url()).toBe(`${demo.url}/households/${id}`)
    expect(wrongs).toEqual([])
    await close()
  })

  test('a cell of the map leads to as many records of one township', async () => {
    const { page, wrongs, close } = await visit(demo, '/', { language })
    const map = page.getByRole('region', { name: said.map, exact: true })
    await map.getByText(said.undetermined, { exact: true }).click()
    const cell = map.getByRole('link', { name: said.pointFour }).first()
    await cell.waitFor()
    expect(page.url()).toContain('map=undetermined')
    const count = figureIn(await cell.innerText())
    await cell.click()
    await page.getByRole('heading', { level: 1, name: /^4\. / }).waitFor()
    expect(page.url()).toMatch(/\/points\/4\?township=\d{9}&outcome=undetermined$/)
    await page.getByRole('status').filter({ hasText: said.entries }).waitFor()
    expect(await figureInStatus(page, said.entries)).toBe(count)
    await page.goBack()
    // The map is as it was left.
    await map.getByRole('link', { name: said.pointFour }).first().waitFor()
    expect(wrongs).toEqual([])
    await close()
  })

  test('points are turned like pages, from the first to the last', async () => {
    const { page, wrongs, close } = await visit(demo, '/points/24', { language })
    await page.getByRole('link', { name: said.after }).click()
    await page.getByRole('heading', { level: 1, name: /^25\. / }).waitFor()
    expect(page.url()).toBe(`${demo.url}/points/25`)
    expect(await page.getByRole('link', { name: said.after }).count()).toBe(0)
    await page.getByRole('link', { name: said.before }).click()
    await page.getByRole('heading', { level: 1, name: /^24\. / }).waitFor()
    expect(wrongs).toEqual([])
    await close()
  })

  test('a point that the document has not says so and leads back', async () => {
    const { page, wrongs, close } = await visit(demo, '/points/99', { language })
    await page.getByText(said.noPoint).waitFor()
    await page.getByRole('main').getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: said.board }).waitFor()
    expect(wrongs).toEqual([])
    await close()
  })

  test('another day is judged anew; where nobody answers, it may be tried again', async () => {
    const { page, wrongs, close } = await visit(demo, '/', { language })
    const total = page.getByRole('region', { name: said.total })
    await total.waitFor()
    const before = await total.innerText()
    const outside = page.getByRole('status').filter({ hasText: said.outside })
    expect(await outside.count()).toBe(0)

    await page.route('**/v1/summary*', (route) => route.abort())
    await page.getByLabel(said.day, { exact: true }).fill('2026-03-01')
    const failed = page.getByRole('alert').filter({ hasText: said.failed })
    await failed.waitFor()
    expect(await failed.innerText()).toContain(said.unreachable)
    await outside.waitFor()
    // Figures of another day would be mistaken for those of this one.
    expect(await total.count()).toBe(0)

    await page.unroute('**/v1/summary*')
    await failed.getByRole('button', { name: said.retry }).click()
    await total.waitFor()
    expect(await failed.count()).toBe(0)
    expect(await total.innerText()).not.toBe(before)
    expect(await total.innerText()).toContain('365 / 365')

    await page.getByLabel(said.day, { exact: true }).fill('2025-06-30')
    await outside.waitFor({ state: 'detached' })
    await expect.poll(() => total.innerText()).toBe(before)
    // The request that was refused on purpose.
    expect(wrongs.filter((wrong) => !wrong.startsWith('Failed to load resource'))).toEqual([])
    await close()
  })
})

test('the start page is light, and starts no worker', async () => {
  const { page, wrongs, close } = await visit(demo, '/')
  await page.getByRole('heading', { level: 2, name: words.zh.map }).waitFor()
  const network = await page.context().newCDPSession(page)
  const loaded = new Map<string, { readonly url: string; bytes: number }>()
  const encodings = new Set<string | undefined>()
  network.on('Network.responseReceived', ({ requestId, response: { url, headers } }) => {
    if (!/\.(?:js|css)$/.test(url)) return
    loaded.set(requestId, { url, bytes: 0 })
    encodings.add(headers['Content-Encoding'] ?? headers['content-encoding'])
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = loaded.get(requestId)
    if (file !== undefined) file.bytes = encodedDataLength
  })
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  // What every browser and proxy understands.
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' })
  await page.reload()
  await page.getByRole('heading', { level: 2, name: words.zh.map }).waitFor()
  await page.waitForLoadState('networkidle')
  const files = [...loaded.values()]
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  expect(files.some(({ url }) => url.endsWith('.css'))).toBe(true)
  expect(files.every((file) => file.bytes > 0)).toBe(true)
  expect(encodings).toContain('gzip')
  expect(encodings).not.toContain('br')
  expect(bytes).toBeLessThan(400_000)
  expect(page.workers()).toEqual([])
  expect(wrongs).toEqual([])
  await close()
})
