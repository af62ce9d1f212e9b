import express, { type Express } from 'express'

/**
 * Lets an app believe what these proxies say of whom they ask for (`X-Forwarded-For`).
 *
 * @throws TypeError where one is no proxy that could be named so
 */
export const trustProxies = (app: Express, proxies: readonly string[]): void => {
  app.set('trust proxy', proxies)
}

/**
 * Whether a text names proxies: an address, a network as `10.0.0.0/8`, or, as express calls them,
 * `loopback`, `linklocal` or `uniquelocal`.
 */
export const isProxy = (text: string): boolean => {
  try {
    trustProxies(express(), [text])
    return true
  } catch {
    return false
  }
}
