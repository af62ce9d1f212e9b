import { county as countyCode, townships } from '../../codes/townships.js'
import type { RecordOf } from '../../schema/types.js'
import { type Context, recordOf } from '../context.js'
import { townshipCodes } from '../places.js'

export const villageRecordsOf = (context: Context): readonly RecordOf<'village'>[] =>
  context.villages.map(({ id, township, name }) => recordOf('village', id, { township, name }))

/** The thirteen townships, most of them supervised and patrolled in time. */
export const townshipRecordsOf = (context: Context): readonly RecordOf<'township'>[] =>
  townshipCodes.map((code) => {
    const random = context.random(`township/${code}`)
    const grids = random.whole(60, 160)
    return recordOf('township', code, {
      name: townships[code].zh,
      ...(random.chance(0.93)
        ? { lastSupervisedOn: context.before(random.whole(3, random.chance(0.85) ? 92 : 130)) }
        : { supervised: false }),
      grids,
      gridsPatrolled: random.chance(0.75) ? grids : grids - random.whole(1, 9),
      earliestPatrolOn: context.before(random.whole(5, random.chance(0.85) ? 31 : 60)),
      lastOnlineMonitoringOn: context.before(random.whole(0, random.chance(0.85) ? 7 : 20)),
    })
  })

/**
 * The county as a whole: its figures are those of all households, of which the sample shows some.
 * Half a year in, most targets are within reach, two not yet reached.
 */
export const countyRecordOf = (context: Context): RecordOf<'county'> =>
  recordOf('county', countyCode.code, {
    name: countyCode.zh,
    ruralSubsistenceStandard: 6384,
    policyRespondents: 1200,
    policyAwareRespondents: 1098,
    policyRespondentsBefore: 1150,
    policyAwareRespondentsBefore: 1021,
    transitionProposalDelivered: false,
    bridgingFunds: 186_400_000,
    bridgingFundsForIndustry: 117_900_000,
    bridgingFundsLastYear: 181_200_000,
    bridgingFundsForIndustryLastYear: 114_500_000,
    industryPlanStartsOn: '2021-01-01',
    industryPlanEndsOn: '2025-12-31',
    regionalBrandFormed: true,
    brandPromotions: 4,
    matchmakingEvents: 6,
    matchmakingEventsOutsideProvince: 2,
    contractedPlatforms: 5,
    activePlatforms: 4,
    transferEmployment: 38_246,
    outOfProvinceEmployment: 12_118,
    relocationEmployment: 9164,
    averageMonthlyPay: 4386,
    averageMonthlyPayLastYear: 4251.5,
    medianMonthsWorked: 5,
    medianMonthsWorkedLastYear: 5,
    firstQuarterTransferEmployment: 36_512,
    springActionHeld: true,
    hundredDayDriveHeld: true,
    labourReviewHeldOn: context.before(19),
    localEmployment: 15_870,
    localEmploymentLastYear: 15_426,
    publicPosts: 5128,
    publicPostsLastYear: 5140,
    dedicatedEmploymentServices: 11,
    rainDewGraduates: 612,
    rainDewGraduatesPlaced: 548,
    rainDewDenominator: 'all',
    trainees: 3260,
    traineesCertified: 2412,
    traineesEmployed: 2198,
    traineesUntargeted: 124,
    traineesLastYear: 6120,
    traineesCertifiedLastYear: 4406,
    traineesEmployedLastYear: 4161,
    careWorkersTrained: 286,
    careWorkersPlaced: 171,
    careWorkersPlacedLastYear: 168,
    serviceGapsCompared: 5,
    serviceGapsWidened: 1,
    talentsByCollaboration: 9,
    talentsByGroupAssistance: 14,
    talentsByTargetedTraining: 21,
    talentsByFlexibleRecruitment: 0,
    keyCountyEvaluated: false,
    relocationPlanIssuedOn: '2025-03-18',
    relocationPlanAreas: ['employment', 'industry', 'governance', 'integration'],
    relocationFunds: 11_640_000,
    relocationFundsLastYear: 11_900_000,
    relocationLabourForce: 10_486,
    relocationEmployed: 9302,
    eastAidCityFunds: 26_400_000,
    eastAidDistrictFunds: 11_850_000,
    eastAidFundsAgreed: 41_000_000,
    collaborationEmployment: 1043,
    enterpriseVillagePairings: 3,
    socialOrganisationPairings: 2,
    typicalCasesPublished: 2,
    publicBenefitBrands: 1,
    selfAssessmentDelivered: false,
  })
