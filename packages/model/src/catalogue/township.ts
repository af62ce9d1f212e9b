import { defineSubject } from '../facts/entry.js'
import { clueCounts } from './clue.js'
import { townshipOversight, townshipOversightChildren } from './township/oversight.js'

export const township = defineSubject({
  name: 'township',
  label: { zh: '乡镇', en: 'Township' },
  description: {
    zh: '一个乡或镇；编号为九位统计代码。',
    en: 'One town or township; its id is the nine-digit statistical code.',
  },
  table: 'townships',
  idAliases: ['乡镇代码', '乡(镇)代码'],
  facts: {
    name: {
      type: 'identifier',
      label: { zh: '乡镇名称', en: 'Name' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['乡镇', '乡(镇)', '乡', '镇'],
    },
    ...clueCounts,
    ...townshipOversight,
  },
  children: {
    ...townshipOversightChildren,
    households: {
      subject: 'household',
      by: 'township',
      label: { zh: '农户', en: 'Households' },
    },
    villages: {
      subject: 'village',
      by: 'township',
      label: { zh: '行政村', en: 'Villages' },
    },
    clues: {
      subject: 'clue',
      by: 'township',
      label: { zh: '线索', en: 'Clues' },
    },
    guaranteeProblems: {
      subject: 'guaranteeProblem',
      by: 'township',
      label: { zh: '三保障和饮水安全问题', en: 'Guarantee problems' },
    },
  },
})
