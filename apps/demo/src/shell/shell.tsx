import { Button, Drawer, Segmented } from 'antd'
import { BulbOutlined, MenuOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { text, useLanguage } from '../language.js'
import { paths } from '../pages/paths.js'
import { SourceBar } from './source-bar.js'
import { useTheme } from './theme.js'

const words = {
  name: text('施甸县 25 项要点', 'Shidian: 25 work points'),
  skip: text('跳到正文', 'Skip to content'),
  navigation: text('页面', 'Pages'),
  menu: text('打开菜单', 'Open the menu'),
  light: text('换成浅色', 'Switch to light'),
  dark: text('换成深色', 'Switch to dark'),
  language: text('语言', 'Language'),
  hint: text(
    '结果只是给责任单位的工作提示，不是行政决定。示例中的人与户都是虚构的。',
    'Results are hints for the bodies responsible, not administrative decisions. All sample people and households are invented.',
  ),
}

const items = [
  { path: paths.board, also: '/points', label: text('全县看板', 'County') },
  { path: paths.households, also: '/households', label: text('农户', 'Households') },
  { path: paths.judge, also: '/judge', label: text('判一户', 'Judge a household') },
  { path: paths.rules, also: '/rules', label: text('规则', 'Rules') },
  { path: paths.agencies, also: '/agencies', label: text('问题清单', 'Problem list') },
  { path: paths.files, also: '/files', label: text('用自己的文件', 'Own files') },
  { path: paths.developers, also: '/developers', label: text('开发者', 'Developers') },
] as const

const Navigation = ({ onChoose }: { readonly onChoose?: () => void }) => {
  const { say } = useLanguage()
  const [location] = useLocation()
  return (
    <nav aria-label={say(words.navigation)}>
      <ul className="navigation">
        {items.map(({ path, also, label }) => {
          const here = location === path || location === also || location.startsWith(`${also}/`)
          return (
            <li key={path}>
              <Link
                href={path}
                aria-current={here ? 'page' : undefined}
                onClick={() => onChoose?.()}
              >
                {say(label)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const Switches = () => {
  const { say, language, setLanguage } = useLanguage()
  const { dark, setAppearance } = useTheme()
  return (
    <div className="switches">
      <Segmented
        size="small"
        aria-label={say(words.language)}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'zh', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <Button
        type="text"
        icon={<BulbOutlined />}
        aria-label={say(dark ? words.light : words.dark)}
        title={say(dark ? words.light : words.dark)}
        onClick={() => {
          setAppearance(dark ? 'light' : 'dark')
        }}
      />
    </div>
  )
}

/** Head with navigation, the county at hand, the page, and what holds for every page. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    // Whoever moves by keyboard or hears the page read is taken to the new one.
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [location])
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say(words.skip)}
      </a>
      <header className="head">
        <Link href="/" className="brand">
          {say(words.name)}
        </Link>
        <div className="head-navigation">
          <Navigation />
        </div>
        <Switches />
        <Button
          className="menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={say(words.menu)}
          aria-expanded={open}
          onClick={() => {
            setOpen(true)
          }}
        />
        <Drawer
          open={open}
          onClose={() => {
            setOpen(false)
          }}
          title={say(words.navigation)}
          size={280}
        >
          <Navigation
            onChoose={() => {
              setOpen(false)
            }}
          />
        </Drawer>
      </header>
      <SourceBar />
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className="foot">{say(words.hint)}</footer>
    </div>
  )
}
