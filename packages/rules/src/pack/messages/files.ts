import { say, type Text } from '@workpoints/model'
import { type Messages, sayNear } from './message.js'

const countZh = (minimum: string, maximum: string | null): string =>
  maximum === null
    ? `至少要有 ${minimum} 项`
    : minimum === maximum
      ? `应有 ${minimum} 项`
      : `应有 ${minimum} 到 ${maximum} 项`

const countEn = (minimum: string, maximum: string | null): string =>
  maximum === null
    ? `at least ${minimum} must stand here`
    : minimum === maximum
      ? `exactly ${minimum} must stand here`
      : `${minimum} to ${maximum} must stand here`

/** About the files of a pack and their shape. */
export const fileMessages = {
  'file-unknown': (file: string, nearest: string | null) =>
    sayNear(
      nearest,
      `规则包里没有 ${file} 这种文件`,
      `a pack has no file like ${file}`,
      '规则包只有 pack、agencies、parameters、classifications、facts、clauses 和 points/*.json',
      'a pack has pack, agencies, parameters, classifications, facts, clauses and points/*.json only',
    ),
  'file-missing': (file: string) =>
    say(
      `缺少文件 ${file}`,
      `the file ${file} is missing`,
      '补上这个文件，可以参照 shidian-2025 里的同名文件',
      'add it; the one in shidian-2025 shows how',
    ),
  'shape-type': (wanted: Text, found: Text) =>
    say(
      `这里要写${wanted.zh}，写的却是${found.zh}`,
      `${wanted.en} belongs here, but this is ${found.en}`,
      `改成${wanted.zh}`,
      `write ${wanted.en}`,
    ),
  'shape-missing-key': (key: string, about: Text | null) =>
    say(
      about === null ? `缺少 ${key}` : `缺少 ${key}（${about.zh}）`,
      about === null ? `${key} is missing` : `${key} is missing (${about.en})`,
      `补上 ${key}`,
      `add ${key}`,
    ),
  'shape-unknown-key': (key: string, nearest: string | null, known: string) =>
    sayNear(
      nearest,
      `这里没有 ${key} 这一项`,
      `there is no ${key} here`,
      `可用的有：${known}`,
      `known here: ${known}`,
    ),
  'shape-value': (found: string, nearest: string | null, known: string) =>
    sayNear(
      nearest,
      `这里不能写 ${found}`,
      `${found} may not stand here`,
      `可以写：${known}`,
      `one of: ${known}`,
    ),
  'shape-form': (found: string, form: Text) =>
    say(
      `${found} 的写法不对`,
      `${found} is not written as it should be`,
      `写成${form.zh}`,
      `write ${form.en}`,
    ),
  'shape-length': (maximum: string, found: string) =>
    found === '0'
      ? say('这里不能留空', 'this may not be empty', '写上内容', 'write something')
      : say(
          `文字长 ${found} 个字符，最多 ${maximum} 个`,
          `the text has ${found} characters; ${maximum} is the most`,
          '写短一些',
          'make it shorter',
        ),
  'shape-count': (minimum: string, maximum: string | null, found: string) =>
    say(
      `${countZh(minimum, maximum)}，写了 ${found} 项`,
      `${countEn(minimum, maximum)}, but there are ${found}`,
      '增减到规定的项数',
      'add or remove items',
    ),
  'shape-number': (minimum: string, maximum: string) =>
    say(
      `应为 ${minimum} 到 ${maximum} 的整数`,
      `a whole number from ${minimum} to ${maximum} belongs here`,
      '改成范围内的整数',
      'write a whole number in that range',
    ),
  'condition-no-test': () =>
    say(
      '这个条件里什么都没有比较',
      'this condition tests nothing',
      '写 {"fact", "operator", "value"}，或 all、any、not、condition 之一',
      'write {"fact", "operator", "value"}, or one of all, any, not, condition',
    ),
  'condition-two-groups': (first: string, second: string) =>
    say(
      `同一个条件里既有 ${first} 又有 ${second}`,
      `one condition has both ${first} and ${second}`,
      '每个条件只写一种；两种都要时，套在一个 all 或 any 里',
      'keep one kind per condition; put both inside an all or any where both are meant',
    ),
  'condition-empty-group': (group: string) =>
    say(
      `${group} 里没有条件`,
      `${group} has no conditions in it`,
      '写上至少一个条件，或去掉这一组',
      'write at least one condition, or take the group out',
    ),
  'condition-refused-key': (key: string) =>
    say(
      `条件里不能用 ${key}`,
      `${key} is not allowed in a condition`,
      '去掉它；要取下级记录或做计算，请声明一个推算的事实',
      'take it out; declare a derived fact to reach child records or to calculate',
    ),
  'condition-unknown-operator': (found: string, nearest: string | null, known: string) =>
    sayNear(
      nearest,
      `没有 ${found} 这种比较方式`,
      `there is no operator ${found}`,
      `可用的有：${known}`,
      `one of: ${known}`,
    ),
  'derivation-unknown-operation': (found: string, nearest: string | null, known: string) =>
    sayNear(
      nearest,
      `没有 ${found} 这种推算方法`,
      `there is no way to derive called ${found}`,
      `可用的有：${known}`,
      `one of: ${known}`,
    ),
  'derivation-one-operation': (found: string) =>
    say(
      `推算方法要正好一种，这里有 ${found} 种`,
      `a derivation has exactly one operation, this has ${found}`,
      '只留一种；多步推算请分成几个事实',
      'keep one; split several steps into several facts',
    ),
} satisfies Messages
