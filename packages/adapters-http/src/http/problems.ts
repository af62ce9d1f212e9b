import { type Diagnostic, type Text, visibleName } from '@workpoints/model'
import { Problem } from './problem.js'

/** Everything that the evaluator itself refuses, in both languages. */

const text = (zh: string, en: string): Text => ({ zh, en })

const seeDocument = text('见 /openapi.json。', 'See /openapi.json.')

export const noRoute = (): Problem =>
  new Problem(404, 'no-route', {
    cause: text('没有这个地址。', 'There is nothing at this address.'),
    remedy: seeDocument,
  })

export const wrongMethod = (allowed: readonly string[]): Problem =>
  new Problem(
    405,
    'wrong-method',
    {
      cause: text('这个地址不支持这种方法。', 'This address does not take this method.'),
      remedy: text(`可用：${allowed.join(', ')}。`, `It takes: ${allowed.join(', ')}.`),
    },
    { headers: { Allow: allowed.join(', ') } },
  )

export const notAcceptable = (offered: string): Problem =>
  new Problem(406, 'not-acceptable', {
    cause: text(`只能给出 ${offered}。`, `Only ${offered} can be given.`),
    remedy: text('修改或去掉 Accept。', 'Change Accept, or leave it out.'),
  })

export const wrongContentType = (wanted: string): Problem =>
  new Problem(
    415,
    'wrong-content-type',
    {
      cause: text(`正文应当是 ${wanted}。`, `The body must be ${wanted}.`),
      remedy: text(`加上 Content-Type: ${wanted}。`, `Send Content-Type: ${wanted}.`),
    },
    { headers: { 'Accept-Post': wanted } },
  )

/** What is compressed may be thousands of times larger, so it is not taken at all. */
export const compressedBody = (): Problem =>
  new Problem(
    415,
    'compressed-body',
    {
      cause: text('不接受压缩的正文。', 'A compressed body is not taken.'),
      remedy: text(
        '去掉 Content-Encoding，原样发送。',
        'Send it as it is, without Content-Encoding.',
      ),
    },
    { headers: { 'Accept-Encoding': 'identity' } },
  )

export const bodyTooLarge = (bytes: number): Problem =>
  new Problem(
    413,
    'body-too-large',
    {
      cause: text(`正文超过 ${bytes} 字节。`, `The body is larger than ${bytes} bytes.`),
      remedy: text(
        '分成几次发送，或使用 /v1/evaluate/stream。',
        'Send it in parts, or use /v1/evaluate/stream.',
      ),
    },
    { headers: { Connection: 'close' } },
  )

/** @param part of the body that holds the records: some of a list can be sent apart, not of tables */
export const tooManyRecords = (most: number, part: 'records' | 'tables' = 'records'): Problem =>
  new Problem(
    413,
    'too-many-records',
    {
      cause: text(`记录超过 ${most} 条。`, `There are more than ${most} records.`),
      remedy:
        part === 'records'
          ? text(
              '分成几次发送，或使用 /v1/evaluate/stream。',
              'Send them in parts, or use /v1/evaluate/stream.',
            )
          : text(
              '启动服务时用 --sample 装载，或使用 workpoints evaluate。',
              'Start the service with --sample, or use workpoints evaluate.',
            ),
    },
    { pointer: `/${part}` },
  )

export const bodyTooSlow = (seconds: number): Problem =>
  new Problem(
    408,
    'body-too-slow',
    {
      cause: text(
        `正文没有在 ${seconds} 秒内送完。`,
        `The body did not arrive within ${seconds} seconds.`,
      ),
      remedy: text('重新发送。', 'Send it again.'),
    },
    { headers: { Connection: 'close' } },
  )

export const bodyMissing = (): Problem =>
  new Problem(400, 'body-missing', {
    cause: text('没有正文。', 'There is no body.'),
    remedy: seeDocument,
  })

/** The reader names the key, which in a record may be anything. */
const withoutKey = (diagnostic: Diagnostic): Diagnostic => {
  if (diagnostic.code !== 'json-duplicate-key') return diagnostic
  const { pointer: _pointer, ...rest } = diagnostic
  return {
    ...rest,
    cause: text('同一个对象里有一个名字写了两次。', 'A name is written twice in one object.'),
  }
}

/** JSON that cannot be read: the reader's own diagnostics say where and why. */
export const badJson = (found: readonly Diagnostic[]): Problem => {
  const diagnostics = found.map(withoutKey)
  const [first] = diagnostics
  return new Problem(
    400,
    first?.code ?? 'bad-json',
    {
      cause: first?.cause ?? text('正文不是 JSON。', 'The body is not JSON.'),
      remedy: first?.remedy ?? seeDocument,
    },
    { diagnostics },
  )
}

export const badBody = (pointer: string, wanted: Text): Problem =>
  new Problem(
    422,
    'bad-body',
    {
      cause: text(`这里应当是${wanted.zh}。`, `Here must stand ${wanted.en}.`),
      remedy: seeDocument,
    },
    { pointer },
  )

/** What the library says of a request that it cannot evaluate at all. */
export const refused = (diagnostics: readonly Diagnostic[]): Problem => {
  const [first] = diagnostics
  if (first === undefined) throw new Error('refused without a reason')
  return new Problem(
    422,
    first.code,
    { cause: first.cause, remedy: first.remedy },
    { ...(first.pointer === undefined ? {} : { pointer: first.pointer }), diagnostics },
  )
}

/** @throws Problem where nothing was judged, and there is a reason */
export const checkJudged = (
  judged: readonly unknown[],
  diagnostics: readonly Diagnostic[],
): void => {
  if (judged.length === 0 && diagnostics.length > 0) throw refused(diagnostics)
}

export const unknownQuery = (name: string, known: readonly string[]): Problem =>
  new Problem(
    400,
    'unknown-query',
    {
      cause: text(
        `没有查询参数 ${visibleName(name)}。`,
        `There is no query parameter ${visibleName(name)}.`,
      ),
      remedy: text(`可用：${known.join(', ')}。`, `There are: ${known.join(', ')}.`),
    },
    { pointer: `?${visibleName(name)}` },
  )

export const repeatedQuery = (name: string): Problem =>
  new Problem(
    400,
    'repeated-query',
    {
      cause: text(`查询参数 ${name} 写了两次。`, `The query parameter ${name} is given twice.`),
      remedy: text('只写一次。', 'Give it once.'),
    },
    { pointer: `?${name}` },
  )

export const badQuery = (name: string, wanted: Text): Problem =>
  new Problem(
    400,
    'bad-query',
    {
      cause: text(
        `查询参数 ${name} 应当是${wanted.zh}。`,
        `The query parameter ${name} must be ${wanted.en}.`,
      ),
      remedy: seeDocument,
    },
    { pointer: `?${name}` },
  )

export const asOfMissing = (): Problem =>
  new Problem(
    400,
    'as-of-missing',
    {
      cause: text('没有评估日期。', 'There is no evaluation date.'),
      remedy: text('加上 ?asOf=2025-06-30。', 'Add ?asOf=2025-06-30.'),
    },
    { pointer: '?asOf' },
  )

export const unknownPack = (known: readonly string[]): Problem =>
  new Problem(404, 'unknown-pack', {
    cause: text('没有这个规则包。', 'There is no such pack.'),
    remedy: text(`有：${known.join(', ')}。`, `There are: ${known.join(', ')}.`),
  })

export const packMissing = (known: readonly string[]): Problem =>
  new Problem(
    400,
    'pack-missing',
    {
      cause: text('有几个规则包，没有说明用哪个。', 'There are several packs; none was named.'),
      remedy: text(
        `加上 ?pack=；有：${known.join(', ')}。`,
        `Add ?pack=; there are: ${known.join(', ')}.`,
      ),
    },
    { pointer: '?pack' },
  )

export const unknownPoint = (): Problem =>
  new Problem(404, 'unknown-point', {
    cause: text('规则包没有这个要点。', 'The pack has no such point.'),
    remedy: text('见 /v1/packs/:id。', 'See /v1/packs/:id.'),
  })

export const unknownRule = (): Problem =>
  new Problem(404, 'unknown-rule', {
    cause: text('规则包没有这条规则。', 'The pack has no such rule.'),
    remedy: text('见 /v1/packs/:id。', 'See /v1/packs/:id.'),
  })

export const unknownSubject = (): Problem =>
  new Problem(404, 'unknown-subject', {
    cause: text('规则包没有这种对象。', 'The pack has no such subject.'),
    remedy: text('见 /v1/facts。', 'See /v1/facts.'),
  })

/** What a table is called may be anything, so it is not repeated. */
export const unknownTable = (): Problem =>
  new Problem(
    422,
    'unknown-table',
    {
      cause: text(
        'tables 里有一个表的名称不是规则包的对象。',
        'A table under tables is called by no subject of the pack.',
      ),
      remedy: text('可用的对象见 /v1/facts。', 'See /v1/facts for the subjects.'),
    },
    { pointer: '/tables' },
  )

/** @param part of the body that holds the records */
export const noSample = (part: 'records' | 'tables'): Problem =>
  new Problem(
    422,
    'no-sample',
    {
      cause: text(
        '没有给出记录，服务也没有装载样例数据。',
        'No records were given, and the service has loaded no sample.',
      ),
      remedy: text(`给出 ${part}。`, `Give ${part}.`),
    },
    { pointer: `/${part}` },
  )

export const keyMissing = (): Problem =>
  new Problem(
    401,
    'key-missing',
    {
      cause: text('没有给出密钥，或密钥不对。', 'There is no key, or not a right one.'),
      remedy: text('加上 Authorization: Bearer <密钥>。', 'Send Authorization: Bearer <key>.'),
    },
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  )

export const tooManyRequests = (seconds: number): Problem =>
  new Problem(
    429,
    'too-many-requests',
    {
      cause: text('请求太多。', 'There are too many requests.'),
      remedy: text(`${seconds} 秒后再试。`, `Try again in ${seconds} seconds.`),
    },
    { headers: { 'Retry-After': String(seconds) } },
  )

export const badExpectation = (): Problem =>
  new Problem(417, 'bad-expectation', {
    cause: text('不支持这种 Expect。', 'This Expect cannot be met.'),
    remedy: text('去掉 Expect。', 'Leave Expect out.'),
  })

/** @param diagnostics why packs were refused, where that is the reason */
export const notReady = (diagnostics: readonly Diagnostic[] = []): Problem =>
  new Problem(
    503,
    'not-ready',
    {
      cause: text('服务还没有准备好，或正在停止。', 'The service is not ready, or is stopping.'),
      remedy: text('稍后再试。', 'Try again later.'),
    },
    { headers: { 'Retry-After': '1' }, diagnostics },
  )

export const decisionNotLogged = (): Problem =>
  new Problem(503, 'decision-not-logged', {
    cause: text(
      '决定日志写不进去，因此不给出结果。',
      'The decision log cannot be written, so nothing is answered.',
    ),
    remedy: text(
      '请检查磁盘空间和文件权限。',
      'See to the room on the disk and the rights on the file.',
    ),
  })

/* ---- what is refused before a route is found ---- */

export const badRequest = (): Problem =>
  new Problem(400, 'bad-request', {
    cause: text('这不是正确的 HTTP 请求。', 'This is no proper HTTP request.'),
    remedy: text(
      '检查请求行、标头和正文长度。',
      'Check request line, headers and length of the body.',
    ),
  })

export const requestTooSlow = (): Problem =>
  new Problem(408, 'headers-too-slow', {
    cause: text('标头没有在 5 秒内送完。', 'The headers did not arrive within 5 seconds.'),
    remedy: text('重新发送。', 'Send it again.'),
  })

export const headersTooLarge = (): Problem =>
  new Problem(431, 'headers-too-large', {
    cause: text('标头超过 16 KiB。', 'The headers are larger than 16 KiB.'),
    remedy: text('缩短标头或地址。', 'Shorten the headers or the address.'),
  })

/** The bug is ours; what it was about stays in the log. */
export const internalBug = (): Problem =>
  new Problem(500, 'internal', {
    cause: text('程序内部出错。', 'There is a bug in the program.'),
    remedy: text('请报告 decision 编号。', 'Please report the decision id.'),
  })

export const lineTooLong = (bytes: number): Problem =>
  new Problem(413, 'line-too-long', {
    cause: text(`这一行超过 ${bytes} 字节。`, `This line is larger than ${bytes} bytes.`),
    remedy: text('拆分这条记录。', 'Split this record.'),
  })
