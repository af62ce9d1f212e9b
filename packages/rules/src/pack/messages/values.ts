import { say, type Text } from '@workpoints/model'
import { type Messages, sayNear } from './message.js'

/** About declared facts, parameters, dates and examples. */
export const valueMessages = {
  'fact-unit-missing': () =>
    say(
      '数量要写单位',
      'a count needs a unit',
      '补上 unit，例如 persons、households、days',
      'add unit, for example persons, households or days',
    ),
  'fact-unit-wrong': (unit: Text, type: Text) =>
    say(
      `${type.zh}不能用单位${unit.zh}`,
      `${type.en} cannot be in ${unit.en}`,
      '金额用元的单位，数量用其他单位，别的类型不写单位',
      'amounts use units of yuan, counts the others, and other types none',
    ),
  'fact-choices-missing': () =>
    say(
      '选择类的事实要列出选项',
      'a fact that is a choice needs its choices',
      '补上 choices，每个代码写中英文',
      'add choices, each code with both languages',
    ),
  'fact-choices-unexpected': () =>
    say(
      '只有 choice 和 choices 类型才有选项',
      'only the types choice and choices have choices',
      '去掉 choices，或改类型',
      'take choices out, or correct the type',
    ),
  'fact-share-given': () =>
    say(
      '比例不由人填写，只能由部分和总数推算',
      'a share is never given: it follows from part and whole',
      '声明部分和总数两个数量，用 quotient 推算比例，并去掉 givable',
      'declare part and whole as counts, derive the share by quotient, without givable',
    ),
  'fact-open-ended': () =>
    say(
      'openEnded 只用于由记录填写的结束日期',
      'openEnded is for end dates that a record gives',
      '去掉 openEnded，或改类型',
      'take openEnded out, or correct the type',
    ),
  'fact-givable': () =>
    say(
      'givable 只用于推算的事实，其他事实本来就由记录填写',
      'givable is for derived facts; a record gives the others anyway',
      '去掉 givable，或补上 derive',
      'take givable out, or add derive',
    ),
  'fact-roll-up': (name: string) =>
    say(
      `${name} 不是事实目录里由记录填写的事实，不能只写 derive`,
      `${name} is not a given fact of the catalogue, so derive alone does not do`,
      '新事实要写全各项；目录里已有推算的事实不能改',
      'write a new fact in full; one that the catalogue derives cannot be changed',
    ),
  'parameter-type': (type: Text) =>
    say(
      `参数不能是${type.zh}`,
      `a parameter cannot be ${type.en}`,
      '一组代码用类型 choice，值写成 [ … ]',
      'for several codes use type choice and a value like [ … ]',
    ),
  'parameter-choices-missing': () =>
    say(
      '选择类的参数要写 choices',
      'a parameter that is a choice needs choices',
      '写作 对象.事实，例如 measure.category',
      'write subject.fact, for example measure.category',
    ),
  'parameter-choices-unexpected': () =>
    say(
      '只有 choice 类型的参数才写 choices',
      'only parameters of type choice have choices',
      '去掉 choices，或改类型',
      'take choices out, or correct the type',
    ),
  'parameter-list': () =>
    say(
      '这种类型的参数不能是清单，同一参数的各个值也要都是清单或都不是',
      'a parameter of this type is no list, and its values are all lists or none is',
      '清单用类型 choice 或 identifier，并统一写法',
      'use type choice or identifier for lists, and write all values alike',
    ),
  'parameter-order': () =>
    say(
      '各个取值的日期重叠或先后颠倒',
      'the dated values overlap or stand in the wrong order',
      '按 from 从早到晚排列；后一个的 from 晚于前一个的 to，只有最后一个可以不写 to',
      'sort by from; each begins after the one before ends, and only the last may have no to',
    ),
  'parameter-range': (minimum: string, maximum: string) =>
    say(
      `取值不在允许的范围 ${minimum} 到 ${maximum} 内`,
      `the value is outside its range, ${minimum} to ${maximum}`,
      '改取值，或说明理由后改范围',
      'correct the value, or change the range with a reason',
    ),
  'parameter-range-order': () =>
    say(
      '范围的 minimum 大于 maximum',
      'the range has a minimum above its maximum',
      '对调或改正',
      'swap or correct them',
    ),
  'parameter-range-type': () =>
    say(
      '只有金额、数量、比例、日期的单个值才有范围',
      'only single amounts, numbers, shares and dates have a range',
      '去掉 range',
      'take range out',
    ),
  'parameter-clause': () =>
    say(
      '出处是文件的参数要写依据的句子',
      'a parameter that the document fixes needs its clause',
      '补上 clause，例如 3.5；文件没有写明的，出处改为 interpretation',
      'add clause, for example 3.5; where the text fixes nothing, provenance is interpretation',
    ),
  'parameter-source': () =>
    say(
      '出处在文件之外的参数要写来源名称，其他参数不写',
      'a parameter from outside needs its source, and others have none',
      '补上 source，或改 provenance',
      'add source, or correct provenance',
    ),
  'period-order': () =>
    say('开始日期晚于结束日期', 'it begins after it ends', '改正日期', 'correct the dates'),
  'example-subject': (found: string, wanted: string) =>
    say(
      `例子的记录是 ${found}，规则说的是 ${wanted}`,
      `the example’s record is of ${found}, but the rule is about ${wanted}`,
      `把 subject 改成 ${wanted}`,
      `write ${wanted} as its subject`,
    ),
  'example-id': () =>
    say(
      '例子的记录缺少文字写的 id',
      'the example’s record has no id in text',
      '补上 "id"，例如 "A-1"',
      'add "id", for example "A-1"',
    ),
  'example-unknown-fact': (name: string, subject: string, nearest: string | null) =>
    sayNear(
      nearest,
      `${subject} 没有 ${name}`,
      `${subject} has no ${name}`,
      '查对这种对象的事实和下级记录',
      'check the facts and child records of that subject',
    ),
  'example-derived-fact': (name: string) =>
    say(
      `${name} 是推算出来的，记录不能填写`,
      `${name} is derived, so a record cannot state it`,
      '写它所依据的事实',
      'state the facts it follows from',
    ),
  'example-child': (name: string) =>
    say(
      `${name} 要写成下级记录的清单`,
      `${name} must be a list of records`,
      '写成 [ { … } ]；一个也没有写 []，不知道就不写',
      'write [ { … } ]; none at all is [], unknown is left out',
    ),
} satisfies Messages
