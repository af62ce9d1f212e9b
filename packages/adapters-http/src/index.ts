import { Router } from 'express'

/** A router whose `GET /livez` answers while the process can answer at all; it looks at nothing else. */
export const livenessRouter = (): Router => {
  const router = Router()
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' })
  })
  return router
}
