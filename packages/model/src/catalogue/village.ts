import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

export const village = defineSubject({
  name: 'village',
  label: { zh: '行政村', en: 'Village' },
  description: {
    zh: '一个行政村或农村社区。',
    en: 'One administrative village or rural community.',
  },
  table: 'villages',
  idAliases: ['行政村代码', '村代码', '村编号'],
  facts: {
    township: placeFacts.township,
    name: {
      type: 'identifier',
      label: { zh: '行政村名称', en: 'Name' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['村名', '行政村', '村'],
    },
    certifiedLeaders: {
      type: 'count',
      unit: 'persons',
      label: { zh: '在岗致富带头人数', en: 'Certified village leaders' },
      description: {
        zh: '县级认定、仍在发挥作用的农村致富带头人。',
        en: 'Village business leaders certified by the county and still active.',
      },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['致富带头人数', '致富带头人'],
    },
  },
  children: {
    leaders: {
      subject: 'leader',
      by: 'village',
      label: { zh: '致富带头人', en: 'Village business leaders' },
    },
    households: {
      subject: 'household',
      by: 'village',
      label: { zh: '农户', en: 'Households' },
    },
    guaranteeProblems: {
      subject: 'guaranteeProblem',
      by: 'village',
      label: { zh: '三保障和饮水安全问题', en: 'Guarantee problems' },
    },
  },
})
