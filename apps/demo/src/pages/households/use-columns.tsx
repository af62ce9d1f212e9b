import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import type { Text } from '@workpoints/model'
import { outcomesByCode } from '@workpoints/rules'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import { OutcomeTag } from '../../components/outcome.js'
import type { VirtualColumn } from '../../components/virtual-table.js'
import { placeName } from '../../county/places.js'
import { useLanguage } from '../../language.js'
import type { HouseholdList } from '../../worker/api.js'
import type { HouseholdOrder, HouseholdQuery } from '../../worker/households/query.js'
import { codedAt } from './options.js'
import { words } from './words.js'

interface SortButtonProps {
  readonly label: string
  /** Null where the list is sorted by something else. */
  readonly descending: boolean | null
  readonly onSort: () => void
}

const SortButton = ({ label, descending, onSort }: SortButtonProps) => (
  <button type="button" onClick={onSort}>
    {label}
    {descending !== null &&
      (descending ? <ArrowDownOutlined aria-hidden /> : <ArrowUpOutlined aria-hidden />)}
  </button>
)

interface Wanted {
  readonly list: HouseholdList
  readonly query: HouseholdQuery
  /** The address of the list, for the way back from a household. */
  readonly search: string
  readonly onSort: (order: HouseholdOrder) => void
}

/** The columns of the table; with a rule chosen, one more says what it came to. */
export const useColumns = ({
  list,
  query: { order, descending, rule },
  search,
  onSort,
}: Wanted): readonly VirtualColumn[] => {
  const { say, number } = useLanguage()
  return useMemo(() => {
    const { columns, labels, villageNames, line } = list
    const sorting = (key: HouseholdOrder) => ({
      key,
      head: (
        <SortButton
          label={say(words[key])}
          descending={order === key ? descending : null}
          onSort={() => {
            onSort(key)
          }}
        />
      ),
      ...(order === key
        ? { sorted: descending ? ('descending' as const) : ('ascending' as const) }
        : {}),
    })
    const dim = (said: Text): ReactNode => <span className="dim">{say(said)}</span>
    const count = (value: number | undefined): ReactNode =>
      value === undefined || value === 0 ? <span className="dim">0</span> : number(value)
    // What is too long for its column can be read whole.
    const whole = (said: string): ReactNode => <span title={said}>{said}</span>
    const choice = (key: 'householdType' | 'monitoringCategory', width: number) => ({
      key,
      head: say(words[key]),
      width,
      cell: (row: number): ReactNode => {
        const code = codedAt(columns[key], row)
        if (code === null) return dim(words.unknown)
        const label = labels[key][code]
        return whole(label === undefined ? code : say(label))
      },
    })
    const at = rule === undefined ? -1 : columns.rules.indexOf(rule)
    const amount = (value: number | undefined, digits: number): ReactNode =>
      value === undefined || Number.isNaN(value) ? dim(words.unknown) : number(value, digits)
    const shown: VirtualColumn[] = [
      {
        ...sorting('id'),
        width: 112,
        cell: (row) => {
          const id = columns.ids[row]
          return id == null ? (
            dim(words.noId)
          ) : (
            <Link href={`/households/${encodeURIComponent(id)}${search}`}>{id}</Link>
          )
        },
      },
      {
        ...sorting('unmet'),
        number: true,
        width: 92,
        cell: (row) => count(columns.unmet[row]),
      },
      {
        ...sorting('undetermined'),
        number: true,
        // Its name with the arrow beside it, in English.
        width: 152,
        cell: (row) => count(columns.undetermined[row]),
      },
      {
        ...sorting('income'),
        number: true,
        width: 176,
        cell: (row) => {
          const income = columns.income[row] ?? Number.NaN
          return (
            <>
              {line !== null && income < line && (
                <span className="below-line">{say(words.below)}</span>
              )}
              {amount(income, 2)}
            </>
          )
        },
      },
      {
        key: 'township',
        head: say(words.township),
        width: 172,
        cell: (row) => {
          const code = codedAt(columns.township, row)
          return code === null ? dim(words.unknown) : whole(say(placeName(code)))
        },
      },
      {
        key: 'village',
        head: say(words.village),
        width: 110,
        cell: (row) => {
          const code = codedAt(columns.village, row)
          return code === null ? dim(words.unknown) : whole(villageNames[code] ?? code)
        },
      },
      choice('householdType', 144),
      choice('monitoringCategory', 180),
      {
        ...sorting('size'),
        number: true,
        width: 88,
        cell: (row) => amount(columns.size[row], 0),
      },
    ]
    if (at >= 0)
      shown.splice(1, 0, {
        key: 'rule',
        head: say(words.thisRule),
        width: 148,
        cell: (row) => {
          const outcome = outcomesByCode[columns.outcomes[at * columns.count + row] ?? -1]
          return outcome === undefined ? null : <OutcomeTag outcome={outcome} />
        },
      })
    return shown
  }, [list, order, descending, rule, search, onSort, say, number])
}
