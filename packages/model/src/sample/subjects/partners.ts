import type { RecordOf } from '../../schema/types.js'
import { type Context, type FactsOf, idOf, recordOf } from '../context.js'
import type { Random } from '../random.js'

const titles = [
  '医疗救治资金倾斜',
  '师资选派',
  '土地指标',
  '产业基地建设',
  '就业岗位定向投放',
  '数字化站点',
] as const

/** What the opinions on key counties grant, item by item. */
export const supportItemsOf = (context: Context): readonly RecordOf<'supportItem'>[] =>
  Array.from({ length: 14 }, (_, index) => {
    const random = context.random(`item/${index}`)
    return recordOf('supportItem', idOf('ZC', index, 2), {
      item: `${random.pick(titles)}${index + 1}`,
      responsible: random.pick(['发展改革', '财政', '教育体育', '农业农村']),
      ...(random.chance(0.8)
        ? { implementedOn: context.thisYear(random) }
        : { implemented: false }),
      reasonRecorded: random.chance(0.8),
    })
  })

const actions = ['industryUpgrade', 'clusterBuilding', 'consumption', 'labour'] as const

/** Work under the four actions; one of them has not begun. */
export const actionItemsOf = (context: Context): readonly RecordOf<'actionItem'>[] =>
  Array.from({ length: 12 }, (_, index) => {
    const random = context.random(`action/${index}`)
    const action = actions[index % 4] ?? 'labour'
    return recordOf('actionItem', idOf('XD', index, 2), {
      action,
      ...(action !== 'clusterBuilding' && random.chance(0.8)
        ? { progressedOn: context.thisYear(random) }
        : { progressed: false }),
    })
  })

const assignedOf = (random: Random): FactsOf<'pairedUnit'> => {
  const villages = random.whole(1, 6)
  const households = random.whole(20, 160)
  const all = random.chance(0.7)
  return {
    villagesAssigned: villages,
    villagesWithMeasures: all ? villages : villages - 1,
    householdsAssigned: households,
    householdsWithMeasures: all ? households : households - random.whole(0, 12),
  }
}

/** Five units of the centre and the province, and some of city and county. */
export const pairedUnitsOf = (context: Context): readonly RecordOf<'pairedUnit'>[] =>
  Array.from({ length: 14 }, (_, index) => {
    const random = context.random(`unit/${index}`)
    return recordOf('pairedUnit', idOf('DW', index, 2), {
      level: index < 1 ? 'central' : index < 5 ? 'provincial' : index < 9 ? 'city' : 'county',
      ...(random.chance(0.93) ? { contact: `LX-${index + 1}` } : { contactNamed: false }),
      ...(random.chance(0.9) ? { planIssuedOn: context.thisYear(random) } : { planIssued: false }),
      ...assignedOf(random),
      consumptionActivities: random.whole(0, 5),
    })
  })

const careItems = ['healthCheck', 'insurance', 'visit', 'training', 'allowance'] as const

/** The work team of every village. */
export const residentTeamsOf = (context: Context): readonly RecordOf<'residentTeam'>[] =>
  context.villages.map((village, index) => {
    const random = context.random(`team/${village.id}`)
    const priority = random.chance(0.45)
    const vacancies = random.chance(0.1) ? 1 : 0
    return recordOf('residentTeam', idOf('ZD', index, 3), {
      township: village.township,
      village: village.id,
      villageClass: priority ? 'priority' : 'other',
      firstSecretaries: random.chance(0.97) ? 1 : 0,
      members: Math.max(0, (priority ? random.whole(2, 3) : random.whole(0, 2)) - vacancies),
      vacancies,
      vacantSince: vacancies > 0 ? context.before(random.whole(2, 40)) : undefined,
      careItems: careItems.filter((item) =>
        random.chance(item === 'training' || item === 'allowance' ? 0.6 : 0.9),
      ),
    })
  })

/** Main policies and the classes of measures they serve; one was dropped without a successor. */
export const policiesOf = (context: Context): readonly RecordOf<'policy'>[] =>
  (
    [
      'industry',
      'employment',
      'finance',
      'publicPost',
      'training',
      'safetyNet',
      'health',
      'education',
      'housing',
      'water',
      'social',
      'relocation',
      'livingConditions',
      'infrastructure',
    ] as const
  ).flatMap((category, index) => {
    const random = context.random(`policy/${category}`)
    const replaced = random.chance(0.2)
    const policy = (number: number, facts: FactsOf<'policy'>): RecordOf<'policy'> =>
      recordOf('policy', `ZCK-${index + 1}-${number}`, {
        title: `帮扶政策${index + 1}之${number}`,
        agency: '农业农村',
        category,
        main: true,
        published: true,
        ...facts,
      })
    return [
      policy(1, { issuedOn: context.before(random.whole(100, 900)) }),
      ...(replaced
        ? [
            policy(2, {
              issuedOn: context.before(1200),
              endedOn: context.before(random.whole(10, 100)),
              succeeded: true,
            }),
          ]
        : []),
    ]
  })
