import type { Outcome, PackTree } from '@workpoints/rules'
import { useCallback, useMemo, useState } from 'react'
import { judge, type Judgement } from './judging.js'
import { changesBetween, type RuleOutcome } from './outcomes.js'
import type { StartingPoint } from './sample-households.js'
import { type Sheet, sheetOf } from './sheet.js'
import { emptyHousehold } from './subjects.js'

/** What the household was before the last answer. */
interface Before {
  readonly start: string
  readonly asOf: string
  readonly outcomes: readonly RuleOutcome[]
}

/** The household that is being filled in. */
export interface Household {
  readonly pack: PackTree
  readonly asOf: string
  readonly sheet: Sheet
  readonly judgement: Judgement
  /** By key of the outcome: what it was before the last answer. */
  readonly changes: ReadonlyMap<string, Outcome>
  readonly update: (change: (sheet: Sheet) => Sheet) => void
  readonly startOver: () => void
  /** Whether anything was filled in since it was started. */
  readonly touched: boolean
}

const nothingChanged: ReadonlyMap<string, Outcome> = new Map()

/**
 * The sheet of one starting point, judged. Each starting point keeps its own, so that nothing is
 * lost by looking at another.
 */
export const useHousehold = (
  pack: PackTree,
  start: StartingPoint | null,
  asOf: string,
): Household => {
  const id = start?.id ?? ''
  const [sheets, setSheets] = useState<ReadonlyMap<string, Sheet>>(new Map())
  const [before, setBefore] = useState<Before | null>(null)
  const initial = useMemo(() => sheetOf(start?.record ?? emptyHousehold), [start])
  const sheet = sheets.get(id) ?? initial
  const judgement = useMemo(() => judge(pack, sheet, asOf), [pack, sheet, asOf])
  const changes = useMemo(
    () =>
      before !== null && before.start === id && before.asOf === asOf
        ? changesBetween(before.outcomes, judgement.outcomes)
        : nothingChanged,
    [before, id, asOf, judgement],
  )
  const update = useCallback(
    (change: (sheet: Sheet) => Sheet): void => {
      setBefore({ start: id, asOf, outcomes: judgement.outcomes })
      setSheets((kept) => new Map(kept).set(id, change(kept.get(id) ?? initial)))
    },
    [id, asOf, judgement, initial],
  )
  const startOver = useCallback((): void => {
    setBefore(null)
    setSheets((kept) => new Map([...kept].filter(([key]) => key !== id)))
  }, [id])
  return { pack, asOf, sheet, judgement, changes, update, startOver, touched: sheets.has(id) }
}
