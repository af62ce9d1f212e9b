import type { Language, Text } from '@workpoints/model'
import type { Sink } from '../io.js'

const stages = {
  reading: { zh: '正在读取', en: 'Reading' },
  evaluating: { zh: '正在评估', en: 'Evaluating' },
  writing: { zh: '正在写出', en: 'Writing' },
} satisfies Readonly<Record<string, Text>>

export type Stage = keyof typeof stages

/** One line on a terminal that says what is going on; nothing anywhere else. */
export interface Progress {
  step(stage: Stage, what?: string): void
  /** Takes the line away. */
  end(): void
}

const eraseLine = '\r\u001B[2K'

export const progressOn = (sink: Sink, language: Language): Progress => {
  if (!sink.terminal) return { step: () => undefined, end: () => undefined }
  let shown = false
  // A line of progress that cannot be written is no reason to stop.
  const write = (text: string): void => void sink.write(text).catch(() => undefined)
  return {
    step: (stage, what = '') => {
      write(`${eraseLine}${stages[stage][language]} ${what}…`)
      shown = true
    },
    end: () => {
      if (shown) write(eraseLine)
      shown = false
    },
  }
}
