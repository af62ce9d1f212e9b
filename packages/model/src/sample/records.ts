import { catalogue, type SubjectName } from '../catalogue/index.js'
import type { CatalogueRecord } from '../schema/types.js'
import type { Context } from './context.js'
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
import { homeOf } from './subjects/household.js'
import { residentsOf } from './subjects/member.js'
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

/** What belongs to the county, however many households there are. */
function* countyWide(context: Context): Generator<CatalogueRecord> {
  const projects = projectsOf(context)
  const operators = operatorsOf(context)
  yield countyRecordOf(context)
  yield* townshipRecordsOf(context)
  yield* villageRecordsOf(context)
  yield* projects
  yield* spendingStepsOf(context, projects)
  yield* assetsOf(context, projects)
  yield* operators
  yield* linkagesOf(context, operators)
  yield* leadersOf(context)
  yield* workshopsOf(context)
  yield* awardTiersOf(context)
  yield* industriesOf(context)
  yield* salesOf(context)
  yield* problemsOf(context)
  yield* problemTypesOf(context)
  yield* risksOf(context)
  yield* dataRequestsOf(context)
  yield* submissionsOf(context)
  yield* assessmentCasesOf(context)
  yield* relocationSitesOf(context)
  yield* supportItemsOf(context)
  yield* actionItemsOf(context)
  yield* pairedUnitsOf(context)
  yield* residentTeamsOf(context)
  yield* policiesOf(context)
}

/** One household with all that hangs on it; it needs to know of no other. */
function* ofHousehold(context: Context, index: number): Generator<CatalogueRecord> {
  const home = homeOf(context, index)
  yield home.record
  for (const resident of residentsOf(context, home)) {
    yield resident.record
    yield* postsOf(context, resident)
    yield* studentTermsOf(context, resident)
    yield* graduatesOf(context, resident)
    yield* transportSubsidiesOf(context, resident)
  }
  yield* measuresOf(context, home)
  yield* guaranteeProblemsOf(context, home)
  yield* cluesOf(context, home)
  yield* loansOf(context, home)
}

/**
 * How many cells are empty: one in twenty-five, fewer where many cells decide together, none where
 * a table’s sum is the county’s own figure.
 */
const gaps: Partial<Readonly<Record<SubjectName, number>>> = {
  household: 0.015,
  member: 0.025,
  leader: 0.02,
  awardTier: 0.02,
  postPayment: 0.008,
  spendingStep: 0,
  industry: 0,
  county: 0,
  village: 0,
  policy: 0,
  pairedUnit: 0,
  actionItem: 0,
  supportItem: 0,
  sale: 0,
}

/** Subjects whose records say everything themselves, or have it counted: nothing is made up. */
const written: ReadonlySet<string> = new Set([
  'household',
  'member',
  'county',
  'township',
  'village',
  'asset',
  'project',
  'relocationSite',
])

const asKept = (context: Context, record: CatalogueRecord): CatalogueRecord => {
  const random = context.random(`gaps/${record.subject}/${record.id}`)
  const subject = catalogue[record.subject]
  const full = written.has(record.subject) ? record : filled(context, subject, record, random)
  return withGaps(full, random, gaps[record.subject] ?? 0.04) as unknown as CatalogueRecord
}

/**
 * All records of the sample, one after another, those of one subject in a fixed order. Nothing is
 * kept, so a county of any size can be written out.
 */
export function* sampleRecords(context: Context): Generator<CatalogueRecord> {
  for (const record of countyWide(context)) yield asKept(context, record)
  for (let index = 0; index < context.households; index += 1) {
    for (const record of ofHousehold(context, index)) yield asKept(context, record)
  }
}
