import { type Saying, say } from '../diagnostic.js'
import type { Text } from '../text.js'

/** Everything the JSON reader refuses, by stable code; the arguments are already made safe to print. */
export const jsonMessages = {
  'json-byte-order-mark': () =>
    say(
      '文件开头有字节顺序标记（BOM）',
      'the file begins with a byte order mark (BOM)',
      '另存为“UTF-8”（不是“带有 BOM 的 UTF-8”）',
      'save it as “UTF-8”, not as “UTF-8 with BOM”',
    ),
  'json-not-utf8': () =>
    say(
      '这里的字节不是 UTF-8',
      'the bytes here are not UTF-8',
      '用 UTF-8 编码另存',
      'save it in UTF-8',
    ),
  'json-empty': () =>
    say(
      '内容为空',
      'there is nothing in it',
      '至少写一个 JSON 值，例如 {}',
      'write at least one JSON value, for example {}',
    ),
  'json-too-large': (limit: string) =>
    say(
      `内容超过 ${limit} 字节`,
      `it is larger than ${limit} bytes`,
      '拆成几个文件，或去掉不需要的内容',
      'split it, or take out what is not needed',
    ),
  'json-too-deep': (limit: string) =>
    say(
      `嵌套超过 ${limit} 层`,
      `it is nested more than ${limit} levels deep`,
      '减少嵌套，把内层条件写成单独的分类',
      'nest less; give inner conditions a name of their own',
    ),
  'json-too-many-problems': (limit: string) =>
    say(
      `问题已达 ${limit} 处，不再继续读`,
      `reading stopped at ${limit} problems`,
      '先改正以上各处，再读一次',
      'correct those above, then read it again',
    ),
  'json-unexpected': (found: string, wanted: Text) =>
    say(
      `这里应当是${wanted.zh}，却是 ${found}`,
      `${wanted.en} should stand here, but ${found} does`,
      '检查这里和前一行的引号、逗号、括号',
      'check the quotes, commas and brackets here and on the line before',
    ),
  'json-unexpected-end': (wanted: Text) =>
    say(
      `内容到此为止，还缺${wanted.zh}`,
      `it ends here, but ${wanted.en} is still missing`,
      '补上缺少的引号或括号；也可能是文件没有存完整',
      'add the missing quote or bracket; the file may also have been cut off',
    ),
  'json-trailing-content': (found: string) =>
    say(
      `JSON 值已经结束，后面还有 ${found}`,
      `the JSON value has ended, but ${found} follows`,
      '一个文件只写一个值；删去多余内容，或检查括号是否提前关闭',
      'one file holds one value; delete the rest, or see whether a bracket closes too early',
    ),
  'json-trailing-comma': () =>
    say(
      '最后一项后面多了逗号',
      'a comma follows the last item',
      '删去这个逗号',
      'delete the comma',
    ),
  'json-comment': () =>
    say(
      'JSON 不能写注释',
      'JSON has no comments',
      '删去注释；说明写进 description 或 reason',
      'delete it; explanations belong in a description or reason',
    ),
  'json-quote': (found: string) =>
    say(
      `文字要用英文双引号，这里用了 ${found}`,
      `text stands in plain double quotes, but ${found} was used`,
      '改成 "',
      'use " instead',
    ),
  'json-full-width': (found: string, wanted: string) =>
    say(
      `这里用了全角标点 ${found}`,
      `${found} is a full-width sign`,
      `切换到英文输入，改成 ${wanted}`,
      `switch to half-width input and write ${wanted}`,
    ),
  /** @param found null for a word that may be the value of a personal fact */
  'json-word': (found: string | null) =>
    say(
      found === null ? '这个词没有加双引号' : `不认识 ${found}`,
      found === null ? 'this word stands without quotes' : `${found} is not JSON`,
      '文字和键要加双引号；不加引号的只有数字、true、false、null',
      'put text and keys in double quotes; only numbers, true, false and null go without',
    ),
  'json-line-break-in-text': () =>
    say(
      '双引号里的文字还没结束就换行了',
      'a line ends inside a text in double quotes',
      '补上结尾的双引号；需要换行时写 \\n',
      'close the quote; write \\n where a line break is meant',
    ),
  'json-control-character': (found: string) =>
    say(
      `文字里有控制字符 ${found}`,
      `the text holds the control character ${found}`,
      '删去它；制表符写成 \\t',
      'delete it; write a tab as \\t',
    ),
  'json-escape': (found: string) =>
    say(
      `反斜杠后面不能是 ${found}`,
      `${found} may not follow a backslash`,
      '可用的只有 \\" \\\\ \\/ \\b \\f \\n \\r \\t 和 \\u 加四位十六进制；反斜杠本身写 \\\\',
      'only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits; a backslash itself is \\\\',
    ),
  'json-lone-surrogate': () =>
    say(
      '文字里有半个字符（不成对的代理码）',
      'the text holds half a character (a lone surrogate)',
      '重新输入这个字',
      'type the character again',
    ),
  'json-number': () =>
    say(
      '这样写的不是 JSON 数字',
      'this is not how JSON writes a number',
      '不写正号、前导零和千分位；小数点前后都要有数字',
      'no plus sign, leading zero or thousands separator; digits on both sides of the point',
    ),
  'json-number-range': () =>
    say(
      '数字太大',
      'the number is too large',
      '整数不超过 9007199254740991；更长的编号写成带引号的文字',
      'integers go up to 9007199254740991; put longer identifiers in quotes',
    ),
  'json-number-precision': () =>
    say(
      '数字的位数太多，存不下原值',
      'the number has more digits than can be kept',
      '有效数字不超过 15 位；更长的编号写成带引号的文字',
      'use at most 15 significant digits; put longer identifiers in quotes',
    ),
  'json-duplicate-key': (key: string) =>
    say(
      `同一个对象里 ${key} 写了两次`,
      `${key} is written twice in one object`,
      '只保留一处；如果要写两条，请各用各的名字',
      'keep one of them, or give each a name of its own',
    ),
  'json-forbidden-key': (key: string) =>
    say(`不能用 ${key} 作键名`, `${key} may not be a key`, '换一个名字', 'choose another name'),
  'json-key-character': () =>
    say(
      '键名里有看不见的控制字符或文字方向字符',
      'the key holds invisible control or text-direction characters',
      '删去这个键名，重新手工输入',
      'delete the key and type it again by hand',
    ),
  'json-key-too-long': (limit: string) =>
    say(
      `键名超过 ${limit} 个字符`,
      `the key is longer than ${limit} characters`,
      '换一个短名字',
      'choose a shorter name',
    ),
  'json-text-too-long': (limit: string) =>
    say(
      `文字超过 ${limit} 个字符`,
      `the text is longer than ${limit} characters`,
      '写短一些',
      'make it shorter',
    ),
  'json-not-json': (found: string) =>
    say(
      `${found} 不是 JSON 值`,
      `${found} is not a JSON value`,
      '只能有对象、数组、文字、有限的数字、true、false、null',
      'only objects, arrays, text, finite numbers, true, false and null',
    ),
} satisfies Readonly<Record<string, (...details: never[]) => Saying>>

export type JsonProblemCode = keyof typeof jsonMessages

/** A character as a message may show it: visible ones in quotes, others by code point. */
export const showCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const visible = code > 0x20 && (code < 0x7f || code > 0xa0) && !/[\p{C}\p{Z}]/u.test(character)
  return visible ? `“${character}”` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Most names are such, and need no looking at each character. */
const plainName = /^[A-Za-z0-9._-]{0,60}$/

/** A name as a message may show it: at most 60 characters, invisible ones by code point. */
export const showName = (name: string): string => {
  if (plainName.test(name)) return `“${name}”`
  const characters = Array.from(name.slice(0, 240))
  const shown = characters
    .slice(0, 60)
    .map((character) =>
      /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? showCharacter(character) : character,
    )
    .join('')
  return `“${shown}${characters.length > 60 || name.length > 240 ? '…' : ''}”`
}
