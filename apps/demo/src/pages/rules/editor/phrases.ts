import type { Language } from '@workpoints/model'
import { EditorState, type Extension } from '@codemirror/state'

/** What the editor itself says. */
const chinese: Readonly<Record<string, string>> = {
  Completions: '可以填写的内容',
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
  close: '关闭',
  'Fold line': '折叠',
  'Unfold line': '展开',
  'Folded lines': '已折叠第',
  'Unfolded lines': '已展开第',
  'folded code': '折叠的内容',
  unfold: '展开',
  to: '至',
  'Control character': '控制字符',
  'Selection deleted': '已删除所选内容',
  '$ unchanged lines': '$ 行未改动',
}

export const phrases = (language: Language): Extension =>
  EditorState.phrases.of(language === 'zh' ? chinese : {})
