import compression from 'compression'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import swaggerFolder from 'swagger-ui-dist/absolute-path.js'
import openApi from '../../openapi.json' with { type: 'json' }
import { checkAccept } from '../http/negotiate.js'
import { matches, opaqueOf } from '../http/send.js'
import { initialise, page, style, swaggerFiles } from './page.js'

/** A text that does not change while the service runs, with the version of its content. */
interface Kept {
  readonly type: string
  readonly text: string
  readonly opaque: string
}

const kept = (type: string, text: string): Kept => ({ type, text, opaque: opaqueOf(text) })

const sendKept = (request: Request, response: Response, { type, text, opaque }: Kept): void => {
  response.set({ 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: `W/${opaque}` })
  if (matches(request.headers['if-none-match'], opaque)) response.status(304).end()
  else response.end(request.method === 'HEAD' ? undefined : text)
}

/** What many ask for and nobody's secret goes into may be compressed: answers to GET. */
export const compressed = (): RequestHandler => {
  const compress = compression()
  return (request, response, next) => {
    if (request.method === 'GET') compress(request, response, next)
    else next()
  }
}

/** `GET /openapi.json`, and `GET /docs` with what the page loads. It asks no other server. */
export const documentRoutes = (): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  const document = kept('application/json; charset=utf-8', `${JSON.stringify(openApi)}\n`)
  const html = kept('text/html; charset=utf-8', page)
  const own = [
    ['/docs/initialise.js', kept('text/javascript; charset=utf-8', initialise)],
    ['/docs/page.css', kept('text/css; charset=utf-8', style)],
  ] as const
  router.get('/openapi.json', (request, response) => {
    checkAccept(request, 'application/json')
    sendKept(request, response, document)
  })
  router.get('/docs', (request, response) => {
    checkAccept(request, 'text/html')
    sendKept(request, response, html)
  })
  for (const [path, file] of own)
    router.get(path, (request, response) => {
      sendKept(request, response, file)
    })
  for (const file of swaggerFiles)
    router.get(`/docs/${file}`, (_request, response) => {
      response.sendFile(file, { root: swaggerFolder(), maxAge: '1d' })
    })
  return router
}
