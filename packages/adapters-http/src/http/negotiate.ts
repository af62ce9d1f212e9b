import type { IncomingMessage } from 'node:http'
import type { Language } from '@workpoints/model'
import { notAcceptable } from './problems.js'

interface Range {
  readonly name: string
  readonly quality: number
}

const ranges = (header: string): readonly Range[] =>
  header.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const number = quality === undefined ? 1 : Number(quality.slice(2))
    return name === '' ? [] : [{ name, quality: Number.isFinite(number) ? number : 0 }]
  })

/** The better of the two languages that a header asks for; Chinese where it asks for neither. */
export const acceptedLanguage = (request: IncomingMessage): Language => {
  const header = request.headers['accept-language']
  if (header === undefined) return 'zh'
  const wanted = ranges(header)
  const quality = (language: string): number =>
    Math.max(
      0,
      ...wanted
        .filter(({ name }) => name === language || name.startsWith(`${language}-`))
        .map((range) => range.quality),
    )
  return quality('en') > quality('zh') ? 'en' : 'zh'
}

/** @throws Problem with 406 where the client takes none of what is offered */
export const checkAccept = (request: IncomingMessage, offered: string): void => {
  const header = request.headers.accept
  if (header === undefined || header.trim() === '') return
  const [type] = offered.split('/')
  const taken = ranges(header).some(
    ({ name, quality }) =>
      quality > 0 && (name === offered || name === `${type ?? ''}/*` || name === '*/*'),
  )
  if (!taken) throw notAcceptable(offered)
}
