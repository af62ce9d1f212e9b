import { defineSubject } from '../facts/entry.js'
import { operatorBase } from './operator/base.js'
import { operatorEmployment } from './operator/employment.js'
import { placeFacts } from './shared.js'

/** An enterprise, cooperative or family farm. */
export const operator = defineSubject({
  name: 'operator',
  label: { zh: '新型经营主体', en: 'Operator' },
  table: 'operators',
  idAliases: ['主体编号', '统一社会信用代码', '社会信用代码'],
  facts: { ...placeFacts, ...operatorBase, ...operatorEmployment },
  children: {
    linkages: {
      subject: 'linkage',
      by: 'operator',
      label: { zh: '利益联结', en: 'Linkages' },
    },
  },
})
