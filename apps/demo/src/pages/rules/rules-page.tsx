import { Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import { useLocation, useParams, useSearchParams } from 'wouter'
import { JudgedBy } from '../../components/judged-by.js'
import { Page } from '../../components/page.js'
import { Loading } from '../../components/states.js'
import { text, useLanguage } from '../../language.js'
import { ChangesView } from './changes-view.js'
import { EditView } from './edit-view.js'
import { useEdits } from './edits.js'
import './rules.css'

const TryParameters = lazy(() => import('./parameters/try-parameters.js'))

const words = {
  title: text('规则', 'Rules'),
  lead: text(
    '每项要点的规则：一边是句子，一边是 JSON。可以改，边改边看例子是否通过；这里的改动不会改变服务器上的规则包。',
    'The rules of each point, as sentences and as JSON. Change them and see at once whether the examples pass; the pack on the server stays as it is.',
  ),
  edit: text('看规则、改规则', 'Read and edit'),
  changes: text('改动与下载', 'Changes'),
  parameters: text('试参数', 'Try parameters'),
  views: text('视图', 'Views'),
}

/** The views by their names in the address. */
const views = ['edit', 'changes', 'parameters'] as const

/** The pack, readable and open to be changed. */
const RulesPage = () => {
  const { say, number } = useLanguage()
  const { number: asked } = useParams<{ readonly number?: string }>()
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const changed = Object.keys(useEdits()).length
  const point = asked === undefined ? 1 : Number(asked)
  const view = views.find((name) => name === search.get('view')) ?? 'edit'
  const labels = {
    edit: say(words.edit),
    changes: `${say(words.changes)}${changed === 0 ? '' : ` (${number(changed)})`}`,
    parameters: say(words.parameters),
  }
  const contents = {
    edit: <EditView point={point} />,
    changes: <ChangesView point={point} />,
    parameters: (
      <Suspense fallback={<Loading />}>
        <TryParameters />
      </Suspense>
    ),
  }
  return (
    <Page title={words.title} lead={words.lead} extra={<JudgedBy by="browser" />}>
      <Tabs
        aria-label={say(words.views)}
        activeKey={view}
        destroyOnHidden
        onChange={(next) => {
          const address = asked === undefined ? '/rules' : `/rules/${asked}`
          navigate(next === 'edit' ? address : `${address}?view=${next}`)
        }}
        items={views.map((name) => ({
          key: name,
          label: labels[name],
          children: name === view ? contents[name] : null,
        }))}
      />
    </Page>
  )
}

export default RulesPage
