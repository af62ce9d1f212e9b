import { defineSubject } from '../facts/entry.js'
import { measureCategories } from './measure.js'

const asked = { holder: 'agriculture', extractable: false, sensitivity: 'public' } as const

export const policy = defineSubject({
  name: 'policy',
  label: { zh: '帮扶政策', en: 'Policy' },
  description: {
    zh: '帮扶政策“工具箱”中的一项政策。',
    en: 'One policy of the county’s box of assistance tools.',
  },
  table: 'policies',
  idAliases: ['政策编号'],
  facts: {
    title: { ...asked, type: 'identifier', label: { zh: '政策名称', en: 'Title' } },
    agency: {
      ...asked,
      type: 'identifier',
      label: { zh: '牵头单位', en: 'Lead body' },
      aliases: ['责任单位'],
    },
    category: {
      ...asked,
      type: 'choice',
      label: { zh: '对应措施类别', en: 'Category of measures' },
      choices: measureCategories,
    },
    main: {
      ...asked,
      type: 'flag',
      label: { zh: '主要帮扶政策', en: 'Main assistance policy' },
      aliases: ['是否主要帮扶政策'],
    },
    published: {
      ...asked,
      type: 'flag',
      label: { zh: '已公开', en: 'Published' },
      aliases: ['是否公开'],
    },
    issuedOn: { ...asked, type: 'date', label: { zh: '印发日期', en: 'Issued on' } },
    endedOn: {
      ...asked,
      type: 'date',
      label: { zh: '失效日期', en: 'Ended on' },
      openEnded: true,
      aliases: ['废止日期', '停止执行日期'],
    },
    succeeded: {
      ...asked,
      type: 'flag',
      label: { zh: '有接续政策', en: 'Has a successor' },
      description: {
        zh: '失效或停止后由另一项政策接续。',
        en: 'Another policy takes over where this one ended.',
      },
    },
  },
})
