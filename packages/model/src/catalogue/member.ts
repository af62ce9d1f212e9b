import { defineSubject } from '../facts/entry.js'
import { memberAssistance } from './member/assistance.js'
import { memberBase } from './member/base.js'
import { memberEmployment } from './member/employment.js'
import { memberSupport, memberSupportChildren } from './member/support.js'

export const member = defineSubject({
  name: 'member',
  label: { zh: '家庭成员', en: 'Member' },
  description: { zh: '农户中的一个人。', en: 'One person of a household.' },
  table: 'members',
  idAliases: ['人编号', '人口编号', '人员编号'],
  facts: {
    ...memberBase,
    ...memberAssistance,
    ...memberEmployment,
    ...memberSupport,
  },
  children: memberSupportChildren,
})
