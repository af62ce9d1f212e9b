import { useChecking } from './checking.js'
import { useEdits } from './edits.js'

/** Whether what was typed is checked and compiles; why not, else. */
export const useReady = (): 'ready' | 'checking' | 'refused' => {
  const changes = useEdits()
  const { checked, of, busy } = useChecking()
  if (checked === null || busy || of !== changes) return 'checking'
  return checked.diagnostics.length === 0 ? 'ready' : 'refused'
}
