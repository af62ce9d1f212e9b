import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('要点', 'Point')}>…</Page>

export default ThisPage
