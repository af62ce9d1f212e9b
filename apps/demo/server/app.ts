import compression from 'compression'
import type { Evaluator } from '@workpoints/adapters-http'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { join } from 'node:path'
import { isPage } from '../src/pages/paths.js'

/**
 * Scripts come from files of ours alone. Styles may stand in the page: the components write theirs
 * there, and a style cannot call anybody, as nothing may be loaded from elsewhere.
 */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** The pages and the evaluator on one port. */
export const demoApp = (evaluator: Evaluator, folder: string): Express => {
  const app = express()
  app.disable('x-powered-by')
  const protect = helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy } })
  const pages = express.Router()
  pages.use(protect)
  pages.use(compression())
  pages.use(
    express.static(folder, {
      index: false,
      setHeaders: (response, path) => {
        // Vite names these files by their content.
        const named = path.startsWith(join(folder, 'assets'))
        response.set('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  pages.get(/.*/, (request, response, next) => {
    if (!isPage(request.path)) {
      next('router')
      return
    }
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder })
  })
  app.use(pages)
  app.use(evaluator.router)
  // Somebody followed an old link: the pages say so, in their own words.
  app.get(/^[^.]*$/, protect, (_request, response) => {
    response.status(404).sendFile('index.html', { root: folder })
  })
  return app
}
