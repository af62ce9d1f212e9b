import { text } from './message.js'

/** Labels of a rule or point that is explained. */
export const explainWords = {
  clause: text('依据', 'Clause'),
  subject: text('对象', 'Subject'),
  strength: text('力度', 'Strength'),
  applies: text('适用', 'Applies'),
  always: text('总是适用', 'always'),
  requires: text('要求', 'Requires'),
  due: text('时限', 'Due'),
  parameters: text('参数', 'Parameters'),
  agencies: text('责任单位', 'Agencies'),
  others: text('等', 'and others'),
  townships: text('由各乡镇推动落实', 'carried out by the townships'),
  action: text('建议动作', 'Action'),
  inform: text('另提示', 'Also told'),
  examples: text('例子', 'Examples'),
  summary: text('内容', 'Summary'),
  section: text('部分', 'Section'),
  rules: text('规则', 'Rules'),
  clauses: text('句子', 'Clauses'),
  point: text('要点', 'Point'),
  coverage: {
    rules: text('由规则落实', 'rules'),
    discretion: text('由单位裁量', 'discretion'),
    aspiration: text('属于倡导', 'aspiration'),
  },
} as const
