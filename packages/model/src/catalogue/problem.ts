import { defineSubject } from '../facts/entry.js'
import { problemHandling } from './problem/handling.js'
import { problemOrigin } from './problem/origin.js'

/** A shortcoming found by an assessment, audit, inspection, patrol or report, until it is closed. */
export const problem = defineSubject({
  name: 'problem',
  label: { zh: '问题', en: 'Problem' },
  description: {
    zh: '考核、审计、督导、巡查等发现、需要整改的一件问题。',
    en: 'One shortcoming found by an assessment, audit, inspection or patrol, to be put right.',
  },
  table: 'problems',
  idAliases: ['问题编号', '问题序号', '问题ID'],
  facts: { ...problemOrigin, ...problemHandling },
})
