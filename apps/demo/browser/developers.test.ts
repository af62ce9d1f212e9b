import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { languages } from './support/languages.js'
import { visit } from './support/visit.js'

/** A developer sends requests from the page, is refused and helped, and takes the code along. */

const demo = demoForAll()

const words = {
  zh: {
    title: '开发者',
    docs: '接口文档',
    openApi: 'OpenAPI 文件',
    send: '发送',
    notSent: '还没有发送。',
    content: '答复内容',
    evaluator: '由评估服务计算',
    body: '正文',
    lines: '正文，每行一条记录',
    notJson: '正文不是 JSON，服务会说明原因。',
    refused: '请求没有被接受',
    place: '行 1 · 列 33',
    reset: '恢复例子',
    code: '代码',
    copy: '复制代码',
    copied: '已复制',
    route: '接口',
    all: '只显示前面的行；全部行数 300',
  },
  en: {
    title: 'For developers',
    docs: 'API documentation',
    openApi: 'OpenAPI document',
    send: 'Send',
    notSent: 'Nothing was sent yet.',
    content: 'Content of the answer',
    evaluator: 'Worked out by the HTTP evaluator',
    body: 'Body',
    lines: 'Body, one record a line',
    notJson: 'The body is no JSON; the answer will say why.',
    refused: 'The request was refused',
    place: 'Line 1 · Column 33',
    reset: 'Restore the example',
    code: 'Code',
    copy: 'Copy the code',
    copied: 'Copied',
    route: 'Route',
    all: 'Only the first lines are shown; lines in all 300',
  },
} as const

/** Chromium tells of every refusal; this one was asked for. */
const withoutRefusal = (wrongs: readonly string[], status: number): readonly string[] =>
  wrongs.filter(
    (wrong) => !wrong.startsWith('Failed to load resource') || !wrong.includes(`${status}`),
  )

/** Sends the request of the form, and waits for the whole answer. */
const send = async (page: Page, name: string, status: number): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `${status} ` })
    .waitFor({ state: 'attached' })
}

const twice = '{"subject":"household","id":"X","subject":"a"}'

test.each(languages)('a request is sent, refused, mended (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/developers', { language })
  await page.getByRole('heading', { level: 1, name: said.title, exact: true }).waitFor()
  for (const name of [said.docs, said.openApi]) {
    const target = await page.getByRole('link', { name, exact: true }).getAttribute('href')
    const answer = await page.request.get(`${demo.url}${target ?? '/none'}`)
    expect(answer.status()).toBe(200)
  }
  await page.getByText(said.notSent).waitFor()

  await send(page, said.send, 200)
  const digest = page.getByRole('term').filter({ hasText: 'Workpoints-Digest' })
  await digest.waitFor()
  await page.getByText(said.evaluator).waitFor()
  const content = page.getByRole('region', { name: said.content, exact: true })
  expect(JSON.parse(await content.innerText())).toBeInstanceOf(Object)

  await page.goto(`${demo.url}/developers?route=evaluate`)
  const body = page.getByRole('textbox', { name: said.body, exact: true })
  const example = await body.inputValue()
  await body.fill(twice)
  await send(page, said.send, 400)
  const refusal = page.getByRole('alert').filter({ hasText: said.refused })
  await refusal.getByText('json-duplicate-key', { exact: true }).waitFor()
  await refusal.getByText(said.place, { exact: true }).waitFor()
  await body.fill('{')
  await page.getByText(said.notJson).waitFor()
  await page.getByRole('button', { name: said.reset }).click()
  expect(await body.inputValue()).toBe(example)
  await page.getByText(said.notSent).waitFor()
  await refusal.waitFor({ state: 'detached' })
  expect(withoutRefusal(wrongs, 400)).toEqual([])
  await close()
})

test.each(languages)('code follows the form, and is taken along (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/developers?route=evaluate', { language })
  const body = page.getByRole('textbox', { name: said.body, exact: true })
  await body.fill(`{"subject":"household","id":"it's X"}`)
  const code = page.getByRole('region', { name: said.code, exact: true })
  await expect.poll(() => code.innerText()).toMatch(/^curl /)
  expect(await code.innerText()).toContain(String.raw`"it'\''s X"`)
  expect(await code.innerText()).toContain(`${demo.url}/v1/evaluate`)
  await page.getByText('TypeScript', { exact: true }).click()
  await expect.poll(() => code.innerText()).toContain(`await fetch('${demo.url}/v1/evaluate`)
  await page.getByText('@workpoints/rules', { exact: true }).click()
  await expect.poll(() => code.innerText()).toContain('evaluate(shidian2025, record')
  expect(await code.innerText()).toContain(`"it's X"`)
  await page.getByRole('button', { name: said.copy }).first().click()
  await page.getByRole('button', { name: said.copied }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.trim()).toBe((await code.innerText()).trim())

  const route = page.getByRole('combobox', { name: said.route, exact: true })
  await route.fill('/v1/check')
  await page.locator('.ant-select-item-option-active', { hasText: '/v1/check' }).waitFor()
  await route.press('Enter')
  await page.waitForURL('**/developers?route=check')
  await send(page, said.send, 200)
  await page.goBack()
  await page.waitForURL('**/developers?route=evaluate')
  expect(wrongs).toEqual([])
  await close()
})

test.each(languages)('a stream answers line by line (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/developers?route=evaluateStream', {
    language,
  })
  const records = Array.from({ length: 300 }, (_none, place) =>
    JSON.stringify({ subject: 'household', id: `H-${place}`, householdSize: 2, netIncome: 9000 }),
  )
  await page.getByRole('textbox', { name: said.lines, exact: true }).fill(records.join('\n'))
  await send(page, said.send, 200)
  await page.getByText(said.all, { exact: true }).waitFor()
  const lines = page.getByRole('list', { name: said.content, exact: true }).getByRole('listitem')
  expect(await lines.first().innerText()).toMatch(/^\{"line":1,/)
  expect(await lines.count()).toBeLessThan(300)
  expect(wrongs).toEqual([])
  await close()
})

/** The names of all routes, as the server describes them. */
const routesOf = async (page: Page): Promise<readonly string[]> => {
  const answer = await page.request.get(`${demo.url}/openapi.json`)
  const { paths } = (await answer.json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>
  }
  return Object.values(paths).flatMap((item) =>
    Object.entries(item).flatMap(([method, operation]) =>
      method === 'get' || method === 'post' ? [operation.operationId] : [],
    ),
  )
}

test.each(languages)('every route answers its example (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/developers', { language })
  const routes = await routesOf(page)
  expect(routes.length).toBeGreaterThan(5)
  const answers: Record<string, string> = {}
  for (const route of routes) {
    await page.goto(`${demo.url}/developers?route=${route}`)
    await page.getByRole('button', { name: said.send, exact: true }).click()
    const status = page.getByRole('status').filter({ hasText: /^\d{3} / })
    await status.waitFor({ state: 'attached' })
    answers[route] = await status.innerText()
  }
  expect(answers).toEqual(Object.fromEntries(routes.map((route) => [route, '200 OK'])))
  expect(wrongs).toEqual([])
  await close()
})
