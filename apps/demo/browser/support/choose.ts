import type { Page } from 'playwright-core'

/** Chooses by keyboard, as somebody does who knows what they look for. */
export const choose = async (page: Page, label: string, wanted: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: label, exact: true })
  await box.fill(wanted)
  // What Enter would take; the list opens and narrows while somebody types.
  await page.locator('.ant-select-item-option-active', { hasText: wanted }).waitFor()
  await box.press('Enter')
}
