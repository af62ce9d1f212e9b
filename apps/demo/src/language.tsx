import type { Language, Text } from '@workpoints/model'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { writeNumber } from './numbers.js'

export { text } from './text.js'

interface Speaking {
  readonly language: Language
  /** The text in the language that the visitor reads. */
  readonly say: (text: Text) => string
  readonly number: (value: number, digits?: number) => string
  readonly setLanguage: (language: Language) => void
}

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

const key = 'workpoints.language'

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en'

/** What the address asks for (`?lang=en`), else what was chosen before, else Chinese. */
const initial = (): Language => {
  const asked = new URLSearchParams(window.location.search).get('lang')
  if (isLanguage(asked)) return asked
  const kept = window.localStorage.getItem(key)
  return isLanguage(kept) ? kept : 'zh'
}

const SpeakingContext = createContext<Speaking | null>(null)

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = locales[language]
    window.localStorage.setItem(key, language)
  }, [language])
  const speaking = useMemo(
    (): Speaking => ({
      language,
      say: (said) => said[language],
      number: (value, digits = 0) => writeNumber(value, language, digits),
      setLanguage,
    }),
    [language],
  )
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>
}

export const useLanguage = (): Speaking => {
  const speaking = useContext(SpeakingContext)
  if (speaking === null) throw new Error('outside of the language provider')
  return speaking
}
