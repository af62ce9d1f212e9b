import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('开发者', 'Developers')}>…</Page>

export default ThisPage
