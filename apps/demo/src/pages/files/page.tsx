import { Page } from '../../components/page.js'
import { text } from '../../language.js'

const ThisPage = () => <Page title={text('用自己的文件', 'Own files')}>…</Page>

export default ThisPage
