import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

/** The first Party secretary and the members of the work team that live in one village. */
export const residentTeam = defineSubject({
  name: 'residentTeam',
  label: { zh: '驻村工作队', en: 'Resident team' },
  table: 'residentTeams',
  idAliases: ['工作队编号', '驻村工作队编号', '队伍编号'],
  facts: {
    ...placeFacts,
    villageClass: {
      type: 'choice',
      label: { zh: '村类别', en: 'Class of village' },
      description: {
        zh: '选派规定中的村类别。',
        en: 'The class that the rules on selection give the village.',
      },
      choices: {
        priority: {
          zh: '重点选派村',
          en: 'village that takes a full team',
          aliases: ['三类村', '3类村', '脱贫村', '乡村振兴重点村', '党组织软弱涣散村'],
        },
        other: { zh: '其他村', en: 'other village', aliases: ['一般村', '其他'] },
      },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['村类型', '选派类型'],
    },
    firstSecretaries: {
      type: 'count',
      unit: 'persons',
      label: { zh: '在岗第一书记人数', en: 'First secretaries in post' },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['第一书记人数', '第一书记'],
    },
    members: {
      type: 'count',
      unit: 'persons',
      label: { zh: '在岗队员人数', en: 'Team members in post' },
      description: {
        zh: '不含第一书记。',
        en: 'First secretaries are not counted here.',
      },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['队员人数', '工作队员人数', '驻村队员'],
    },
    teamSize: {
      type: 'count',
      unit: 'persons',
      label: { zh: '工作队在岗总人数', en: 'Size of the team' },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      derive: { sum: ['firstSecretaries', 'members'] },
    },
    vacancies: {
      type: 'count',
      unit: 'persons',
      label: { zh: '空缺人数', en: 'Vacancies' },
      description: {
        zh: '应派未到岗的人数；没有空缺填 0。',
        en: 'Places of the team that nobody holds; 0 where all are filled.',
      },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['缺员人数', '空缺岗位数', '空岗人数'],
    },
    vacantSince: {
      type: 'date',
      label: { zh: '空缺起始日期', en: 'Vacant since' },
      description: {
        zh: '最早一个空缺开始的日期。',
        en: 'The first day of the oldest of the vacancies.',
      },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['空缺时间', '空缺开始日期', '离岗日期'],
    },
    daysVacant: {
      type: 'count',
      unit: 'days',
      label: { zh: '已空缺天数', en: 'Days vacant' },
      holder: 'organisation',
      extractable: true,
      sensitivity: 'internal',
      derive: { daysSince: 'vacantSince' },
    },
    careItems: {
      type: 'choices',
      label: { zh: '本年度关爱事项', en: 'Care this year' },
      description: {
        zh: '今年已为驻村干部落实的关爱事项。',
        en: 'What has been done this year for the wellbeing of the team.',
      },
      choices: {
        healthCheck: { zh: '健康体检', en: 'health check', aliases: ['体检', '定期体检'] },
        insurance: { zh: '人身意外保险', en: 'accident insurance', aliases: ['保险', '意外险'] },
        visit: { zh: '走访慰问', en: 'visit and talk', aliases: ['慰问', '谈心谈话', '走访'] },
        training: { zh: '培训', en: 'training', aliases: ['业务培训'] },
        allowance: { zh: '生活补助', en: 'living allowance', aliases: ['驻村补助', '补助'] },
      },
      holder: 'organisation',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['关爱事项', '关心关爱措施', '保障措施'],
    },
  },
})
