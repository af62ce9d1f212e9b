import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const soft = (colour: string, percent: number): string =>
  `color-mix(in srgb, ${colour} ${percent}%, transparent)`

const look = {
  '&': { color: 'var(--ink)', backgroundColor: 'var(--panel)', height: '100%' },
  // The frame around it shows the focus, so that gutters do not hide a part of it.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily:
      "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace",
    fontSize: '13px',
    lineHeight: '1.55',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--ground)',
    color: 'var(--dim)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: soft('var(--accent)', 6) },
  '.cm-activeLineGutter': { backgroundColor: soft('var(--accent)', 14) },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: soft('var(--accent)', 26) },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: soft('var(--accent)', 24),
    outline: '1px solid var(--accent)',
  },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--ground)',
    borderColor: 'var(--line)',
    color: 'var(--dim)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 18%)',
    maxWidth: 'min(480px, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionDetail': { color: 'var(--dim)', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionInfo, .cm-hover-words': { padding: '6px 10px', whiteSpace: 'pre-line' },
  '.cm-diagnostic': { whiteSpace: 'pre-line', padding: '6px 10px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--unmet)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--unmet) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--unmet)' },
  '.cm-snippetField': { backgroundColor: soft('var(--accent)', 18) },
  '.cm-collapsedLines': {
    background: 'var(--ground)',
    color: 'var(--dim)',
    borderBlock: '1px solid var(--line)',
  },
  // Few fonts have the sign that stands there else.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"' },
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--met-soft)' },
  '.cm-deletedChunk': { backgroundColor: 'var(--unmet-soft)' },
  '&.cm-merge-b .cm-changedText, .cm-changedText': { background: soft('var(--met)', 28) },
  '.cm-deletedChunk .cm-deletedText, &.cm-merge-b .cm-deletedText': {
    background: soft('var(--unmet)', 28),
  },
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--pending)' },
  { tag: tags.string, color: 'var(--met)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--undetermined)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--dim)' },
])

/** The editor in the colours of the pages, which follow light and dark by themselves. */
export const themed = (dark: boolean): Extension => [
  EditorView.theme(look, { dark }),
  syntaxHighlighting(colours),
]
