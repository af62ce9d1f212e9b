import type { Language } from '@workpoints/model'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Demo } from './demo.js'

/** How a visitor comes to a page. */
export interface Manner {
  readonly language?: Language
  readonly width?: number
  readonly dark?: boolean
}

/** A visit to a page, and all that it did which no page may do. */
export interface Visit {
  readonly page: Page
  /** Errors and warnings of the console, exceptions, refused loads, requests to others. */
  readonly wrongs: readonly string[]
  /** Bodies that were sent to the server. */
  readonly sent: readonly string[]
  readonly close: () => Promise<void>
}

declare global {
  interface Window {
    violations?: string[]
  }
}

/** @param path as in an address: `/households?outcome=unmet` */
export const visit = async (
  demo: Demo,
  path: string,
  { language = 'zh', width = 1280, dark = false }: Manner = {},
): Promise<Visit> => {
  const options: BrowserContextOptions = {
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  }
  const context = await demo.browser.newContext(options)
  // A county is judged on a machine that may be busy.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const wrongs: string[] = []
  const sent: string[] = []
  page.on('console', (message) => {
    // What a policy refuses is told here too.
    if (['error', 'warning'].includes(message.type())) wrongs.push(message.text())
  })
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    const own = url.startsWith(demo.url) || url.startsWith(`blob:${demo.url}`)
    if (!own && !url.startsWith('data:')) wrongs.push(`asked another: ${url}`)
    const body = request.postData()
    if (body !== null) sent.push(body)
  })
  await context.addInitScript((lang) => {
    window.localStorage.setItem('workpoints.language', lang)
  }, language)
  await page.goto(`${demo.url}${path}`)
  return { page, wrongs, sent, close: () => context.close() }
}
