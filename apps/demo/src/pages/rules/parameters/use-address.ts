import { useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { ParameterChoice, Tried } from '../../../worker/parameters/api.js'
import { same, startOf, valueOf, valueOn, valueText } from './values.js'

/** The parameter that the page begins with. */
const usualParameter = 'monitoringLine'

/** The number of households of the large county. */
export const largeHouseholds = 100_000

/** A browser refuses addresses that change with every step of a drag. */
const still = 300

interface Address {
  readonly choice: ParameterChoice
  readonly value: Tried
  /** Whether values are tried on a county of the size of a real one. */
  readonly large: boolean
  readonly setParameter: (id: string) => void
  readonly setValue: (value: Tried) => void
  readonly setLarge: (large: boolean) => void
}

/** The parameter, its value and the county that are tried: kept in the address. */
export const useAddress = (catalogue: readonly ParameterChoice[], asOf: string): Address | null => {
  const [search, setSearch] = useSearchParams()
  const id = search.get('parameter') ?? usualParameter
  const choice =
    catalogue.find((item) => item.id === id) ?? catalogue.find((item) => item.id === usualParameter)
  const written = search.get('value')
  // What was set last, until the address says it; an address that changes by itself comes first.
  const [set, setSet] = useState<{
    readonly id: string
    readonly written: string | null
    readonly value: Tried
  } | null>(null)
  const moved = set !== null && set.id === choice?.id && set.written === written ? set.value : null
  useEffect(() => {
    if (moved === null || choice === undefined) return undefined
    const timer = setTimeout(() => {
      setSearch(
        (now) => {
          if (same(moved, valueOn(choice, asOf))) now.delete('value')
          else now.set('value', valueText(moved))
          return now
        },
        { replace: true },
      )
    }, still)
    return () => {
      clearTimeout(timer)
    }
  }, [moved, choice, asOf, setSearch])
  const setParameter = useCallback(
    (next: string) => {
      setSearch((now) => {
        now.set('parameter', next)
        now.delete('value')
        return now
      })
    },
    [setSearch],
  )
  const setLarge = useCallback(
    (large: boolean) => {
      setSearch((now) => {
        if (large) now.set('households', String(largeHouseholds))
        else now.delete('households')
        return now
      })
    },
    [setSearch],
  )
  if (choice === undefined) return null
  return {
    choice,
    value: moved ?? valueOf(choice, written) ?? startOf(choice, asOf),
    large: search.get('households') === String(largeHouseholds),
    setParameter,
    setValue: (value) => {
      setSet({ id: choice.id, written, value })
    },
    setLarge,
  }
}
