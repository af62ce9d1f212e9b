import { factsOf, prepareFact } from '@workpoints/rules/report'
import { codesOf, type Judging, type Trial } from './judging.js'
import { firstFrom, type Scale, valueAt } from './scale.js'
import { type Advance, steadily, type Turn } from './steady.js'

/**
 * The outcomes of every household for every value of a parameter that is only compared with numeric
 * facts of the household. Such outcomes depend on the order between the value and those facts alone,
 * so each household has a few stretches of the scale with one pattern each: below a fact, exactly at
 * it, above it. Each stretch was judged once, by the library; a value then only has to be looked up.
 */
export interface Thresholds {
  /** The pattern of each household with the value at a place of the scale. */
  readonly patternsAt: (place: number) => Uint32Array
}

type Loose = Readonly<Record<string, unknown>>

/** The numbers that decide for a record: the value of each fact, or both its bounds. */
type Deciding = (record: Loose) => readonly number[]

const decidingFacts = (trial: Trial, facts: readonly string[]): Deciding => {
  const { pack, subject, asOf } = trial
  const node = pack.subjects.find(({ name }) => name === subject)
  const readers = facts.map((fact) => {
    const prepared = prepareFact(pack, subject, fact, { asOf })
    if ('diagnostics' in prepared) throw new Error(codesOf(prepared.diagnostics))
    const bounded = node?.facts.find(({ name }) => name === fact)?.bounded === true
    return { fact, bounded, read: prepared.read }
  })
  const boundsOf = (record: Loose, fact: string): readonly number[] => {
    const known = factsOf(pack, record, { asOf, subject })
    if ('diagnostics' in known) throw new Error(codesOf(known.diagnostics))
    const found = known.facts.find((item) => item.fact === fact)
    return [found?.value, found?.atMost].filter((value) => typeof value === 'number')
  }
  return (record) =>
    readers.flatMap(({ fact, bounded, read }) => {
      const value = read(record)
      if (value !== null) return value
      // Of a fact that is simply unknown no value of the parameter makes more.
      return bounded ? boundsOf(record, fact) : []
    })
}

/** Where another stretch of the scale begins, in order; the first begins with the scale. */
const startsOf = (scale: Scale, deciding: readonly number[]): readonly number[] => {
  const starts = new Set([scale.least])
  for (const number of deciding) {
    const place = firstFrom(scale, number)
    const next = valueAt(scale, place) === number ? [place, place + 1] : [place]
    for (const start of next) if (start > scale.least && start <= scale.most) starts.add(start)
  }
  return [...starts].toSorted((left, right) => left - right)
}

/** A place of a stretch that other households' stretches are likely to have, too. */
const within = (from: number, to: number, scale: Scale, usual: number): number => {
  if (from <= usual && usual <= to) return usual
  return to === scale.most ? to : from
}

/** A list of numbers that grows, without an object for each. */
class Growing {
  numbers = new Float64Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length] = value
    this.length += 1
  }
}

/**
 * @param facts what the parameter is compared with
 * @param usual the place of the pack's own value
 * @returns null where its turn was over
 */
export const thresholdsOf = async (
  judging: Judging,
  records: readonly Loose[],
  { facts, scale, usual }: { facts: readonly string[]; scale: Scale; usual: number },
  turn: Turn,
  advance: Advance,
): Promise<Thresholds | null> => {
  const deciding = decidingFacts(judging.trial, facts)
  const offsets = new Uint32Array(records.length + 1)
  const begins = new Growing()
  const patterns = new Growing()
  const done = await steadily(
    records.length,
    (index) => {
      const record = records[index] ?? {}
      const starts = startsOf(scale, deciding(record))
      starts.forEach((from, at) => {
        const to = (starts[at + 1] ?? scale.most + 1) - 1
        const place = within(from, to, scale, usual)
        begins.push(from)
        patterns.push(judging.with(valueAt(scale, place))(record))
      })
      offsets[index + 1] = begins.length
    },
    turn,
    advance,
  )
  if (!done) return null
  const found = new Uint32Array(records.length)
  const from = begins.numbers
  const pattern = patterns.numbers
  return {
    patternsAt: (place) => {
      for (let index = 0; index < records.length; index += 1) {
        let at = (offsets[index + 1] ?? 0) - 1
        while ((from[at] ?? 0) > place) at -= 1
        found[index] = pattern[at] ?? 0
      }
      return found
    },
  }
}
