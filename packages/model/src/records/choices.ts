import type { ChoiceEntries } from '../facts/entry.js'
import { withoutBrackets, wordKey } from './text.js'

/** Finds codes by code, label or alias, in either language. */
export interface ChoiceReader {
  /** The code of one choice, undefined where nothing or more than one thing is meant. */
  readonly one: (text: string) => string | undefined
  /** The codes of a cell that lists several; undefined where one of its parts means nothing. */
  readonly several: (text: string) => readonly string[] | undefined
}

const separators = /[,，、;；|\n]/
const none: ReadonlySet<string> = new Set(['无', 'none', '没有'])

/** Every word of a choice leads to its code; a word of two choices leads nowhere. */
const wordsOf = (choices: ChoiceEntries): ReadonlyMap<string, string | null> => {
  const words = new Map<string, string | null>()
  const add = (word: string, code: string): void => {
    const known = words.get(word)
    words.set(word, known === undefined || known === code ? code : null)
  }
  const entries = Object.entries(choices)
  for (const [code, entry] of entries) {
    for (const word of [code, entry.zh, entry.en, ...(entry.aliases ?? [])])
      add(wordKey(word), code)
  }
  for (const [code, entry] of entries) {
    for (const word of [entry.zh, entry.en, ...(entry.aliases ?? [])]) {
      const short = withoutBrackets(wordKey(word))
      if (!words.has(short)) add(short, code)
    }
  }
  return words
}

/** The words that mean two choices at once, which a catalogue must not have. */
export const choiceClashes = (choices: ChoiceEntries): readonly string[] =>
  [...wordsOf(choices)].filter(([, code]) => code === null).map(([word]) => word)

/** A reader for one closed list. */
export const choiceReader = (choices: ChoiceEntries): ChoiceReader => {
  const words = wordsOf(choices)
  const one = (text: string): string | undefined => {
    const key = wordKey(text)
    return words.get(key) ?? words.get(withoutBrackets(key)) ?? undefined
  }
  const several = (text: string): readonly string[] | undefined => {
    const whole = one(text)
    if (whole !== undefined) return [whole]
    if (none.has(wordKey(text))) return []
    const parts = text.split(separators).filter((part) => part.trim() !== '')
    const found = new Set<string>()
    for (let index = 0; index < parts.length; ) {
      // A label may hold a separator itself: take the longest run of parts that is one choice.
      let length = Math.min(parts.length - index, 4)
      let code: string | undefined
      for (; length > 0; length -= 1) {
        code = one(parts.slice(index, index + length).join('、'))
        if (code !== undefined) break
      }
      if (code === undefined) return undefined
      found.add(code)
      index += length
    }
    return [...found]
  }
  return { one, several }
}
