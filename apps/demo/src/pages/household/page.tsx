import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('农户', 'Household')}>…</Page>

export default ThisPage
