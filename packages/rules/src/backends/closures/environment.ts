import { parseDate } from '@workpoints/model'
import { valueOn } from '../../ir/parameters.js'
import type { ParameterNode, ParameterValue } from '../../ir/tree.js'
import type { Environment } from './frame.js'

/** One thing the closures want to know of a parameter, in the form they compare with. */
export interface Need {
  readonly parameter: string
  readonly form: 'number' | 'text' | 'list'
  /** Codes of the choice that the value is compared with; null where it is no choice. */
  readonly choices: readonly string[] | null
}

/** Collects what closures need while they are compiled; equal needs share one place. */
export class Needs {
  readonly all: Need[] = []
  readonly #index = new Map<string, number>()

  place(need: Need): number {
    const key = JSON.stringify([need.parameter, need.form, need.choices])
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.#index.set(key, this.all.length)
    return this.all.push(need) - 1
  }
}

/** A single value as the number that stands for it in a frame. */
export const toNumber = (
  value: ParameterValue | undefined,
  type: ParameterNode['type'],
  choices: readonly string[] | null,
): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value !== 'string') return Number.NaN
  if (type === 'date') return parseDate(value) ?? Number.NaN
  const index = choices?.indexOf(value) ?? -1
  return index < 0 ? Number.NaN : index
}

/** @param overrides values that replace those of the pack, in the inner representation */
export const environmentOf = (
  parameters: ReadonlyMap<string, ParameterNode>,
  needs: readonly Need[],
  asOf: string,
  overrides: ReadonlyMap<string, ParameterValue>,
): Environment => {
  const numbers = new Float64Array(needs.length).fill(Number.NaN)
  const texts: (string | undefined)[] = []
  const lists: (ReadonlySet<number | string> | undefined)[] = []
  needs.forEach((need, place) => {
    const parameter = parameters.get(need.parameter)
    if (parameter === undefined) return
    const value = overrides.get(need.parameter) ?? valueOn(parameter, asOf)
    if (value === undefined) return
    if (need.form === 'number') numbers[place] = toNumber(value, parameter.type, need.choices)
    else if (need.form === 'text') texts[place] = String(value)
    else
      lists[place] = new Set(
        (Array.isArray(value) ? value : [value]).map((item: string | number) =>
          need.choices === null ? item : need.choices.indexOf(String(item)),
        ),
      )
  })
  return { asOf, asOfDay: parseDate(asOf) ?? Number.NaN, numbers, texts, lists }
}
