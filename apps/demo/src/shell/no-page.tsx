import { Link } from 'wouter'
import { text, useLanguage } from '../language.js'
import { Page } from '../components/page.js'

const words = {
  title: text('没有这个页面', 'No such page'),
  home: text('回到全县看板', 'Back to the county board'),
}

export const NoPage = () => {
  const { say } = useLanguage()
  return (
    <Page title={words.title}>
      <Link href="/">{say(words.home)}</Link>
    </Page>
  )
}
