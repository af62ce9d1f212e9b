import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('判一户', 'Judge a household')}>…</Page>

export default ThisPage
