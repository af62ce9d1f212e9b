import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Language } from '@workpoints/model'
import { acceptedLanguage } from './negotiate.js'

/** What is known of a request from its first line on. */
export interface About {
  readonly decision: string
  readonly language: Language
  /** When it came, in milliseconds of a clock that only goes forward. */
  readonly started: number
}

const about: unique symbol = Symbol('about')

/** Kept on the request itself: a weak map of all requests would be work for every collection. */
export const aboutOf = (request: IncomingMessage & { [about]?: About }): About =>
  (request[about] ??= {
    decision: randomUUID(),
    language: acceptedLanguage(request),
    started: performance.now(),
  })
