import { departments } from '@workpoints/model'
import { Select, Switch } from 'antd'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../language.js'
import { type Field, furtherFields } from './fields.js'
import { recordName } from './names.js'
import { QuestionField } from './question-field.js'
import { pointerOf, recordAt } from './record.js'
import { addChildren, answer, setAside, type Sheet, want } from './sheet.js'
import { groupedByRecord, nextField, shownFields } from './shown.js'
import { subjectAt } from './subjects.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

/** So many questions are asked at a time. */
const most = 6

/** How many of the facts each department holds, in one line. */
const HeldBesides = ({ fields }: { readonly fields: readonly Field[] }) => {
  const { say, number, language } = useLanguage()
  const counts = new Map<string, number>()
  for (const { holder } of fields) {
    if (holder === null) continue
    const name = say(departments[holder])
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const zh = language === 'zh'
  return (
    <p className="dim judge-besides">
      {say(words.heldBesides)}
      {zh ? '：' : ': '}
      {[...counts]
        .map(([name, count]) => `${name} ${number(count)}${zh ? ' 项' : ''}`)
        .join(zh ? '、' : ', ')}
    </p>
  )
}

/** How much is left, and what the last answer changed; told to whoever does not see it, too. */
const Progress = ({ household: { judgement, changes } }: { readonly household: Household }) => {
  const { say, number } = useLanguage()
  const left = judgement.asked.length
  const changed = changes.size
  return (
    <p className="dim judge-count" role="status">
      {number(left)} {say(left === 1 ? words.oneStillMatters : words.stillMatter)}
      {changed > 0 && (
        <strong className="judge-count-changed">
          {number(changed)} {say(changed === 1 ? words.oneChanged : words.changed)}
        </strong>
      )}
    </p>
  )
}

const Further = ({
  household: { pack, sheet },
  onWant,
}: {
  readonly household: Household
  readonly onWant: (field: Field) => void
}) => {
  const { say } = useLanguage()
  const fields = useMemo(() => furtherFields(pack, sheet.record), [pack, sheet.record])
  return (
    <div className="judge-further">
      <span>{say(words.further)}</span>
      <Select
        aria-label={say(words.further)}
        className="judge-select"
        placeholder={say(words.furtherHint)}
        value={null}
        options={fields.map(({ key, label }) => ({ value: key, label: say(label) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: string | null) => {
          const field = fields.find(({ key }) => key === chosen)
          if (field !== undefined) onWant(field)
        }}
      />
    </div>
  )
}

/** The questions still worth asking, the best first, a few at a time. */
export const QuestionsPanel = ({ household }: { readonly household: Household }) => {
  const { say } = useLanguage()
  const { pack, sheet, judgement, update } = household
  const [withHeld, setWithHeld] = useState(true)
  const panel = useId()
  const switchId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef<readonly string[]>([])
  const answered = useRef<string | null>(null)
  const { asked, problems } = judgement
  const { wanted } = sheet
  const listed = useMemo(
    () => (withHeld ? asked : asked.filter((field) => !field.held || wanted.includes(field))),
    [asked, withHeld, wanted],
  )
  // What is wanted comes first, whatever was shown before.
  const shown = useMemo(
    () => shownFields([...wanted.map(({ key }) => key), ...before.current], listed, most),
    [listed, wanted],
  )
  const idOf = (key: string): string => `${panel}-${key}`
  useEffect(() => {
    if (answered.current !== null) {
      const key = answered.current
      const stays = shown.some((field) => field.key === key)
      const next = stays ? key : nextField(before.current, key, shown)
      const target =
        next === null
          ? null
          : document.getElementById(`${panel}-${next}`)?.querySelector<HTMLElement>('input, button')
      // Whoever answers by keyboard goes on to the next question.
      if (target == null) heading.current?.focus()
      else target.focus()
      answered.current = null
    }
    before.current = shown.map(({ key }) => key)
  }, [shown, panel])
  const settle = (field: Field, change: (current: Sheet) => Sheet): void => {
    answered.current = field.key
    update(change)
  }
  const besides = asked.length - listed.length
  return (
    <section className="panel judge-asked" aria-labelledby={`${panel}-heading`}>
      <div className="judge-panel-head">
        <h2 id={`${panel}-heading`} ref={heading} tabIndex={-1}>
          {say(words.asked)}
        </h2>
        <span className="judge-switch">
          <label htmlFor={switchId}>{say(words.listHeld)}</label>
          <Switch id={switchId} size="small" checked={withHeld} onChange={setWithHeld} />
        </span>
      </div>
      <Progress household={household} />
      {listed.length === 0 && (
        <p>
          {say(
            besides > 0
              ? words.onlyHeld
              : sheet.unknown.length > 0
                ? words.nothingKnown
                : words.nothingLeft,
          )}
        </p>
      )}
      {groupedByRecord(shown).map(({ key, path, fields }) => (
        <div key={key} className="judge-group">
          <h3>{say(recordName(pack, sheet.record, path))}</h3>
          {fields.map((field) => (
            <QuestionField
              key={field.key}
              id={idOf(field.key)}
              field={field}
              value={recordAt(sheet.record, field.path)?.[field.name]}
              problem={problems.get(pointerOf(sheet.record, field.path, field.name))}
              onAnswer={(value) => {
                settle(field, (current) => answer(current, field, value))
              }}
              onCount={(count) => {
                const { children } = subjectAt(pack, field.path)
                const child = children.find(({ name }) => name === field.name)
                if (child !== undefined)
                  settle(field, (current) => addChildren(current, field, child.subject, count))
              }}
              onUnknown={() => {
                settle(field, (current) => setAside(current, field))
              }}
            />
          ))}
        </div>
      ))}
      {besides > 0 && <HeldBesides fields={asked.filter((field) => !listed.includes(field))} />}
      <Further
        household={household}
        onWant={(field) => {
          settle(field, (current) => want(current, field))
        }}
      />
    </section>
  )
}
