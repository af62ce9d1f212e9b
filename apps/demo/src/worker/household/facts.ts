import { departments, type Language, type Text } from '@workpoints/model'
import { factsOf, type KnownFact } from '@workpoints/rules/report'
import { placeName } from '../../county/places.js'
import { text } from '../../text.js'
import { gapWords } from '../gap-words.js'
import { county, pack } from '../state.js'
import type { Belonging, RawRecord } from './belonging.js'

/** A fact as people read it. */
export interface ShownFact {
  readonly fact: string
  readonly label: string
  /** Null where it is not known. */
  readonly value: string | null
  readonly derived: boolean
  readonly holder: string
  readonly extractable: boolean
  /** Whether it tells who somebody is, or what is nobody else's business. */
  readonly personal: boolean
}

/** Records of one subject with the facts that any of them states. */
export interface ShownTable {
  readonly subject: string
  readonly label: string
  readonly columns: readonly Pick<ShownFact, 'fact' | 'label' | 'personal'>[]
  readonly rows: readonly {
    readonly id: string | null
    readonly values: Readonly<Record<string, string | null>>
  }[]
}

/** All facts of a record on the day of the county; none where it cannot be read. */
export const knownFacts = (record: RawRecord, subject: string): readonly KnownFact[] => {
  const { asOf, dataset } = county()
  const known = factsOf(pack, record, { subject, asOf, dataset })
  return 'diagnostics' in known ? [] : known.facts
}

/** An income is what a household is judged by, and an age says little about who somebody is. */
const isPersonal = ({ sensitivity, type, fact }: KnownFact): boolean =>
  sensitivity === 'personal' && type !== 'money' && fact !== 'age'

const words = {
  notEnded: text('尚未结束', 'not ended'),
  none: text('没有', 'none'),
}

/** Days that stand for none, where a first or last day is looked for among no records. */
const noDays: readonly unknown[] = ['1970-01-01', '9999-12-31']

/** What a value is called that means something else than it says. */
const saidOtherwise = ({ fact, value, notEnded, derived }: KnownFact): Text | null => {
  if (notEnded === true) return words.notEnded
  if (derived && noDays.includes(value)) return words.none
  return fact === 'township' && typeof value === 'string' ? placeName(value) : null
}

export const shownFact = (known: KnownFact, subject: string, language: Language): ShownFact => {
  const { fact, label, value, atMost, derived, holder, extractable } = known
  const bounds = atMost === undefined ? {} : { atMost }
  const said = saidOtherwise(known)
  return {
    fact,
    label: label[language],
    value:
      said !== null
        ? said[language]
        : value === null && atMost === undefined
          ? null
          : gapWords(subject, { fact, actual: value, ...bounds, required: null }, language).actual,
    derived,
    holder: departments[holder][language],
    extractable,
    personal: isPersonal(known),
  }
}

/** What is shown of those subjects of which everything would be too much, in that order. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  member: [
    'name',
    'relationship',
    'sex',
    'age',
    'birthDate',
    'identityNumber',
    'phone',
    'labourClass',
    'studentStatus',
    'healthStatus',
    'working',
    'workPlace',
    'monthlyPay',
  ],
  measure: ['category', 'item', 'startedOn', 'endedOn', 'agency', 'disasterResponse'],
}

export const shownTable = (
  { subject, label, by, records }: Belonging,
  language: Language,
): ShownTable => {
  const rows = records.map((record) => ({
    id: typeof record['id'] === 'string' ? record['id'] : null,
    known: knownFacts(record, subject),
  }))
  const wanted = chosen[subject]
  const names =
    wanted ??
    // Places are those of the household, and what is derived from these facts is for its rules.
    (rows[0]?.known ?? [])
      .filter(({ fact, derived }) => !derived && !['township', 'village', by].includes(fact))
      .map(({ fact }) => fact)
  const shown = rows.map(({ id, known }) => {
    const byName = new Map(known.map((fact) => [fact.fact, fact]))
    const facts = names.flatMap((name) => {
      const fact = byName.get(name)
      return fact === undefined ? [] : [shownFact(fact, subject, language)]
    })
    return { id, facts }
  })
  const columns = names.flatMap((name) => {
    const facts = shown.flatMap(({ facts: all }) => all.filter(({ fact }) => fact === name))
    const [first] = facts
    if (first === undefined || facts.every(({ value }) => value === null)) return []
    return [{ fact: name, label: first.label, personal: first.personal }]
  })
  return {
    subject,
    label: label[language],
    columns,
    rows: shown.map(({ id, facts }) => ({
      id,
      values: Object.fromEntries(facts.map(({ fact, value }) => [fact, value])),
    })),
  }
}
