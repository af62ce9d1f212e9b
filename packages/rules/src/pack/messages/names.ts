import { say } from '@workpoints/model'
import { type Messages, sayNear } from './message.js'

/** About names: what they lead to, and that they are there once. */
export const nameMessages = {
  'name-unknown-fact': (name: string, subject: string, nearest: string | null) =>
    sayNear(
      nearest,
      `${subject} 没有事实 ${name}，也没有这个参数`,
      `${subject} has no fact ${name}, and no parameter has that name`,
      '查对事实名和参数名；新的事实写进 facts.json，新的参数写进 parameters.json',
      'check the fact and parameter names; declare new ones in facts.json or parameters.json',
    ),
  'name-unknown-subject': (name: string, nearest: string | null) =>
    sayNear(
      nearest,
      `没有 ${name} 这种对象`,
      `there is no subject ${name}`,
      '查对事实目录里的对象名',
      'check the subjects of the catalogue',
    ),
  'name-unknown-child': (name: string, subject: string, nearest: string | null) =>
    sayNear(
      nearest,
      `${subject} 没有下级记录 ${name}`,
      `${subject} has no child records ${name}`,
      '查对事实目录里这种对象的下级记录',
      'check the child records of that subject in the catalogue',
    ),
  'name-unknown-classification': (name: string, nearest: string | null) =>
    sayNear(
      nearest,
      `没有分类 ${name}`,
      `there is no classification ${name}`,
      '先在 classifications.json 里写出这个分类',
      'define it in classifications.json',
    ),
  'name-other-subject': (name: string, of: string, here: string) =>
    say(
      `分类 ${name} 说的是 ${of}，这里说的是 ${here}`,
      `the classification ${name} is about ${of}, but this is about ${here}`,
      '换成同一对象的分类，或另写一个',
      'use a classification of the same subject, or write one',
    ),
  'name-unknown-agency': (name: string, nearest: string | null) =>
    sayNear(
      nearest,
      `没有责任单位 ${name}`,
      `there is no agency ${name}`,
      '先在 agencies.json 里写出',
      'name it in agencies.json',
    ),
  'name-unknown-choices': (name: string, nearest: string | null) =>
    sayNear(
      nearest,
      `没有选项表 ${name}`,
      `there is no list of choices ${name}`,
      '写作 对象.事实，该事实的类型是 choice 或 choices',
      'write subject.fact, a fact of type choice or choices',
    ),
  'name-clash': (name: string, other: string) =>
    say(
      `${name} 与 ${other} 重名（不分大小写）`,
      `${name} has the same name as ${other} (upper and lower case count as one)`,
      '换一个名字',
      'choose another name',
    ),
  'name-duplicate-rule': (id: string, place: string) =>
    say(
      `编号 ${id} 已经用过（${place}）`,
      `the id ${id} is taken already (${place})`,
      '每条规则用一个编号',
      'give each rule an id of its own',
    ),
  'name-duplicate-entry': (name: string) =>
    say(`${name} 列了两次`, `${name} is listed twice`, '删去一处', 'delete one of them'),
  'point-duplicate': (number: string, place: string) =>
    say(
      `要点 ${number} 已经有文件（${place}）`,
      `point ${number} has a file already (${place})`,
      '一个要点一个文件，合并或改号',
      'keep one file per point: merge them or correct the number',
    ),
  'point-file-name': (number: string, file: string) =>
    say(
      `要点 ${number} 的文件应以 ${file} 开头命名`,
      `the file of point ${number} should have a name that begins with ${file}`,
      '改文件名，或改要点号',
      'rename the file or correct the point number',
    ),
  'point-unknown-section': (number: string) =>
    say(
      `pack.json 没有第 ${number} 部分`,
      `pack.json has no section ${number}`,
      '改部分号，或在 pack.json 的 sections 里补上',
      'correct the number, or add it to sections in pack.json',
    ),
  'point-missing': (number: string) =>
    say(
      `clauses.json 有要点 ${number} 的句子，points 里却没有它的文件`,
      `clauses.json has sentences of point ${number}, but points has no file for it`,
      '补上要点文件，没有规则也要有文件',
      'add the file of that point, even where it has no rules',
    ),
  'point-without-clauses': (number: string) =>
    say(
      `clauses.json 里没有要点 ${number} 的任何一句`,
      `clauses.json has no sentence of point ${number}`,
      '把这个要点的每一句都写进 clauses.json',
      'list every sentence of that point in clauses.json',
    ),
  'point-rule-number': (id: string, start: string) =>
    say(
      `编号 ${id} 不以要点号 ${start} 开头`,
      `the id ${id} does not begin with its point, ${start}`,
      '改编号，或把规则移到它的要点文件',
      'correct the id, or move the rule to the file of its point',
    ),
  'rule-agency': (name: string) =>
    say(
      `${name} 不在这个要点的责任单位里`,
      `${name} is not among the agencies of this point`,
      '从要点的名单里选，或先加进名单',
      'choose from the point’s agencies, or add it to them',
    ),
  'clause-unknown': (locator: string, known: string) =>
    say(
      `clauses.json 没有 ${locator} 这一句`,
      `clauses.json has no sentence ${locator}`,
      `${known === '' ? '' : `这个要点有：${known}。`}查对句号，或补进 clauses.json`,
      `${known === '' ? '' : `this point has ${known}; `}check the number, or add it to clauses.json`,
    ),
  'clause-of-other-point': (locator: string, number: string) =>
    say(
      `规则依据的 ${locator} 不是要点 ${number} 的句子`,
      `the rule rests on ${locator}, which is no sentence of point ${number}`,
      '主要依据用本要点的句子，其他写进 furtherClauses',
      'rest it on a sentence of this point; name others in furtherClauses',
    ),
  'clause-not-listing': (locator: string, rule: string) =>
    say(
      `${locator} 在 clauses.json 里没有列出规则 ${rule}`,
      `${locator} does not list the rule ${rule} in clauses.json`,
      '在那一句的 rules 里补上，或改这里的依据',
      'add it to the rules of that sentence, or correct the clause here',
    ),
  'clause-unknown-rule': (rule: string, nearest: string | null) =>
    sayNear(
      nearest,
      `没有规则 ${rule}`,
      `there is no rule ${rule}`,
      '改编号，或写出这条规则',
      'correct the id, or write the rule',
    ),
  'clause-not-cited': (locator: string, rule: string) =>
    say(
      `规则 ${rule} 没有写依据 ${locator}`,
      `the rule ${rule} does not name ${locator} as its clause`,
      '从这里删去，或在规则的 clause、furtherClauses 里写上',
      'delete it here, or name the sentence in the rule’s clause or furtherClauses',
    ),
} satisfies Messages
