import { catalogue, type SubjectName } from '../catalogue/index.js'
import { parseDate } from '../dates.js'
import type { RecordOf } from '../schema/types.js'
import { type Context, contextOf } from './context.js'
import { filled, withGaps } from './fill.js'
import {
  assetsOf,
  awardTiersOf,
  industriesOf,
  projectsOf,
  salesOf,
  spendingStepsOf,
} from './subjects/industry.js'
import { cluesOf, guaranteeProblemsOf, loansOf, measuresOf } from './subjects/help.js'
import { type Home, homeOf } from './subjects/household.js'
import { type Resident, residentsOf } from './subjects/member.js'
import { leadersOf, linkagesOf, operatorsOf, workshopsOf } from './subjects/operators.js'
import {
  assessmentCasesOf,
  dataRequestsOf,
  problemsOf,
  problemTypesOf,
  relocationSitesOf,
  risksOf,
  submissionsOf,
} from './subjects/oversight.js'
import {
  actionItemsOf,
  pairedUnitsOf,
  policiesOf,
  residentTeamsOf,
  supportItemsOf,
} from './subjects/partners.js'
import { countyRecordOf, townshipRecordsOf, villageRecordsOf } from './subjects/places.js'
import { postsOf } from './subjects/posts.js'
import { graduatesOf, studentTermsOf, transportSubsidiesOf } from './subjects/students.js'

/** The tables of a county, by subject: flat records, linked by the ids of their parents. */
export type Tables = { readonly [S in SubjectName]: readonly RecordOf<S>[] }

/** What a dataset says of itself. */
export interface SampleManifest {
  readonly asOf: string
  readonly tables: Readonly<Record<SubjectName, { readonly complete: boolean }>>
}

export interface SampleDataset {
  readonly manifest: SampleManifest
  readonly tables: Tables
}

export interface SampleOptions {
  /** 2,000 unless told. */
  readonly households?: number
  /** The same seed gives the same county, on every machine. */
  readonly seed: number
  /** 2025-06-30 unless told. */
  readonly asOf?: string
}

/**
 * Tables that show only some of what the county has: its figures cannot be added up from them. What
 * hangs on one household or one person is complete for it.
 */
const partial: ReadonlySet<string> = new Set(['household', 'post', 'graduate', 'workshop', 'loan'])

/** One cell in twenty-five is empty, except where a table’s sum is the county’s own figure. */
const gapOf = (subject: SubjectName): number =>
  ['county', 'village', 'policy', 'pairedUnit', 'actionItem', 'supportItem', 'sale'].includes(
    subject,
  )
    ? 0
    : subject === 'project' || subject === 'spendingStep' || subject === 'industry'
      ? 0.005
      : 0.04

const rawTables = (context: Context): Tables => {
  const homes: readonly Home[] = Array.from({ length: context.households }, (_, index) =>
    homeOf(context, index),
  )
  let first = 0
  const residents: readonly Resident[] = homes.flatMap((home) => {
    const members = residentsOf(context, home, first)
    first += members.length
    return members
  })
  const projects = projectsOf(context)
  const operators = operatorsOf(context)
  const { posts, payments } = postsOf(context, residents)
  return {
    member: residents.map(({ record }) => record),
    household: homes.map(({ record }) => record),
    measure: homes.flatMap((home) => measuresOf(context, home)),
    guaranteeProblem: homes.flatMap((home) => guaranteeProblemsOf(context, home)),
    clue: homes.flatMap((home) => cluesOf(context, home)),
    submission: submissionsOf(context),
    policy: policiesOf(context),
    loan: homes.flatMap((home) => loansOf(context, home)),
    asset: assetsOf(context, projects),
    project: projects,
    spendingStep: spendingStepsOf(context, projects),
    operator: operators,
    linkage: linkagesOf(context, operators),
    leader: leadersOf(context),
    awardTier: awardTiersOf(context),
    industry: industriesOf(context),
    sale: salesOf(context),
    graduate: graduatesOf(context, residents),
    post: posts,
    postPayment: payments,
    studentTerm: studentTermsOf(context, residents),
    transportSubsidy: transportSubsidiesOf(context, residents),
    workshop: workshopsOf(context),
    village: villageRecordsOf(context),
    township: townshipRecordsOf(context),
    county: [countyRecordOf(context)],
    problem: problemsOf(context),
    problemType: problemTypesOf(context),
    risk: risksOf(context),
    dataRequest: dataRequestsOf(context),
    assessmentCase: assessmentCasesOf(context),
    relocationSite: relocationSitesOf(context),
    supportItem: supportItemsOf(context),
    actionItem: actionItemsOf(context),
    pairedUnit: pairedUnitsOf(context),
    residentTeam: residentTeamsOf(context),
  }
}

/** Subjects whose records say everything themselves: nothing is made up for them. */
const written: ReadonlySet<string> = new Set(['household', 'member', 'county', 'asset', 'project'])

/**
 * A county of invented people: households and members with measures, clues and loans, and every
 * other subject of the catalogue, in proportions met in practice. Some cells are empty.
 *
 * @throws RangeError where `asOf` is no date or `households` no whole number from 0
 */
export const sampleDataset = (options: SampleOptions): SampleDataset => {
  const { households = 2000, seed, asOf = '2025-06-30' } = options
  const day = parseDate(asOf)
  if (day === null) throw new RangeError(`not a date: ${asOf}`)
  if (!Number.isSafeInteger(households) || households < 0) {
    throw new RangeError(`not a number of households: ${households}`)
  }
  const context = contextOf(seed, households, day)
  const names = Object.keys(catalogue) as SubjectName[]
  const raw = rawTables(context)
  const tables = Object.fromEntries(
    names.map((name) => [
      name,
      raw[name].map((record) => {
        const random = context.random(`gaps/${name}/${record.id}`)
        const subject = catalogue[name]
        const full = written.has(name) ? record : filled(context, subject, record, random)
        return withGaps(subject, full, random, gapOf(name))
      }),
    ]),
  ) as unknown as Tables
  const complete = (name: string) => ({ complete: !partial.has(name) })
  return {
    manifest: {
      asOf,
      tables: Object.fromEntries(
        names.map((name) => [name, complete(name)]),
      ) as SampleManifest['tables'],
    },
    tables,
  }
}
