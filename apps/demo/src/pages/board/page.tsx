import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('全县看板', 'County board')}>…</Page>

export default ThisPage
