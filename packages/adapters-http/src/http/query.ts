import { type Language, parseDate } from '@workpoints/model'
import { type Outcome, outcomesByCode } from '@workpoints/rules'
import { asOfMissing, badQuery, repeatedQuery, unknownQuery } from './problems.js'

/** The query of a request, each parameter once and known. */
export class Query {
  readonly #values: ReadonlyMap<string, string>

  /** @throws Problem for a parameter that the route does not know, or that is given twice */
  constructor(search: string, known: readonly string[]) {
    const values = new Map<string, string>()
    this.#values = values
    if (search === '') return
    for (const [name, value] of new URLSearchParams(search)) {
      if (!known.includes(name)) throw unknownQuery(name, known)
      if (values.has(name)) throw repeatedQuery(name)
      values.set(name, value)
    }
  }

  text(name: string): string | null {
    return this.#values.get(name) ?? null
  }

  /** @throws Problem where it is neither true nor false */
  flag(name: string): boolean {
    const value = this.#values.get(name) ?? 'false'
    if (value !== 'true' && value !== 'false')
      throw badQuery(name, { zh: ' true 或 false', en: 'true or false' })
    return value === 'true'
  }

  /** @throws Problem where there is none, or it is no day of the calendar */
  asOf(otherwise: string | null): string {
    const value = this.#values.get('asOf') ?? otherwise
    if (value === null) throw asOfMissing()
    if (parseDate(value) === null)
      throw badQuery('asOf', { zh: '日期，如 2025-06-30', en: 'a date such as 2025-06-30' })
    return value
  }

  /** Outcomes separated by commas; null for all. @throws Problem for what is none */
  outcomes(name: string): ReadonlySet<Outcome> | null {
    const value = this.#values.get(name)
    if (value === undefined) return null
    return new Set(
      value.split(',').map((part) => {
        const outcome = outcomesByCode.find((each) => each === part.trim())
        if (outcome === undefined)
          throw badQuery(name, {
            zh: `以逗号分开的 ${outcomesByCode.join('、')}`,
            en: `any of ${outcomesByCode.join(', ')}, separated by commas`,
          })
        return outcome
      }),
    )
  }

  /** The language asked for in the query, else in the header, else Chinese. */
  language(accepted: Language): Language {
    const value = this.#values.get('lang') ?? accepted
    if (value !== 'zh' && value !== 'en')
      throw badQuery('lang', { zh: ' zh 或 en', en: 'zh or en' })
    return value
  }
}
