import { unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../language.js'
import { useTheme } from '../../../shell/theme.js'
import { phrases } from './phrases.js'
import { shownAsJson } from './setup.js'
import { themed } from './theme.js'

/** What changed in a file, to be read: the lines taken out above those put in. */
export const DiffView = ({
  before,
  after,
  label,
}: {
  readonly before: string
  readonly after: string
  readonly label: string
}) => {
  const { language } = useLanguage()
  const { dark } = useTheme()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return undefined
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: after,
        extensions: [
          shownAsJson,
          themed(dark),
          phrases(language),
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            collapseUnchanged: { margin: 3, minSize: 4 },
          }),
        ],
      }),
    })
    return () => {
      view.destroy()
    }
  }, [before, after, label, dark, language])
  return <div className="rules-diff" ref={place} />
}
