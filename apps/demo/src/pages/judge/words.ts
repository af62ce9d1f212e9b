import { text } from '../../language.js'

/** What the page says. */
export const words = {
  title: text('判一户', 'Judge a household'),
  lead: text(
    '只问还影响结果的事实；每答一项，结果随即更新。填的内容只在这个页面里，刷新后不保留。',
    'Only what still matters is asked, and the outcomes follow each answer. What you fill in stays in this page and is gone after a reload.',
  ),

  start: text('从哪里开始', 'Start from'),
  empty: text('空白农户', 'An empty household'),
  emptyStory: text('什么都还不知道，一项一项问起。', 'Nothing is known yet; everything is asked.'),
  startOver: text('重新开始', 'Start over'),
  unknownPersona: text(
    '没有这个人物，已从空白农户开始。',
    'There is no such persona; an empty household is shown.',
  ),
  otherDay: text('这个人物说的是', 'This persona speaks about'),
  changeDay: text('按这一天评估', 'Judge on that day'),

  asked: text('还要问的事实', 'Still asked'),
  stillMatter: text('项事实还影响结果', 'facts still matter'),
  oneStillMatters: text('项事实还影响结果', 'fact still matters'),
  nothingLeft: text(
    '没有要问的了，每条规则都有了结果。',
    'Nothing is left to ask: every rule has an outcome.',
  ),
  nothingKnown: text(
    '没有要问的了；其余的都标为不清楚。',
    'Nothing is left to ask; what remains is not known to anybody.',
  ),
  onlyHeld: text(
    '没有要问农户的了，其余由部门掌握。',
    'Nothing is left to ask the household; departments hold the rest.',
  ),
  listHeld: text('部门已掌握的也列出', 'List what departments already hold'),
  held: text('部门已掌握', 'Held by'),
  heldBesides: text('可向部门调取，不必问农户', 'Departments hold these, nobody need ask'),
  further: text('另填一项', 'Fill in another fact'),
  furtherHint: text('选择事实', 'Choose a fact'),
  notKnown: text('不清楚', 'Don’t know'),
  cannotUse: text(
    '填的是 0，算不出人均或比例，请核对。',
    'It is 0, by which nothing can be divided; please check.',
  ),

  yes: text('是', 'Yes'),
  no: text('否', 'No'),
  enter: text('确定', 'Enter'),
  choose: text('请选择', 'Choose'),
  noneOfThese: text('都没有', 'None of these'),
  none: text('没有', 'None'),
  howMany: text('有几条', 'How many'),
  add: text('添加', 'Add'),
  addOne: text('添加一条', 'Add one'),

  filledIn: text('已填的事实', 'Filled in'),
  household: text('本户', 'The household'),
  nothingYet: text('还没有填。', 'Nothing yet.'),
  unknown: text('标为不清楚的', 'Not known'),
  askAgain: text('再问', 'Ask again'),
  change: text('改', 'Change'),
  cancel: text('取消', 'Cancel'),
  remove: text('删除', 'Remove'),
  notSaid: text('未填', 'not said'),
  records: text('条', 'records'),
  oneRecord: text('条', 'record'),
  lists: text('成员、措施和线索', 'Members, measures and clues'),

  outcomes: text('结果', 'Outcomes'),
  point: text('要点', 'Point'),
  was: text('原为', 'was'),
  changed: text('条结果刚刚有变', 'outcomes have changed'),
  oneChanged: text('条结果刚刚有变', 'outcome has changed'),
  clause: text('依据', 'Clause'),
  agencies: text('责任单位', 'Agencies'),
  action: text('建议动作', 'Action'),
  ways: text('怎样才会变', 'What would have to change'),
  missing: text('缺少', 'Missing'),

  record: text('这一户的数据', 'The record'),
  recordLead: text(
    '与文件和接口所用的格式相同。发送后，事实会到提供本页面的服务上评估，不保存。',
    'The same form as in files and requests. Sending it has the server of this page judge these facts; it keeps nothing.',
  ),
  showRecord: text('JSON', 'JSON'),
  copy: text('复制 JSON', 'Copy JSON'),
  compare: text('交给评估服务比对', 'Compare with the HTTP evaluator'),
  agreed: text(
    '一致：评估服务给出的结果与浏览器相同',
    'Agreed: the evaluator gives the same outcomes',
  ),
  differs: text('不一致', 'They differ'),
  here: text('浏览器', 'Browser'),
  there: text('评估服务', 'Evaluator'),
  absent: text('无', 'none'),
  rules: text('条', 'rules'),
}
