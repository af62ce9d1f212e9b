import { defineSubject } from '../facts/entry.js'

/** One preferential item that the city or province grants the county. */
export const supportItem = defineSubject({
  name: 'supportItem',
  label: { zh: '倾斜支持事项', en: 'Preferential item' },
  description: {
    zh: '省、市支持重点帮扶县意见中的一项。',
    en: 'One item of the opinions by which city and province support a key county.',
  },
  table: 'supportItems',
  idAliases: ['事项编号', '支持事项编号', '政策事项编号'],
  facts: {
    item: {
      type: 'identifier',
      label: { zh: '事项名称', en: 'Item' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['支持事项', '政策事项', '倾斜政策'],
    },
    responsible: {
      type: 'identifier',
      label: { zh: '承办单位', en: 'Responsible body' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'public',
      aliases: ['牵头单位', '责任单位'],
    },
    implementedOn: {
      type: 'date',
      label: { zh: '落实日期', en: 'Implemented on' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['落实时间', '兑现日期'],
    },
    implemented: {
      type: 'flag',
      label: { zh: '是否落实', en: 'Implemented' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['是否已落实', '落实情况'],
      derive: { recorded: 'implementedOn' },
      givable: true,
    },
    reasonRecorded: {
      type: 'flag',
      label: { zh: '未落实是否说明原因', en: 'Reason recorded' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'public',
      aliases: ['是否说明原因', '是否有原因说明'],
    },
  },
})
