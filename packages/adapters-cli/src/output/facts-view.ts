import {
  departments,
  type FactEntry,
  type Language,
  type SubjectEntry,
  units,
} from '@workpoints/model'
import type { PackTree } from '@workpoints/rules'
import { factWords as words, sensitivityWords, typeWords } from '../messages/facts.js'
import { labelledLines, type ViewOptions } from './record-view.js'
import { tableLines } from './table.js'

const listed = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '、' : ', ')

/** All subjects of a pack, one line each. */
export const subjectsText = (pack: PackTree, { language, paint }: ViewOptions): string => {
  const { head, body } = tableLines(
    [
      { title: words.subject[language] },
      { title: words.label[language] },
      { title: words.table[language] },
      { title: words.facts[language], align: 'right' },
      { title: words.rules[language], align: 'right' },
    ],
    pack.subjects.map(({ name, entry, facts, rules }) => [
      name,
      entry.label[language],
      entry.table,
      String(facts.length),
      String(rules.length),
    ]),
  )
  return `${[paint('dim', head), ...body.flat()].join('\n')}\n`
}

const typeText = (fact: FactEntry, language: Language): string => {
  const unit = fact.unit ?? (fact.type === 'money' ? 'yuan' : undefined)
  const type = typeWords[fact.type][language]
  return unit === undefined ? type : `${type} (${units[unit][language]})`
}

const noteText = (fact: FactEntry, language: Language): string =>
  [
    ...(fact.derive === undefined
      ? []
      : [(fact.givable === true ? words.givable : words.derived)[language]]),
    ...(fact.extractable ? [words.extractable[language]] : []),
    ...(fact.sensitivity === 'public' ? [] : [sensitivityWords[fact.sensitivity][language]]),
  ].join(' · ')

const choiceText = (fact: FactEntry, language: Language): string | null =>
  fact.choices === undefined
    ? null
    : Object.entries(fact.choices)
        .map(([code, label]) => `${code} ${label[language]}`)
        .join(language === 'zh' ? '、' : ', ')

/** One fact: what it is, who holds it, and how tables call it. */
const factLines = (name: string, fact: FactEntry, options: ViewOptions): readonly string[] => {
  const { language, paint } = options
  const colon = language === 'zh' ? '：' : ': '
  const facts = [
    typeText(fact, language),
    departments[fact.holder][language],
    noteText(fact, language),
  ].filter((part) => part !== '')
  const choices = choiceText(fact, language)
  const headers = [...new Set([fact.label.zh, ...(fact.aliases ?? [])])]
  return [
    `  ${paint('bold', name)}  ${fact.label[language]}  ${paint('dim', facts.join(' · '))}`,
    ...labelledLines(
      [
        ...(fact.description === undefined ? [] : [fact.description[language]]),
        ...(choices === null ? [] : [`${words.choices[language]}${colon}${choices}`]),
        ...(headers.length < 2
          ? []
          : [`${words.headers[language]}${colon}${listed(headers, language)}`]),
      ].map((text) => ({ label: '', text })),
      options,
    ),
  ]
}

const childLines = (entry: SubjectEntry, options: ViewOptions): readonly string[] => {
  const { language, paint } = options
  const children = Object.entries(entry.children ?? {})
  if (children.length === 0) return []
  return [
    '',
    paint('bold', words.children[language]),
    ...children.map(([name, { subject, by, label }]) => {
      const link = by === undefined ? words.everywhere[language] : `${words.by[language]} ${by}`
      return `  ${paint('bold', name)}  ${label[language]}  ${paint('dim', `${subject}, ${link}`)}`
    }),
  ]
}

/** Everything about one subject. */
export const subjectText = (entry: SubjectEntry, options: ViewOptions): string => {
  const { language, paint } = options
  return `${[
    `${paint('bold', entry.name)}  ${entry.label[language]}`,
    ...(entry.description === undefined ? [] : [entry.description[language]]),
    `${words.table[language]} ${entry.table} · ${words.id[language]} ${['id', ...entry.idAliases].join(' ')}`,
    '',
    ...Object.entries(entry.facts).flatMap(([name, fact]) => factLines(name, fact, options)),
    ...childLines(entry, options),
  ].join('\n')}\n`
}
