import { setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../language.js'
import { useTheme } from '../../../shell/theme.js'
import { schemaHelp } from './help.js'
import { phrases } from './phrases.js'
import { type Mark, stretchAt } from './places.js'
import { editing } from './setup.js'
import { themed } from './theme.js'

/** A place to go to; asked for again it is another object. */
export interface Target {
  readonly path: string
  readonly line: number
  readonly column: number
}

export interface JsonEditorProps {
  readonly path: string
  readonly text: string
  readonly onChange: (text: string) => void
  /** What the editor is called for whoever cannot see it, and the element that says how to leave. */
  readonly label: string
  readonly describedBy: string
  /** Null while nothing is known of this text: the marks stay where they are. */
  readonly marks: readonly Mark[] | null
  readonly target: Target | null
}

/** An editor for a file of the pack; made anew for every file. */
export const JsonEditor = (props: JsonEditorProps) => {
  const { path, text, label, describedBy, marks, target } = props
  const { language } = useLanguage()
  const { dark } = useTheme()
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const known = useRef({ text, onChange: props.onChange })
  known.current.onChange = props.onChange
  const setting = useRef(new Compartment())
  const settings = [
    themed(dark),
    phrases(language),
    schemaHelp(path, language),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': describedBy,
      tabindex: '0',
    }),
  ]
  const first = useRef(settings)
  first.current = settings
  useEffect(() => {
    if (place.current === null) return undefined
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: known.current.text,
        extensions: [
          editing,
          setting.current.of(first.current),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return
            known.current.text = update.state.doc.toString()
            known.current.onChange(known.current.text)
          }),
        ],
      }),
    })
    view.current = editor
    return () => {
      editor.destroy()
      view.current = null
    }
  }, [])
  useEffect(() => {
    view.current?.dispatch({ effects: setting.current.reconfigure(first.current) })
  }, [language, dark, path, label, describedBy])
  useEffect(() => {
    // Typed here it is known already; else the file was set back, which may be undone.
    if (view.current === null || text === known.current.text) return
    view.current.dispatch({
      changes: { from: 0, to: view.current.state.doc.length, insert: text },
    })
  }, [text])
  useEffect(() => {
    if (view.current === null || marks === null) return
    const { length } = view.current.state.doc
    view.current.dispatch(
      setDiagnostics(
        view.current.state,
        marks.map(({ from, to, message }) => ({
          from: Math.min(from, length),
          to: Math.min(to, length),
          severity: 'error',
          message,
        })),
      ),
    )
    // The list of problems takes room: what is being typed stays in sight.
    if (view.current.hasFocus && marks.length > 0)
      view.current.dispatch({
        effects: EditorView.scrollIntoView(view.current.state.selection.main.head, {
          y: 'nearest',
          yMargin: 24,
        }),
      })
  }, [marks])
  useEffect(() => {
    if (view.current === null || target === null || target.path !== path) return
    const { from } = stretchAt(view.current.state.doc.toString(), target.line, target.column)
    view.current.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    })
    view.current.focus()
  }, [target, path])
  return <div className="rules-editor" ref={place} />
}
