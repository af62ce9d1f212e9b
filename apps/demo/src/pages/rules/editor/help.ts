import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  snippet,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { type EditorView, hoverTooltip } from '@codemirror/view'
import type { Language } from '@workpoints/model'
import type { Suggestion } from '../../../worker/pack/api.js'
import { packWorker } from '../checking.js'
import { hintOf, placeOf, templateOf } from './suggestions.js'

/** Text in an element; never as markup, as it comes from files that anybody may write. */
const elementOf = (text: string): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'cm-hover-words'
  element.textContent = text
  return element
}

const optionOf = (suggestion: Suggestion, askedAt: number): Completion => ({
  label: suggestion.filter,
  displayLabel: suggestion.label,
  detail: hintOf(suggestion),
  type: suggestion.kind === 'property' ? 'property' : 'enum',
  ...(suggestion.about === '' ? {} : { info: () => elementOf(suggestion.about) }),
  apply: (view: EditorView, completion: Completion, _from: number, cursor: number) => {
    const { from, to } = placeOf(suggestion, askedAt, cursor)
    const end = Math.min(to, view.state.doc.length)
    if (suggestion.snippet) {
      snippet(templateOf(suggestion.insert))(view, completion, from, end)
      return
    }
    view.dispatch({
      changes: { from, to: end, insert: suggestion.insert },
      selection: { anchor: from + suggestion.insert.length },
      annotations: pickedCompletion.of(completion),
      userEvent: 'input.complete',
    })
  },
})

const completed = async (
  context: CompletionContext,
  path: string,
  language: Language,
): Promise<CompletionResult | null> => {
  const { pos, explicit } = context
  // Only where a name or a text begins: nobody wants a list at every comma.
  if (!explicit && context.matchBefore(/["\w.-]/) === null) return null
  const text = context.state.doc.toString()
  const suggestions = await packWorker().complete(path, text, pos, language)
  const from = Math.min(pos, ...suggestions.map((item) => item.from))
  if (suggestions.length === 0 || context.aborted) return null
  return {
    from,
    options: suggestions.map((suggestion) => optionOf(suggestion, pos)),
    validFor: /^"?[\w.-]*$/,
  }
}

/** Completion and explanations from the schema of a file, with the names of the pack. */
export const schemaHelp = (path: string, language: Language): Extension => [
  autocompletion({
    override: [(context) => completed(context, path, language)],
    icons: false,
  }),
  hoverTooltip(async (view, offset) => {
    const found = await packWorker().hover(path, view.state.doc.toString(), offset, language)
    if (found === null || found.to > view.state.doc.length) return null
    return {
      pos: found.from,
      end: found.to,
      above: true,
      create: () => ({ dom: elementOf(found.text) }),
    }
  }),
]
