import { type Diagnostic, nearest, type Place, type Text } from '@workpoints/model'
import { problem, text } from './message.js'

/** Everything the command itself finds wrong. The library's own diagnostics are passed on as they are. */

const seeHelp = text('用 --help 查看用法。', 'See --help.')

const listed = (names: readonly string[]): string => names.join(', ')

const didYouMean = (near: string | undefined): Text =>
  near === undefined ? seeHelp : text(`是不是 ${near}？`, `Did you mean ${near}?`)

/* ---- the command line ---- */

export const unknownOption = (name: string, near?: string): Diagnostic =>
  problem(
    'unknown-option',
    {},
    text(`没有 ${name} 这个选项。`, `There is no option ${name}.`),
    didYouMean(near),
  )

export const unknownCommand = (name: string, near?: string): Diagnostic =>
  problem(
    'unknown-command',
    {},
    text(`没有“${name}”这个命令。`, `There is no command “${name}”.`),
    didYouMean(near),
  )

export const missingArgument = (name: string): Diagnostic =>
  problem(
    'missing-argument',
    {},
    text(`缺少参数 <${name}>。`, `The argument <${name}> is missing.`),
    seeHelp,
  )

export const missingOptionValue = (name: string): Diagnostic =>
  problem(
    'missing-option-value',
    {},
    text(`选项 ${name} 后面缺少取值。`, `The option ${name} lacks its value.`),
    seeHelp,
  )

export const tooManyArguments = (): Diagnostic =>
  problem('too-many-arguments', {}, text('参数太多。', 'There are too many arguments.'), seeHelp)

export const wrongUsage = (message: string): Diagnostic =>
  problem(
    'wrong-usage',
    {},
    text(`命令写法不对：${message}`, `The command line is wrong: ${message}`),
    seeHelp,
  )

export const notOneOf = (option: string, value: string, allowed: readonly string[]): Diagnostic => {
  const near = nearest(value, allowed)
  const [zh, en] = near === null ? ['', ''] : [`是不是 ${near}？`, `Did you mean ${near}? `]
  return problem(
    'not-one-of',
    {},
    text(`${option} 不能是“${value}”。`, `${option} cannot be “${value}”.`),
    text(`${zh}可以是：${listed(allowed)}。`, `${en}It may be: ${listed(allowed)}.`),
  )
}

export const notADay = (option: string, value: string): Diagnostic =>
  problem(
    'not-a-day',
    {},
    text(`${option} 的“${value}”不是日期。`, `${option}: “${value}” is not a date.`),
    text('写成 2025-06-30 的样子。', 'Write it as 2025-06-30.'),
  )

export const notAWholeNumber = (
  option: string,
  value: string,
  least: number,
  most: number,
): Diagnostic =>
  problem(
    'not-a-whole-number',
    {},
    text(
      `${option} 的“${value}”不是可用的整数。`,
      `${option}: “${value}” is not a usable whole number.`,
    ),
    text(`填 ${least} 到 ${most} 之间的整数。`, `Give a whole number from ${least} to ${most}.`),
  )

export const onlyWithFormat = (option: string, format: string): Diagnostic =>
  problem(
    'only-with-format',
    {},
    text(
      `${option} 只能与 --format ${format} 一起用。`,
      `${option} goes with --format ${format} only.`,
    ),
    text(
      `加上 --format ${format}，或去掉 ${option}。`,
      `Add --format ${format}, or leave ${option} out.`,
    ),
  )

export const standardInputTwice = (): Diagnostic =>
  problem(
    'standard-input-twice',
    {},
    text('标准输入“-”写了两次。', 'Standard input “-” was given twice.'),
    text('只写一次。', 'Give it once.'),
  )

export const inputFormatMissing = (): Diagnostic =>
  problem(
    'input-format-missing',
    {},
    text(
      '从标准输入读数据，但没有说明格式。',
      'Standard input is read, but its format was not given.',
    ),
    text('加上 --input-format json、ndjson 或 csv。', 'Add --input-format json, ndjson or csv.'),
  )

/* ---- names within the pack ---- */

export const unknownSubject = (
  name: string,
  known: readonly string[],
  place: Place = {},
): Diagnostic =>
  problem(
    'unknown-subject',
    place,
    text(`没有“${name}”这种对象。`, `There is no subject “${name}”.`),
    text(`可以是：${listed(known)}。`, `It may be: ${listed(known)}.`),
  )

export const moreProblems = (left: number): Diagnostic =>
  problem(
    'too-many-problems',
    {},
    text(`还有 ${left} 处问题没有列出。`, `${left} more problems are not listed.`),
    text('先改正以上各处，再试一次。', 'Correct those above, then try again.'),
  )

export const unknownPoint = (value: string, count: number): Diagnostic =>
  problem(
    'unknown-point',
    {},
    text(`没有“${value}”这个要点。`, `There is no point “${value}”.`),
    text(`要点编号是 1 到 ${count}。`, `Points are numbered 1 to ${count}.`),
  )

export const unknownRule = (name: string, near: readonly string[]): Diagnostic =>
  problem(
    'unknown-rule',
    {},
    text(`没有“${name}”这条规则或要点。`, `There is no rule or point “${name}”.`),
    near.length === 0
      ? text(
          '用 workpoints explain 1 查看要点 1 的规则。',
          'See the rules of point 1 by: workpoints explain 1',
        )
      : text(`相近的有：${listed(near)}。`, `Similar ones: ${listed(near)}.`),
  )

export const unknownPack = (name: string): Diagnostic =>
  problem(
    'unknown-pack',
    {},
    text(
      `没有名为“${name}”的规则包，也没有这个文件夹。`,
      `“${name}” is neither a pack that comes along nor a folder.`,
    ),
    text(
      '写 shidian-2025，或规则包文件夹的路径。',
      'Give shidian-2025, or the path of a pack folder.',
    ),
  )

export const emptyPackFolder = (file: string): Diagnostic =>
  problem(
    'empty-pack-folder',
    { file },
    text(
      '文件夹里没有规则包（缺少 pack.json）。',
      'The folder holds no pack (pack.json is missing).',
    ),
    text('写规则包所在的文件夹。', 'Give the folder that holds the pack.'),
  )

export const recordNotOfRule = (rule: string, subject: string, place: Place): Diagnostic =>
  problem(
    'record-not-of-rule',
    place,
    text(
      `规则 ${rule} 说的是 ${subject}，这里没有这样的记录。`,
      `The rule ${rule} is about ${subject}; there is no such record here.`,
    ),
    text('换一个含有这种记录的文件。', 'Give a file with such a record.'),
  )

/* ---- results going out ---- */

export const outputFailed = (file: string, reason: string): Diagnostic =>
  problem(
    'output-failed',
    { file },
    text(`写不进去（${reason}）。`, `It could not be written (${reason}).`),
    text(
      '检查文件夹是否存在、可写、有空间；原有文件没有改动。',
      'See that the folder exists, is writable and has room; the former file is untouched.',
    ),
  )

export const outputPathWrong = (
  file: string,
  reason: 'folderMissing' | 'isFolder' | 'notEmpty',
): Diagnostic => {
  const causes = {
    folderMissing: text('上级文件夹不存在。', 'The folder it should stand in does not exist.'),
    isFolder: text('这是一个文件夹，不是文件。', 'This is a folder, not a file.'),
    notEmpty: text('文件夹已存在，而且不是空的。', 'The folder exists and is not empty.'),
  }
  const remedies = {
    folderMissing: text(
      '先建好文件夹，或换一个路径。',
      'Create the folder first, or choose another path.',
    ),
    isFolder: text('写一个文件名。', 'Give a file name.'),
    notEmpty: text('换一个新的文件夹名。', 'Choose a new folder.'),
  }
  return problem('output-path-wrong', { file }, causes[reason], remedies[reason])
}

/** A bug: says so without a stack, because a stack may hold data. */
export const internalBug = (name: string): Diagnostic =>
  problem(
    'internal-bug',
    {},
    text(
      `程序内部出错（${name}），不是您的数据有问题。`,
      `The program itself failed (${name}); your data are not to blame.`,
    ),
    text(
      '请连同命令告诉维护者；设 WORKPOINTS_DEBUG=1 再运行可看到细节。',
      'Please tell the maintainers, with the command; WORKPOINTS_DEBUG=1 shows details.',
    ),
  )
