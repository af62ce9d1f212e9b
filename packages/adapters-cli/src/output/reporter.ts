import { type Diagnostic, type Language, placeOf, type Text } from '@workpoints/model'
import type { Sink } from '../io.js'
import type { Paint } from './paint.js'

/** How grave a line on standard error is. */
export type Gravity = 'error' | 'rejected' | 'unread' | 'note'

const gravities = {
  error: { zh: '错误', en: 'error' },
  rejected: { zh: '整条未读取', en: 'rejected' },
  unread: { zh: '此处未读取', en: 'unread' },
  note: { zh: '提示', en: 'note' },
} satisfies Readonly<Record<Gravity, Text>>

const colours = { error: 'red', rejected: 'yellow', unread: 'yellow', note: 'cyan' } as const

const ends = /[。！？.!?]$/

/** A sentence with its full stop, whether or not it was written with one. */
const sentence = (text: string, language: Language): string => {
  const trimmed = text.trim()
  return ends.test(trimmed) ? trimmed : `${trimmed}${language === 'zh' ? '。' : '.'}`
}

/** The second of two sentences begins with a capital; the first may begin with the name of a fact. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `file:line:column: error: cause. Remedy. [code]`, which editors and people understand. */
const problemLine = (
  problem: Diagnostic,
  gravity: Gravity,
  language: Language,
  paint: Paint,
): string => {
  const place = placeOf(problem)
  const colon = language === 'zh' ? '：' : ': '
  const gap = language === 'zh' ? '' : ' '
  const where = place === '' || place === '#' ? '' : `${place}: `
  const word = paint(colours[gravity], `${gravities[gravity][language]}${colon}`)
  const cause = sentence(problem.cause[language], language)
  const remedy = capitalised(sentence(problem.remedy[language], language))
  return `${where}${word}${cause}${gap}${remedy} ${paint('dim', `[${problem.code}]`)}`
}

export interface ReporterOptions {
  readonly sink: Sink
  readonly language: Language
  readonly paint: Paint
  /** One JSON object per line instead of sentences. */
  readonly json: boolean
}

/** Everything that goes to standard error. */
export class Reporter {
  readonly language: Language
  readonly #sink: Sink
  readonly #paint: Paint
  readonly #json: boolean

  constructor({ sink, language, paint, json }: ReporterOptions) {
    this.#sink = sink
    this.language = language
    this.#paint = paint
    this.#json = json
  }

  async problems(problems: readonly Diagnostic[], gravity: Gravity): Promise<void> {
    const lines = problems.map((problem) =>
      this.#json
        ? JSON.stringify({ kind: gravity, ...problem })
        : problemLine(problem, gravity, this.language, this.#paint),
    )
    await this.#write(lines)
  }

  /** A sentence that needs no action. */
  async note(text: Text, details: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#write([
      this.#json
        ? JSON.stringify({ kind: 'note', ...text, ...details })
        : this.#paint('dim', text[this.language]),
    ])
  }

  async #write(lines: readonly string[]): Promise<void> {
    if (lines.length > 0) await this.#sink.write(`${lines.join('\n')}\n`)
  }
}
