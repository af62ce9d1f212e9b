import { ConfigProvider, theme } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../language.js'

export type Appearance = 'system' | 'light' | 'dark'

interface Themed {
  readonly appearance: Appearance
  readonly setAppearance: (appearance: Appearance) => void
  readonly dark: boolean
}

const ThemedContext = createContext<Themed | null>(null)

const key = 'workpoints.appearance'

const kept = (): Appearance => {
  const value = window.localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : 'system'
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

const useSystemDark = (): boolean => {
  const [dark, setDark] = useState(systemDark.matches)
  useEffect(() => {
    const change = (): void => {
      setDark(systemDark.matches)
    }
    systemDark.addEventListener('change', change)
    return () => {
      systemDark.removeEventListener('change', change)
    }
  }, [])
  return dark
}

export const ThemeProvider = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage()
  const [appearance, setAppearance] = useState(kept)
  const system = useSystemDark()
  const dark = appearance === 'system' ? system : appearance === 'dark'
  useEffect(() => {
    window.localStorage.setItem(key, appearance)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }, [appearance, dark])
  const themed = useMemo(() => ({ appearance, setAppearance, dark }), [appearance, dark])
  return (
    <ThemedContext value={themed}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enGB}
        // A button is called what it says, without a space between two characters.
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          // White on the lighter green of the dark theme could not be read.
          components: { Button: { primaryColor: dark ? '#06231a' : '#ffffff' } },
          token: {
            colorPrimary: dark ? '#3fb68b' : '#0b6e4f',
            colorInfo: dark ? '#5aa7e8' : '#1663a8',
            // Dimmed texts are still to be read: at least 4.5 to 1 on both grounds.
            colorTextTertiary: dark ? '#a6a6a6' : '#5f6368',
            colorTextDescription: dark ? '#b3b3b3' : '#5f6368',
            colorTextPlaceholder: dark ? '#9a9a9a' : '#6b7076',
            borderRadius: 6,
            fontFamily:
              "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
          },
        }}
      >
        {children}
      </ConfigProvider>
    </ThemedContext>
  )
}

export const useTheme = (): Themed => {
  const themed = useContext(ThemedContext)
  if (themed === null) throw new Error('outside of the theme provider')
  return themed
}
