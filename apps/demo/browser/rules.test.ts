import { loadPack } from '@workpoints/rules/node'
import { unzipSync } from 'fflate'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoForAll } from './support/demo.js'
import { languages } from './support/languages.js'
import { visit } from './support/visit.js'

/** Rules are read, edited, checked as they are typed, and taken along. */

const demo = demoForAll()

const words = {
  zh: {
    title: '规则',
    passes: /规则包通过检查；(\d+) 个例子中 (\d+) 个通过/,
    counts: (all: string, passed: string) => ({ all, passed }),
    editor: (path: string) => `编辑：${path}`,
    find: '在 JSON 中找到：低于监测线的农户已核实',
    rule: '低于监测线的农户已核实',
    completions: '可以填写的内容',
    problems: /^有 1 处问题，规则包还不能用/,
    problem: '这里不能写 “musty”',
    stale: '这里仍是上一次通过检查的内容',
    changesTab: /^改动与下载/,
    editTab: '看规则、改规则',
    download: '下载规则包和变更说明',
    refused: '规则包还没有通过检查，改正后才能下载。',
    resetAll: '全部还原',
    file: '文件',
    failing: /^未通过的例子（\d+）$/,
    expected: '应为：',
    actual: '实际：',
    diff: '改动：parameters.json',
    note: '变更说明（CHANGES.md）',
    noteLabel: '变更说明',
    noted: '8,700.00 元/人 → 7,000.00 元/人',
    preview: '预览受影响的对象',
    affected: /^2,000 户中，([\d,]+) 户至少有一项结果改变/,
    households: '农户',
    none: '没有这项要点',
    nothing: '还没有改动。',
  },
  en: {
    title: 'Rules',
    passes: /The pack passes the check; (\d+) of (\d+) examples pass/,
    counts: (passed: string, all: string) => ({ all, passed }),
    editor: (path: string) => `Edit: ${path}`,
    find: 'Find in the JSON: Households below the line are verified',
    rule: 'Households below the line are verified',
    completions: 'Completions',
    problems: /^1 problem\(s\); the pack cannot be used yet/,
    problem: '“musty” may not stand here',
    stale: 'This is the pack as it last passed the check',
    changesTab: /^Changes/,
    editTab: 'Read and edit',
    download: 'Download the pack with its change note',
    refused:
      'The pack does not pass the check yet; it may be downloaded once the problems are corrected.',
    resetAll: 'Reset all',
    file: 'File',
    failing: /^Examples that fail \(\d+\)$/,
    expected: 'expected: ',
    actual: 'actual: ',
    diff: 'Changes: parameters.json',
    note: 'Change note (CHANGES.md)',
    noteLabel: 'Change note',
    noted: '8,700.00 yuan per person → 7,000.00 yuan per person',
    preview: 'Preview who is affected',
    affected: /^Of 2,000 households, ([\d,]+) have at least one other outcome/,
    households: 'Households',
    none: 'There is no such point',
    nothing: 'Nothing was changed yet.',
  },
} as const

type Language = (typeof languages)[number]

/** How many examples there are and how many pass, once the check has come to rest. */
const examples = async (
  page: Page,
  language: Language,
): Promise<{ readonly all: number; readonly passed: number }> => {
  const { passes, counts } = words[language]
  const status = page.getByRole('status').filter({ hasText: passes })
  const [, first = '', second = ''] = passes.exec(await status.innerText()) ?? []
  const { all, passed } = counts(first, second)
  return { all: Number(all), passed: Number(passed) }
}

const editorOf = (page: Page, language: Language, path: string) =>
  page.getByRole('textbox', { name: words[language].editor(path), exact: true })

const holdsFocus = (page: Page, language: Language, path: string): Promise<boolean> =>
  editorOf(page, language, path).evaluate((element) => element.contains(document.activeElement))

/** The cursor behind the last sign before the end of the line that has the text. */
const goBehind = async (page: Page, line: string, back: number): Promise<void> => {
  await page.locator('.cm-line', { hasText: line }).first().click()
  await page.keyboard.press('End')
  for (let step = 0; step < back; step += 1) await page.keyboard.press('ArrowLeft')
}

const erase = async (page: Page, count: number): Promise<void> => {
  for (let sign = 0; sign < count; sign += 1) await page.keyboard.press('Backspace')
}

test.each(languages)('a rule is found, completed, misspelt and set back (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/rules/1', { language })
  const editor = editorOf(page, language, 'points/01.json')
  await editor.waitFor()
  const before = await examples(page, language)
  expect(before.passed).toBe(before.all)

  await page.getByRole('button', { name: said.find, exact: true }).click()
  await expect.poll(() => holdsFocus(page, language, 'points/01.json')).toBe(true)

  // A condition is named with the help of the list.
  const whole = '"condition": "belowMonitoringLine"'
  const named = page.locator('.cm-line', { hasText: whole })
  const times = await named.count()
  await goBehind(page, whole, 1)
  await erase(page, 'belowMonitoringLine'.length)
  await expect.poll(() => named.count()).toBe(times - 1)
  await page.keyboard.type('be')
  const list = page.getByRole('listbox', { name: said.completions, exact: true })
  await list.getByRole('option', { name: 'belowMonitoringLine' }).first().waitFor()
  await expect
    .poll(() => list.getByRole('option', { selected: true }).innerText())
    .toContain('belowMonitoringLine')
  // For 75 ms after a list opens the editor takes Enter for a new line; nothing shows when it ends.
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await expect.poll(() => named.count()).toBe(times)
  expect(await examples(page, language)).toEqual(before)
  const resetAll = page.getByRole('button', { name: said.resetAll, exact: true })
  expect(await resetAll.isDisabled()).toBe(true)

  // What may not stand there is said, and the sentences stay as they last were.
  await goBehind(page, '"strength": "must",', 2)
  await page.keyboard.type('y')
  await page.getByRole('status').filter({ hasText: said.problems }).waitFor()
  const problem = page.getByRole('button', { name: said.problem, exact: true })
  await problem.waitFor()
  await page.getByText(said.stale).waitFor()
  const sentences = page.locator('.rules-stale')
  await sentences.getByRole('heading', { name: said.rule, exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect.poll(() => holdsFocus(page, language, 'points/01.json')).toBe(false)
  await problem.click()
  await expect.poll(() => holdsFocus(page, language, 'points/01.json')).toBe(true)

  await page.getByRole('tab', { name: said.changesTab }).click()
  const download = page.getByRole('button', { name: said.download })
  await page.getByText(said.refused).waitFor()
  expect(await download.isDisabled()).toBe(true)
  const reason = await download.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${reason ?? ''}"]`).innerText()).toContain(said.refused)

  await page.getByRole('tab', { name: said.editTab }).click()
  await problem.waitFor()
  await resetAll.click()
  expect(await examples(page, language)).toEqual(before)
  await problem.waitFor({ state: 'detached' })
  await page.getByText(said.stale).waitFor({ state: 'detached' })
  await sentences.waitFor({ state: 'detached' })
  expect(wrongs).toEqual([])
  await close()
})

/** Writes the files of a ZIP below a folder. */
const unpack = async (bytes: Uint8Array, folder: string): Promise<readonly string[]> => {
  const files = Object.entries(unzipSync(bytes))
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return files.map(([path]) => path)
}

test.each(languages)('a parameter is changed and taken along (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/rules/1', { language })
  const before = await examples(page, language)
  // By keyboard, as the list still moves while it opens.
  const file = page.getByRole('combobox', { name: said.file, exact: true })
  const option = page.locator('.ant-select-item-option-active')
  await file.press('ArrowDown')
  await option.filter({ hasText: 'points/01.json' }).waitFor()
  await file.press('ArrowDown')
  await option.filter({ hasText: 'parameters.json' }).waitFor()
  await file.press('Enter')
  await page.waitForURL('**/rules/1?file=parameters.json')
  await editorOf(page, language, 'parameters.json').waitFor()
  await goBehind(page, '"value": 8700', 0)
  await erase(page, 4)
  await page.keyboard.type('7000')
  await expect.poll(async () => (await examples(page, language)).passed).toBeLessThan(before.all)
  expect((await examples(page, language)).all).toBe(before.all)
  await page.getByRole('heading', { level: 3, name: said.failing }).waitFor()
  const failing = page.getByRole('listitem').filter({ hasText: said.actual }).first()
  expect(await failing.innerText()).toContain(said.expected)

  await page.getByRole('tab', { name: said.changesTab }).click()
  const diff = page.getByLabel(said.diff, { exact: true })
  await diff.waitFor()
  expect(await diff.innerText()).toContain('"value": 7000')
  await page.getByText(said.note, { exact: true }).click()
  await page.getByLabel(said.noteLabel, { exact: true }).getByText(said.noted).waitFor()

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said.download }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('shidian-2025-1.0.1.zip')
  const folder = await mkdtemp(join(tmpdir(), 'workpoints-'))
  try {
    const paths = await unpack(new Uint8Array(await readFile(await saved.path())), folder)
    const root = dirname(paths.find((path) => path.endsWith('pack.json')) ?? '')
    expect(paths).toContain(join(root, 'CHANGES.md'))
    const compiled = await loadPack(join(folder, root))
    expect(compiled).not.toHaveProperty('diagnostics')
    expect('pack' in compiled && compiled.pack.version).toBe('1.0.1')
  } finally {
    await rm(folder, { recursive: true })
  }

  await page.getByRole('button', { name: said.preview }).click()
  const affected = page.getByText(said.affected)
  await affected.waitFor({ timeout: 120_000 })
  const [, count = ''] = said.affected.exec(await affected.innerText()) ?? []
  expect(Number(count.replace(',', ''))).toBeGreaterThan(0)

  // Whoever looks at a household and comes back finds the change.
  await page.getByRole('link', { name: said.households, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: said.households, exact: true }).waitFor()
  await page.goBack()
  await diff.waitFor()
  expect(await diff.innerText()).toContain('"value": 7000')
  expect(wrongs).toEqual([])
  await close()
})

test.each(languages)('what is not there is said to be so (%s)', async (language) => {
  const said = words[language]
  const { page, wrongs, close } = await visit(demo, '/rules/77', { language })
  await page.getByText(said.none).waitFor()
  await page.getByRole('tab', { name: said.changesTab }).click()
  await page.getByText(said.nothing).waitFor()
  expect(wrongs).toEqual([])
  await close()
})
