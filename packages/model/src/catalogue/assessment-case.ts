import { defineSubject } from '../facts/entry.js'
import { placeFacts } from './shared.js'

/** A practice or an example that an assessment singled out. */
export const assessmentCase = defineSubject({
  name: 'assessmentCase',
  label: { zh: '考核评估案例', en: 'Case from an assessment' },
  table: 'assessmentCases',
  idAliases: ['案例编号', '典型编号'],
  facts: {
    township: placeFacts.township,
    kind: {
      type: 'choice',
      label: { zh: '案例类型', en: 'Kind' },
      choices: {
        typical: { zh: '典型经验', en: 'good practice', aliases: ['典型案例', '经验做法'] },
        warning: { zh: '反面案例', en: 'warning example', aliases: ['警示案例'] },
        other: { zh: '其他', en: 'other' },
      },
      holder: 'ruralWorkOffice',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['类型', '案例类别'],
    },
    foundOn: {
      type: 'date',
      label: { zh: '发现日期', en: 'Found on' },
      holder: 'ruralWorkOffice',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['发现时间', '总结日期'],
    },
    publicisedOn: {
      type: 'date',
      label: { zh: '宣传推广日期', en: 'Publicised on' },
      holder: 'ruralWorkOffice',
      extractable: true,
      sensitivity: 'public',
      aliases: ['推广日期', '宣传时间', '刊发日期'],
    },
    publicised: {
      type: 'flag',
      label: { zh: '是否宣传推广', en: 'Publicised' },
      holder: 'ruralWorkOffice',
      extractable: true,
      sensitivity: 'public',
      aliases: ['是否推广', '是否宣传'],
      derive: { recorded: 'publicisedOn' },
      givable: true,
    },
  },
})
