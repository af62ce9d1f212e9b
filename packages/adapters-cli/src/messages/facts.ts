import type { FactType, Sensitivity, Text } from '@workpoints/model'
import { text } from './message.js'

/** Labels of the fact lists. */
export const factWords = {
  subject: text('对象', 'Subject'),
  name: text('名称', 'Name'),
  label: text('说法', 'Label'),
  table: text('表名', 'Table'),
  facts: text('事实', 'Facts'),
  rules: text('规则', 'Rules'),
  type: text('类型', 'Type'),
  holder: text('持有部门', 'Holder'),
  notes: text('说明', 'Notes'),
  extractable: text('系统已有', 'already held'),
  derived: text('推算', 'derived'),
  givable: text('推算，也可填报', 'derived, may be given'),
  headers: text('表头', 'headers'),
  choices: text('可选', 'choices'),
  children: text('下级记录', 'Child records'),
  id: text('编号', 'Id'),
  by: text('由其', 'by its'),
  everywhere: text('全部', 'all of them'),
} satisfies Readonly<Record<string, Text>>

export const typeWords: Readonly<Record<FactType, Text>> = {
  money: text('金额', 'money'),
  count: text('数量', 'count'),
  share: text('比例', 'share'),
  flag: text('是否', 'yes or no'),
  date: text('日期', 'date'),
  choice: text('单选', 'choice'),
  choices: text('多选', 'choices'),
  identifier: text('编号', 'identifier'),
}

export const sensitivityWords: Readonly<Record<Sensitivity, Text>> = {
  public: text('公开', 'public'),
  internal: text('内部', 'internal'),
  personal: text('个人信息', 'personal'),
}
