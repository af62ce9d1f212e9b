import { defineSubject } from '../facts/entry.js'
import { clueCounts } from './clue.js'
import { countyAreas, countyAreasChildren } from './county/areas.js'
import { countyCollaboration, countyCollaborationChildren } from './county/collaboration.js'
import { countyEmployment, countyEmploymentChildren } from './county/employment.js'
import { countyIndustry, countyIndustryChildren } from './county/industry.js'
import { countyMonitoring, countyMonitoringChildren } from './county/monitoring.js'
import { countyOversight, countyOversightChildren } from './county/oversight.js'
import { countyTraining } from './county/training.js'

export const county = defineSubject({
  name: 'county',
  label: { zh: '县', en: 'County' },
  description: {
    zh: '全县；县级数字可直接填报，也可由下级记录汇总。',
    en: 'The whole county; its figures may be stated or rolled up from the records below.',
  },
  table: 'counties',
  idAliases: ['县代码', '县编号'],
  facts: {
    name: {
      type: 'identifier',
      label: { zh: '县名', en: 'Name' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['县', '县(市、区、旗)', '区县'],
    },
    ...clueCounts,
    ...countyMonitoring,
    ...countyIndustry,
    ...countyEmployment,
    ...countyTraining,
    ...countyAreas,
    ...countyCollaboration,
    ...countyOversight,
  },
  children: {
    ...countyMonitoringChildren,
    ...countyIndustryChildren,
    ...countyEmploymentChildren,
    ...countyAreasChildren,
    ...countyCollaborationChildren,
    ...countyOversightChildren,
  },
})
