import { type RequestForm, targetOf } from './request.js'

/** What came back, as far as it has come. */
export interface Reply {
  readonly status: number
  readonly statusText: string
  readonly contentType: string
  /** Those of the headers that say something about the answer. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly text: string
  readonly milliseconds: number
  /** Whether everything is there. */
  readonly complete: boolean
}

const headersThatMatter = [
  'Workpoints-Decision',
  'Workpoints-Pack',
  'Workpoints-Digest',
  'Content-Type',
  'ETag',
  'Retry-After',
] as const

/**
 * Sends a request to the server that the page came from.
 *
 * @param onPart called with what has come so far, at the last with everything
 * @throws TypeError where nobody answers; an `AbortError` where it was stopped
 */
export const send = async (
  form: RequestForm,
  signal: AbortSignal,
  onPart: (reply: Reply) => void,
): Promise<void> => {
  const { method, bodyType } = form.operation
  const started = performance.now()
  const response = await fetch(targetOf(form), {
    method,
    signal,
    ...(bodyType === null ? {} : { headers: { 'content-type': bodyType }, body: form.body }),
  })
  const head = {
    status: response.status,
    statusText: response.statusText,
    contentType: response.headers.get('content-type') ?? '',
    headers: headersThatMatter.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [{ name, value }]
    }),
  }
  let text = ''
  const say = (complete: boolean): void => {
    onPart({ ...head, text, milliseconds: performance.now() - started, complete })
  }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) break
    text += part.value
    say(false)
  }
  say(true)
}
