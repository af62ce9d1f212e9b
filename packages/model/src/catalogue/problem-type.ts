import { defineSubject } from '../facts/entry.js'

/** A sort of problem that may come up again in other places. */
export const problemType = defineSubject({
  name: 'problemType',
  label: { zh: '问题类型', en: 'Type of problem' },
  description: {
    zh: '性质相同的一类问题，用来看是否反复出现。',
    en: 'A sort of problem, kept to see whether it comes up again and again.',
  },
  table: 'problemTypes',
  idAliases: ['问题类型编号', '共性问题编号'],
  facts: {
    problemCount: {
      type: 'count',
      unit: 'cases',
      label: { zh: '出现件数', en: 'Times found' },
      holder: 'agriculture',
      extractable: true,
      sensitivity: 'internal',
      aliases: ['问题件数', '出现次数', '发现件数'],
      derive: { count: { of: 'problems' } },
      givable: true,
    },
    wideCheckOn: {
      type: 'date',
      label: { zh: '全面排查日期', en: 'Wider check on' },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['举一反三排查日期', '排查时间'],
    },
    wideCheckDone: {
      type: 'flag',
      label: { zh: '是否举一反三排查', en: 'Wider check done' },
      description: {
        zh: '同类问题在其他乡镇、村是否也有，已经查过。',
        en: 'Other townships and villages have been checked for the same problem.',
      },
      holder: 'agriculture',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['举一反三', '是否全面排查'],
      derive: { recorded: 'wideCheckOn' },
      givable: true,
    },
  },
  children: {
    problems: {
      subject: 'problem',
      by: 'problemType',
      label: { zh: '同类问题', en: 'Problems of this type' },
    },
  },
})
