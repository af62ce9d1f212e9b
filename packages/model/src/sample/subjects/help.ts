import { formatDate, parseDate } from '../../dates.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, doneWithin, idOf, recordOf } from '../context.js'
import type { Random } from '../random.js'
import type { Home } from './household.js'

type Category = NonNullable<RecordOf<'measure'>['category']>

const development: readonly Category[] = ['industry', 'employment', 'finance', 'publicPost']

/** For each risk the help that answers it. */
const answers: Readonly<Record<string, Category>> = {
  illness: 'health',
  disability: 'safetyNet',
  labourShortage: 'safetyNet',
  schooling: 'education',
  unstableWork: 'employment',
  industryFailure: 'industry',
  disaster: 'livingConditions',
  accident: 'health',
  rigidSpending: 'social',
  housing: 'housing',
  water: 'water',
  other: 'social',
}

const agencies: Readonly<Record<string, string>> = {
  industry: '农业农村',
  employment: '人力资源社会保障',
  finance: '金融机构',
  publicPost: '人力资源社会保障',
  safetyNet: '民政',
  health: '卫生健康',
  education: '教育体育',
  housing: '住房城乡建设',
  water: '水务',
}

/** The kinds of help that a household in monitoring has had. */
const categoriesOf = (random: Random, home: Home): readonly Category[] => {
  const risks = home.record.risks ?? []
  const fitting = risks.flatMap((risk) => {
    const answer = answers[risk]
    return answer === undefined || !random.chance(0.85) ? [] : [answer]
  })
  const main = home.canWork
    ? random.chance(0.88)
      ? [random.pick(development)]
      : random.chance(0.5)
        ? (['training'] as const)
        : []
    : random.chance(0.9)
      ? (['safetyNet'] as const)
      : []
  return [...new Set<Category>([...main, ...fitting])]
}

const beginOf = (context: Context, random: Random, identified: number): number => {
  const delay = random.chance(0.85)
    ? random.whole(0, 30)
    : random.chance(0.3)
      ? -random.whole(1, 40)
      : random.whole(31, 90)
  return Math.min(identified + delay, context.asOf)
}

/** The measures of a household. */
export const measuresOf = (context: Context, home: Home): readonly RecordOf<'measure'>[] => {
  const random = context.random(`measures/${home.id}`)
  const { riskIdentifiedOn, riskRemovedOn, greenChannelOn } = home.record
  const identified = parseDate(riskIdentifiedOn ?? '')
  const removed = parseDate(riskRemovedOn ?? '')
  const categories =
    identified !== null
      ? categoriesOf(random, home)
      : home.record.householdType === 'lifted' && random.chance(0.35)
        ? [random.pick(development)]
        : []
  const begin = identified ?? context.asOf - random.whole(60, 900)
  const usual = categories.map((category) => {
    const started = beginOf(context, random, begin)
    const ended =
      removed !== null && random.chance(0.6)
        ? formatDate(Math.max(started, removed))
        : random.chance(0.06)
          ? formatDate(random.whole(started, Math.max(started, context.asOf - 1)))
          : undefined
    return { category, startedOn: formatDate(started), endedOn: ended, disasterResponse: false }
  })
  const urgent =
    typeof greenChannelOn === 'string'
      ? [
          {
            category: random.pick(['livingConditions', 'safetyNet', 'housing'] as const),
            startedOn: greenChannelOn,
            endedOn: undefined,
            disasterResponse: true,
          },
        ]
      : []
  return [...usual, ...urgent].map((measure, index) =>
    recordOf('measure', `M-${home.id.slice(2)}-${index + 1}`, {
      household: home.id,
      agency: agencies[measure.category] ?? '农业农村',
      ...measure,
    }),
  )
}

/** The problems with schooling, treatment, housing or water, open and solved ones. */
export const guaranteeProblemsOf = (
  context: Context,
  home: Home,
): readonly RecordOf<'guaranteeProblem'>[] => {
  const random = context.random(`guarantees/${home.id}`)
  const { record } = home
  const kinds = (['education', 'medical', 'housing', 'water'] as const).filter(
    (kind) => record[`${kind}Secured`] === false || random.chance(0.004),
  )
  return kinds.map((kind, index) => {
    // Now and then a problem is solved and the household’s own entry has not caught up.
    const open = record[`${kind}Secured`] === false && random.chance(0.75)
    const opened =
      context.asOf - (open ? random.whole(0, random.chance(0.85) ? 28 : 45) : random.whole(40, 150))
    const begun = doneWithin(context, random, opened, 3, { inTime: 0.9, late: 0.05, never: 0.05 })
    const began = begun.on === undefined ? null : parseDate(begun.on)
    const solved = open || began === null ? null : doneWithin(context, random, began, 26)
    return recordOf('guaranteeProblem', `G-${home.id.slice(2)}-${index + 1}`, {
      household: home.id,
      township: record.township,
      village: record.village,
      kind,
      agency: agencies[kind] ?? '医疗保障',
      openedOn: formatDate(opened),
      startedOn: begun.on,
      started: begun.done,
      closedOn: solved?.on,
      closed: solved?.on === undefined ? false : undefined,
    })
  })
}

const causes = ['lowIncome', 'illness', 'schooling', 'unstableWork', 'rigidSpending'] as const

/** The clue that made somebody look at the household, if there was one. */
export const cluesOf = (context: Context, home: Home): readonly RecordOf<'clue'>[] => {
  const random = context.random(`clues/${home.id}`)
  const { clueOpenedOn, clueVerifiedOn, township, village } = home.record
  const received = parseDate(clueOpenedOn ?? '')
  if (received === null) return []
  const decided = doneWithin(context, random, received, 15, {
    inTime: 0.88,
    late: 0.06,
    never: 0.06,
  })
  const noticed = received + random.whole(2, 9)
  const result =
    decided.on === undefined
      ? 'undecided'
      : home.monitored
        ? 'atRisk'
        : random.weighted({ atRisk: 0.1, noRisk: 0.6, helpedDirectly: 0.3 })
  const noticeEnd = formatDate(noticed + (random.chance(0.95) ? random.whole(5, 7) : 4))
  return [
    recordOf('clue', `C-${home.id.slice(2)}`, {
      household: home.id,
      township,
      village,
      channel: random.weighted({
        selfReport: 4,
        departmentScreening: 3,
        cadreVisit: 2.6,
        leadCheck: 0.5,
        unrecorded: 0.15,
      }),
      viaPlatform: random.chance(0.3),
      cause: home.shock ?? random.pick(causes),
      receivedOn: formatDate(received),
      verifiedOn: clueVerifiedOn,
      ...(result === 'atRisk'
        ? { noticeStartedOn: formatDate(noticed), noticeEndedOn: noticeEnd }
        : {}),
      decidedOn: decided.on,
      decided: decided.done,
      result,
    }),
  ]
}

/** A loan of one household in twelve. */
export const loansOf = (context: Context, home: Home): readonly RecordOf<'loan'>[] => {
  const random = context.random(`loans/${home.id}`)
  const head = home.people[0]
  if (head === undefined || !home.canWork || !random.chance(0.085)) return []
  const toppedUp = random.chance(0.2)
  return [
    recordOf('loan', idOf('L', Number(home.id.slice(2)) - 1), {
      household: home.id,
      township: home.record.township,
      village: home.record.village,
      product: random.weighted({ microCredit: 8, enrichmentLoan: 1, businessStartUp: 1 }),
      amount: toppedUp
        ? random.whole(6, 10) * 10_000
        : random.chance(0.94)
          ? random.whole(1, 5) * 10_000
          : 60_000,
      toppedUp,
      issuedOn: context.before(random.whole(5, 700)),
      termMonths: random.chance(0.94) ? random.pick([12, 24, 36]) : 48,
      borrowerBirthDate: formatDate(head.birthDay),
      purpose: random.weighted({ production: 9, consumption: 0.3, housing: 0.3, unrecorded: 0.3 }),
      collateralRequired: random.chance(0.03),
      usedByBorrower: random.chance(0.97),
    }),
  ]
}
