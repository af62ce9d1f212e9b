import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

/** A department asks townships or villages to hand in a piece of data. */
export const dataRequest = defineSubject({
  name: 'dataRequest',
  label: { zh: '数据填报要求', en: 'Data request' },
  description: {
    zh: '部门要求乡镇、村报送的一项数据。',
    en: 'One item of data that a department asks townships or villages to hand in.',
  },
  table: 'dataRequests',
  idAliases: ['填报要求编号', '报表编号', '任务编号'],
  facts: {
    requestedBy: {
      type: 'identifier',
      label: { zh: '要求部门', en: 'Requested by' },
      holder: 'township',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['下发部门', '布置单位', '来文单位'],
    },
    township: placeFacts.township,
    requestedOn: {
      type: 'date',
      label: { zh: '要求日期', en: 'Requested on' },
      holder: 'township',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['下发日期', '布置日期', '来文日期'],
    },
    withdrawnOn: {
      type: 'date',
      label: { zh: '撤回日期', en: 'Withdrawn on' },
      description: {
        zh: '部门撤回要求的日期；没有撤回则不填。',
        en: 'The day the department took the request back; empty while it stands.',
      },
      holder: 'township',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['取消日期', '停止填报日期'],
      openEnded: true,
    },
    requestedFact: {
      type: 'identifier',
      label: { zh: '要求填报的数据项', en: 'Requested fact' },
      description: {
        zh: '数据项在事实目录中的名称，写作 对象.事实，如 household.wageIncome。',
        en: 'Its name in the catalogue of facts, as subject.fact, such as household.wageIncome.',
      },
      holder: 'township',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['数据项', '填报内容', '指标名称'],
    },
    alreadyHeld: {
      type: 'flag',
      label: { zh: '部门是否已有', en: 'Already held' },
      description: {
        zh: '某个部门的系统里已有这项数据，可以直接提取。',
        en: 'A department’s system already holds it and it can be extracted.',
      },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['是否可提取', '系统是否已有'],
      derive: { lookup: { fact: 'requestedFact', property: 'extractable' } },
      givable: true,
    },
  },
})
