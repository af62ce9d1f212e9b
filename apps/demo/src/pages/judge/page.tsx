import { lazy, Suspense } from 'react'
import { Page } from '../../components/page.js'
import { Loading } from '../../components/states.js'
import { words } from './words.js'
import './judge.css'

// The pack and the personas come with it; the heading need not wait for them.
const Form = lazy(() => import('./form.js'))

const JudgePage = () => (
  <Page title={words.title} lead={words.lead}>
    <Suspense fallback={<Loading />}>
      <Form />
    </Suspense>
  </Page>
)

export default JudgePage
