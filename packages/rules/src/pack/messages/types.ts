import { say, type Text } from '@workpoints/model'
import { type Messages, sayNear } from './message.js'

/** About types and units: of comparisons, derivations, due dates and gaps. */
export const typeMessages = {
  'type-operator': (operator: string, fact: string, type: Text, fit: string) =>
    say(
      `${fact} 的类型是${type.zh}，不能用 ${operator} 比较`,
      `${fact} is ${type.en}, to which ${operator} does not apply`,
      `${type.zh}可用：${fit}`,
      `for ${type.en} there is: ${fit}`,
    ),
  'type-differs': (name: string, type: Text, wanted: Text) =>
    say(
      `${name} 是${type.zh}，这里需要${wanted.zh}`,
      `${name} is ${type.en}, but ${wanted.en} is needed here`,
      `换成类型是${wanted.zh}的事实或参数`,
      `use a fact or parameter that is ${wanted.en}`,
    ),
  'type-unit': (name: string, unit: Text, wanted: Text) =>
    say(
      `${name} 的单位是${unit.zh}，这里需要${wanted.zh}`,
      `${name} is in ${unit.en}, but ${wanted.en} is needed here`,
      '两边单位要一样：改参数或事实的单位，或先声明一个换算的事实',
      'both sides need the same unit: correct it, or declare a derived fact that converts',
    ),
  'type-choices': (name: string, other: string) =>
    say(
      `${name} 与 ${other} 的选项不一样，无法比较`,
      `${name} and ${other} have different choices and cannot be compared`,
      '用同一张选项表',
      'use the same list of choices on both sides',
    ),
  'type-list-needed': (operator: string) =>
    say(
      `${operator} 后面要写一个清单`,
      `${operator} needs a list`,
      '写成 [ … ]，或引用一个清单参数；只比一个值时用 equal',
      'write [ … ] or refer to a list parameter; compare with one value by equal',
    ),
  'type-list-unexpected': (where: string) =>
    say(
      `${where} 要一个值，这里是清单`,
      `${where} needs one value, but this is a list`,
      '写一个值；要与多个值比较时用 in 或 notIn',
      'write one value; compare with several by in or notIn',
    ),
  'literal-type': (wanted: Text) =>
    say(
      `这里的值要写${wanted.zh}`,
      `the value here must be ${wanted.en}`,
      `改成${wanted.zh}`,
      `write ${wanted.en}`,
    ),
  'literal-money': () =>
    say(
      '金额要按元写，最多两位小数',
      'an amount is written in yuan with at most two decimals',
      '例如 8700 或 "8700.50"；不写千分位和单位',
      'for example 8700 or "8700.50", without separators or unit',
    ),
  'literal-date': () =>
    say(
      '日历上没有这一天',
      'there is no such day on the calendar',
      '写成 YYYY-MM-DD 的真实日期，例如 2025-06-30',
      'write a real day as YYYY-MM-DD, for example 2025-06-30',
    ),
  'literal-choice': (code: string, of: string, nearest: string | null, known: string) =>
    sayNear(
      nearest,
      `${of} 没有选项 ${code}`,
      `${of} has no choice ${code}`,
      `可以写：${known}`,
      `one of: ${known}`,
    ),
  'derivation-operand': (name: string, operation: string, wanted: Text) =>
    say(
      `${name} 的类型不能用于 ${operation}，需要${wanted.zh}`,
      `${name} does not fit ${operation}, which needs ${wanted.en}`,
      '换一个事实，或换一种推算方法',
      'use another fact or another operation',
    ),
  'derivation-recorded-open-ended': (name: string) =>
    say(
      `${name} 是结束日期，不填表示还没有结束，所以总算有记录`,
      `${name} is an end date: none means not ended yet, so it is always recorded`,
      '把它与一个日期比较，或换一个事实',
      'compare it with a date, or use another fact',
    ),
  'derivation-operands-differ': (first: string, second: string, operation: string) =>
    say(
      `${operation} 的 ${first} 与 ${second} 类型或单位不同`,
      `${first} and ${second} of ${operation} differ in type or unit`,
      '两边用同一类型、同一单位',
      'use the same type and unit on both sides',
    ),
  'derivation-result': (operation: string, result: Text, declared: Text) =>
    say(
      `${operation} 得到${result.zh}，这个事实却声明为${declared.zh}`,
      `${operation} gives ${result.en}, but the fact is declared as ${declared.en}`,
      `把类型和单位改成${result.zh}，或换一种推算方法`,
      `declare it as ${result.en}, or use another operation`,
    ),
  'derivation-in-catalogue': (name: string) =>
    say(
      `事实目录里的推算不能用参数或分类 ${name}`,
      `a derivation of the catalogue may not use the parameter or classification ${name}`,
      '把这个事实移到规则包的 facts.json',
      'move the fact to facts.json of the pack',
    ),
  'due-date': (name: string) =>
    say(
      `${name} 不是日期，不能作期限的起算日或截止日`,
      `${name} is no date, so nothing can fall due by it`,
      '用日期类型的事实或参数',
      'use a fact or parameter that is a date',
    ),
  'due-days': (name: string) =>
    say(
      `${name} 不是以天计的数`,
      `${name} is no number of days`,
      '用类型 count、单位 days 的参数',
      'use a parameter of type count and unit days',
    ),
  'gap-type': (name: string, type: Text) =>
    say(
      `${name} 是${type.zh}，算不出差额`,
      `${name} is ${type.en}, which has no gap`,
      '差额只用金额、数量、比例或日期',
      'show the gap of an amount, a number, a share or a date',
    ),
  cycle: (path: string) =>
    say(
      `定义绕成了圈：${path}`,
      `this goes in a circle: ${path}`,
      '断开其中一处，让每个事实或分类只用到不依靠它自己就能得出的内容',
      'break it at one place, so that each uses only what is known before it',
    ),
  'limit-depth': (limit: string) =>
    say(
      `条件套得太深，超过 ${limit} 层（分类展开后计算）`,
      `conditions are nested more than ${limit} deep, classifications written out`,
      '减少嵌套',
      'nest less',
    ),
  'limit-steps': (limit: string) =>
    say(
      `推算的链条超过 ${limit} 步`,
      `the chain of derived facts is longer than ${limit} steps`,
      '减少中间步骤',
      'use fewer steps',
    ),
  'limit-nodes': (limit: string) =>
    say(
      `条件太大，分类展开后超过 ${limit} 项`,
      `the conditions are too large: more than ${limit} parts, classifications written out`,
      '拆成几条规则，或简化分类',
      'split the rule, or make its classifications simpler',
    ),
} satisfies Messages
