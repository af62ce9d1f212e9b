import { defineChoices, defineSubject } from '../facts/entry.js'

/** A characteristic industry of the county and the experts at its side (8.3, 8.4). */
export const industry = defineSubject({
  name: 'industry',
  label: { zh: '特色产业', en: 'Industry' },
  table: 'industries',
  idAliases: ['产业编号', '产业名称'],
  facts: {
    leading: {
      type: 'flag',
      label: { zh: '主导产业', en: 'Leading industry' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['是否主导产业', '是否特色主导产业'],
    },
    expertTeam: {
      type: 'choice',
      label: { zh: '专家力量', en: 'Expert team' },
      choices: defineChoices({
        mission: { zh: '科技特派团', en: 'science mission', aliases: ['特派团'] },
        advisers: { zh: '产业顾问组', en: 'industry advisers', aliases: ['顾问组'] },
        envoy: { zh: '科技特派员', en: 'science envoy', aliases: ['特派员'] },
        none: { zh: '无', en: 'none', aliases: ['没有', '未配备'] },
      }),
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['专家团队', '科技力量', '服务团队'],
    },
    expertVisits: {
      type: 'count',
      unit: 'times',
      label: { zh: '专家到场次数', en: 'Expert visits' },
      description: { zh: '本年度到现场服务的次数。', en: 'Visits on the spot this year.' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['服务次数', '指导次数', '下乡次数'],
    },
  },
})
