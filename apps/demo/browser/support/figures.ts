import type { Page } from 'playwright-core'

/** The first number that a text shows, as `1,234 entries` or `共 260 条`; not a number where it shows none. */
export const figureIn = (shown: string): number =>
  Number((/\d[\d,]*/.exec(shown)?.[0] ?? 'none').replaceAll(',', ''))

/** The last number of a text, as in the name `Help that works · unmet 260`. */
export const lastFigureIn = (shown: string): number =>
  figureIn(/\d[\d,]*(?=\D*$)/.exec(shown)?.[0] ?? '')

/** The first number of the status that says what is wanted. */
export const figureInStatus = async (page: Page, wanted: RegExp): Promise<number> =>
  figureIn(await page.getByRole('status').filter({ hasText: wanted }).innerText())
