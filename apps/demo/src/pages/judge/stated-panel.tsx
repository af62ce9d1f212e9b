import { Button } from 'antd'
import { useId, useMemo, useRef } from 'react'
import { useLanguage } from '../../language.js'
import { statedFields } from './fields.js'
import { Lists } from './lists.js'
import { recordName } from './names.js'
import { keyOf, type Path } from './record.js'
import { removeChild, want } from './sheet.js'
import { StatedRow } from './stated-row.js'
import type { Household } from './use-household.js'
import { words } from './words.js'

const Unknown = ({ household: { pack, sheet, update } }: { readonly household: Household }) => {
  const { say } = useLanguage()
  return (
    <div className="judge-group">
      <h3>{say(words.unknown)}</h3>
      <ul className="judge-facts">
        {sheet.unknown.map((field) => {
          const label =
            field.path.length === 0
              ? say(field.label)
              : `${say(recordName(pack, sheet.record, field.path))} · ${say(field.label)}`
          return (
            <li className="judge-stated" key={field.key}>
              <span className="judge-stated-label">{label}</span>
              <span className="judge-stated-value">{say(words.notKnown)}</span>
              <span className="judge-stated-actions">
                <Button
                  size="small"
                  type="text"
                  aria-label={`${say(words.askAgain)} · ${label}`}
                  onClick={() => {
                    update((current) => want(current, field))
                  }}
                >
                  {say(words.askAgain)}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** All that was filled in, record by record; each can be changed or taken back. */
export const StatedPanel = ({ household }: { readonly household: Household }) => {
  const { say } = useLanguage()
  const { pack, sheet, update } = household
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const records = useMemo(() => statedFields(pack, sheet.record), [pack, sheet.record])
  const toHeading = (): void => {
    heading.current?.focus()
  }
  const remove = (path: Path): void => {
    update((current) => removeChild(current, path))
    toHeading()
  }
  return (
    <section className="panel judge-filled" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {say(words.filledIn)}
      </h2>
      {records.map(({ path, fields }) => (
        <div key={keyOf(path, '')} className="judge-group">
          <div className="judge-panel-head">
            <h3>{say(recordName(pack, sheet.record, path))}</h3>
            {path.length > 0 && (
              <Button
                size="small"
                type="text"
                aria-label={`${say(words.remove)} · ${say(recordName(pack, sheet.record, path))}`}
                onClick={() => {
                  remove(path)
                }}
              >
                {say(words.remove)}
              </Button>
            )}
          </div>
          {fields.length === 0 ? (
            <p className="dim judge-note">{say(words.nothingYet)}</p>
          ) : (
            <ul className="judge-facts">
              {fields.map((field) => (
                <StatedRow
                  key={field.key}
                  field={field}
                  household={household}
                  onRemoved={toHeading}
                />
              ))}
            </ul>
          )}
        </div>
      ))}
      {sheet.unknown.length > 0 && <Unknown household={household} />}
      <div className="judge-group">
        <h3>{say(words.lists)}</h3>
        <Lists household={household} />
      </div>
    </section>
  )
}
