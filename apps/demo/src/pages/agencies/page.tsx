import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('问题清单', 'Problem list')}>…</Page>

export default ThisPage
