import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('规则', 'Rules')}>…</Page>

export default ThisPage
