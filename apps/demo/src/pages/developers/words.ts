import { text } from '../../language.js'

/** What the page says. */
export const words = {
  title: text('开发者', 'For developers'),
  lead: text(
    '在这里试 HTTP 评估服务，得到的命令和代码拿去就能用。',
    'Try the HTTP evaluator here, and take the command or the code with you.',
  ),
  docs: text('接口文档', 'API documentation'),
  openApi: text('OpenAPI 文件', 'OpenAPI document'),

  request: text('请求', 'Request'),
  route: text('接口', 'Route'),
  example: text('例子', 'Example'),
  parameters: text('参数', 'Parameters'),
  required: text('必填', 'required'),
  leftOut: text('不写', 'Left out'),
  body: text('正文', 'Body'),
  bodyLines: text('正文，每行一条记录', 'Body, one record a line'),
  notJson: text('正文不是 JSON，服务会说明原因。', 'The body is no JSON; the answer will say why.'),
  send: text('发送', 'Send'),
  stop: text('停止', 'Stop'),
  reset: text('恢复例子', 'Restore the example'),

  answer: text('答复', 'Answer'),
  notSent: text('还没有发送。', 'Nothing was sent yet.'),
  milliseconds: text('毫秒', 'ms'),
  arriving: text('正在接收…', 'arriving…'),
  stopped: text('已停止', 'Stopped'),
  headers: text('标头', 'Headers'),
  cut: text('只显示开头；全文字符数', 'Only the beginning is shown; characters in all'),
  content: text('答复内容', 'Content of the answer'),
  copyAnswer: text('复制答复', 'Copy the answer'),
  line: text('行', 'Line'),
  column: text('列', 'Column'),
  linesCut: text('只显示前面的行；全部行数', 'Only the first lines are shown; lines in all'),
  noBody: text('没有正文。', 'No body.'),

  problem: text('请求没有被接受', 'The request was refused'),
  code: text('代码', 'Code'),
  pointer: text('位置', 'Place'),
  cause: text('原因', 'Cause'),
  remedy: text('改法', 'Remedy'),
  details: text('逐项说明', 'One by one'),

  snippets: text('同样的请求', 'The same request'),
  codeOf: text('代码', 'Code'),
  copyCode: text('复制代码', 'Copy the code'),
  noLibrary: text(
    '这个接口没有对应的库函数，或者正文不是 JSON。',
    'No function of the library answers this route, or the body is no JSON.',
  ),

  minute: text('一分钟上手', 'In a minute'),
  minuteLibrary: text(
    '规则包和评估都在 npm 包里，浏览器和 Node.js 都能用：',
    'The pack and its evaluation are npm packages, for browsers and for Node.js:',
  ),
  minuteService: text(
    '自己开服务，或者直接评估表格：',
    'A server of your own, or spreadsheets without one:',
  ),
  keys: text(
    '本演示只在本机监听，不要密钥，不限次数。自己的服务可以设密钥（Authorization: Bearer）和每分钟次数：缺密钥答 401，超次数答 429 并写明 Retry-After。',
    'This demo listens on this machine only, without keys or rates. A server of your own may want keys (Authorization: Bearer) and a rate: 401 without a key, 429 with Retry-After beyond the rate.',
  ),
}
