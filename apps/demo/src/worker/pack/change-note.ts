import type { Language, Text } from '@workpoints/model'
import { provenanceLabels } from '@workpoints/rules'
import type { PackChanges, RuleDifference, RulePart } from './changes.js'

export interface NoteOptions {
  readonly pack: string
  readonly title: Text
  readonly from: string
  readonly to: string
  /** Paths of the files that were changed. */
  readonly files: readonly string[]
  readonly changes: PackChanges
  readonly examples: { readonly passed: number; readonly total: number }
}

const partLabels: Readonly<Record<RulePart, Text>> = {
  title: { zh: '名称', en: 'title' },
  clause: { zh: '所在句', en: 'clause' },
  furtherClauses: { zh: '其他句', en: 'further clauses' },
  subject: { zh: '对象', en: 'subject' },
  strength: { zh: '力度', en: 'strength' },
  applies: { zh: '适用条件', en: 'when it applies' },
  requires: { zh: '要求', en: 'what it requires' },
  due: { zh: '期限', en: 'due date' },
  gap: { zh: '差额', en: 'gap' },
  agencies: { zh: '责任单位', en: 'agencies' },
  action: { zh: '工作提示', en: 'action' },
  inform: { zh: '另行告知', en: 'information' },
  examples: { zh: '例子', en: 'examples' },
}

const words = {
  heading: { zh: '变更说明', en: 'Change note' },
  version: { zh: '版本', en: 'Version' },
  files: { zh: '改动的文件', en: 'Files changed' },
  parameters: { zh: '参数', en: 'Parameters' },
  added: { zh: '新增的规则', en: 'Rules added' },
  removed: { zh: '删除的规则', en: 'Rules removed' },
  changed: { zh: '修改的规则', en: 'Rules changed' },
  classifications: { zh: '分类', en: 'Classifications' },
  examples: { zh: '例子', en: 'Examples' },
  none: { zh: '没有', en: 'none' },
} satisfies Readonly<Record<string, Text>>

const kindsOfChange = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
} satisfies Readonly<Record<string, Text>>

/** Titles come from files that anybody may write; in the note they stay text. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')

const listed = (lines: readonly string[], language: Language): string =>
  lines.length === 0 ? words.none[language] : lines.map((line) => `- ${line}`).join('\n')

const ruleLines = (rules: readonly RuleDifference[], language: Language): readonly string[] =>
  rules.map(({ id, title, parts }) => {
    const name = `\`${id}\` ${escaped(title[language])}`
    if (parts.length === 0) return name
    const labels = parts.map((part) => partLabels[part][language])
    return language === 'zh' ? `${name}：${labels.join('、')}` : `${name}: ${labels.join(', ')}`
  })

const parameterLines = ({ parameters }: PackChanges, language: Language): readonly string[] =>
  parameters.map(({ id, title, before, after, provenance }) => {
    const label = provenanceLabels[provenance][language]
    const name = `\`${id}\` ${escaped(title[language])}`
    const was = before === null ? '—' : escaped(before[language])
    const is = after === null ? '—' : escaped(after[language])
    const shown = was === is ? is : `${was} → ${is}`
    return language === 'zh' ? `${name}：${shown}（${label}）` : `${name}: ${shown} (${label})`
  })

const noteIn = (
  { pack, title, from, to, files, changes, examples }: NoteOptions,
  language: Language,
): string => {
  const say = (text: Text): string => text[language]
  const { passed, total } = examples
  const part = (name: Text, content: string): string => `### ${say(name)}\n\n${content}`
  return [
    `## ${say(words.heading)}`,
    `${escaped(say(title))} · \`${pack}\``,
    `${say(words.version)}${language === 'zh' ? '：' : ': '}${from} → ${to}`,
    part(
      words.files,
      listed(
        files.map((file) => `\`${file}\``),
        language,
      ),
    ),
    part(words.parameters, listed(parameterLines(changes, language), language)),
    part(words.added, listed(ruleLines(changes.rulesAdded, language), language)),
    part(words.removed, listed(ruleLines(changes.rulesRemoved, language), language)),
    part(words.changed, listed(ruleLines(changes.rulesChanged, language), language)),
    part(
      words.classifications,
      listed(
        changes.classifications.map(
          (item) =>
            `${say(kindsOfChange[item.change])} \`${item.name}\` ${escaped(say(item.title))}`,
        ),
        language,
      ),
    ),
    part(
      words.examples,
      language === 'zh' ? `${total} 个中 ${passed} 个通过。` : `${passed} of ${total} pass.`,
    ),
  ].join('\n\n')
}

/** What changed, in Markdown: Chinese, then English. It bears no date: whoever adopts it sets one. */
export const changeNote = (options: NoteOptions): string =>
  `# ${options.pack} ${options.to}\n\n${noteIn(options, 'zh')}\n\n${noteIn(options, 'en')}\n`
