import { type Diagnostic, type Place, type Text } from '@workpoints/model'
import { problem, text } from './message.js'

/** What a server says of how it was started, and of itself. */

export const listening = (address: string): Text =>
  text(`正在 ${address} 提供服务；按 Ctrl+C 停止。`, `Listening at ${address}; Ctrl+C stops it.`)

export const openToAll = (): Text =>
  text(
    '其他机器也能访问，而且不要密钥；可用 --key-file 限制。',
    'Other machines can reach it, and no key is asked for; --key-file would restrict that.',
  )

export const stopping = (): Text => text('正在停止。', 'Stopping.')

export const portInUse = (port: number): Diagnostic =>
  problem(
    'port-in-use',
    {},
    text(`端口 ${port} 已被占用。`, `The port ${port} is in use already.`),
    text('用 --port 换一个端口。', 'Choose another one by --port.'),
  )

export const addressUnavailable = (host: string, port: number, reason: string): Diagnostic =>
  problem(
    'address-unavailable',
    {},
    text(
      `不能在 ${host} 的端口 ${port} 上监听（${reason}）。`,
      `It is not possible to listen at ${host}, port ${port} (${reason}).`,
    ),
    text('检查 --host 和 --port。', 'Check --host and --port.'),
  )

export const nothingToWatch = (): Diagnostic =>
  problem(
    'nothing-to-watch',
    {},
    text('没有规则包文件夹，--watch 无从谈起。', 'There is no pack folder for --watch.'),
    text(
      '用 --pack 写一个文件夹，或去掉 --watch。',
      'Give a folder by --pack, or leave --watch out.',
    ),
  )

export const goesWith = (option: string, other: string): Diagnostic =>
  problem(
    'goes-with',
    {},
    text(`${option} 要与 ${other} 一起用。`, `${option} goes with ${other} only.`),
    text(`加上 ${other}，或去掉 ${option}。`, `Add ${other}, or leave ${option} out.`),
  )

export const notAnOrigin = (value: string): Diagnostic =>
  problem(
    'not-an-origin',
    {},
    text(`--origin 的“${value}”不是来源。`, `--origin: “${value}” is not an origin.`),
    text('写成 https://example.org 的样子。', 'Write it as https://example.org.'),
  )

export const notAProxy = (value: string): Diagnostic =>
  problem(
    'not-a-proxy',
    {},
    text(
      `--trusted-proxy 的“${value}”不是地址或网段。`,
      `--trusted-proxy: “${value}” is no address or network.`,
    ),
    text(
      '写成 10.0.0.1、10.0.0.0/8 的样子，或写 loopback、linklocal、uniquelocal。',
      'Write it as 10.0.0.1 or 10.0.0.0/8, or as loopback, linklocal or uniquelocal.',
    ),
  )

/** The line is not repeated: somebody may have put the key itself there. */
export const notAHash = (file: string, line: number): Diagnostic =>
  problem(
    'not-a-hash',
    { file, line, column: 1 },
    text('这一行不是密钥的散列值。', 'The line is no hash of a key.'),
    text(
      '用 workpoints serve --hash-key 得到散列值。',
      'workpoints serve --hash-key makes one of a key.',
    ),
  )

export const noHashes = (file: string): Diagnostic =>
  problem(
    'no-hashes',
    { file },
    text('文件里没有散列值，谁也不能使用。', 'The file holds no hash, so nobody could ask.'),
    text('加上散列值，或去掉 --key-file。', 'Add one, or leave --key-file out.'),
  )

export const unusableKey = (place: Place, least: number): Diagnostic =>
  problem(
    'unusable-key',
    place,
    text(
      `密钥应为一行，至少 ${least} 个字符，只用英文字母、数字和符号，不含空格。`,
      `A key is one line of at least ${least} letters, digits and signs of ASCII, without spaces.`,
    ),
    text('另用一个随机的密钥。', 'Use another one, made at random.'),
  )

export const examplesFailed = (file: string, rules: readonly string[]): Diagnostic =>
  problem(
    'examples-failed',
    { file },
    text(
      `规则包自己的例子没有通过：${rules.join('、')}。`,
      `Examples of the pack itself fail: ${rules.join(', ')}.`,
    ),
    text('用 workpoints test 查看。', 'See them by workpoints test.'),
  )
