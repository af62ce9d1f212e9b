import { lazy } from 'react'

/** The texts of the pack are a file of their own beside that of the editor: both are large. */
const RulesPage = lazy(async () => {
  const [page] = await Promise.all([import('./rules-page.js'), import('./pack-texts.js')])
  return page
})

const Rules = () => <RulesPage />

export default Rules
