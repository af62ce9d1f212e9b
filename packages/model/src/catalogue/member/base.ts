import { defineChoices, defineFacts } from '../../facts/entry.js'

const held = { holder: 'agriculture', extractable: true, sensitivity: 'personal' } as const

const relationshipChoices = defineChoices({
  head: { zh: '户主', en: 'head of household' },
  spouse: { zh: '配偶', en: 'spouse' },
  son: { zh: '之子', en: 'son', aliases: ['儿子'] },
  daughter: { zh: '之女', en: 'daughter', aliases: ['女儿'] },
  daughterInLaw: { zh: '之儿媳', en: 'daughter-in-law', aliases: ['儿媳'] },
  sonInLaw: { zh: '之女婿', en: 'son-in-law', aliases: ['女婿'] },
  grandson: { zh: '之孙子', en: 'grandson', aliases: ['孙子', '之外孙子'] },
  granddaughter: { zh: '之孙女', en: 'granddaughter', aliases: ['孙女', '之外孙女'] },
  greatGrandson: { zh: '之曾孙子', en: 'great-grandson' },
  greatGranddaughter: { zh: '之曾孙女', en: 'great-granddaughter' },
  father: { zh: '之父', en: 'father', aliases: ['父亲'] },
  mother: { zh: '之母', en: 'mother', aliases: ['母亲'] },
  fatherInLaw: { zh: '之岳父', en: 'father-in-law', aliases: ['岳父', '之公公', '公公'] },
  motherInLaw: { zh: '之岳母', en: 'mother-in-law', aliases: ['岳母', '之婆婆', '婆婆'] },
  grandfather: { zh: '之祖父', en: 'grandfather', aliases: ['之外祖父', '祖父'] },
  grandmother: { zh: '之祖母', en: 'grandmother', aliases: ['之外祖母', '祖母'] },
  sibling: { zh: '之兄弟姐妹', en: 'brother or sister', aliases: ['兄弟姐妹'] },
  nephew: { zh: '之侄儿', en: 'nephew', aliases: ['侄儿'] },
  niece: { zh: '之侄女', en: 'niece', aliases: ['侄女'] },
  brothersWife: { zh: '之兄弟媳妇', en: 'brother’s wife' },
  uncle: { zh: '之叔伯', en: 'uncle' },
  other: { zh: '其他', en: 'other' },
})

const studentChoices = defineChoices({
  none: { zh: '非在校生', en: 'not at school', aliases: ['无', '不在校'] },
  beforePreschool: { zh: '学龄前儿童', en: 'below preschool age' },
  preschool: { zh: '学前教育', en: 'preschool' },
  primary: { zh: '小学', en: 'primary school' },
  juniorMiddle: {
    zh: '初中',
    en: 'junior middle school',
    aliases: ['七年级', '八年级', '九年级'],
  },
  seniorMiddle: {
    zh: '普通高中',
    en: 'senior middle school',
    aliases: ['普通高中一年级', '普通高中二年级', '普通高中三年级', '高中'],
  },
  secondaryVocational: {
    zh: '中职',
    en: 'secondary vocational school',
    aliases: ['中职一年级', '中职二年级', '中职三年级', '职高', '中等职业教育'],
  },
  higherVocational: {
    zh: '高职高专',
    en: 'higher vocational college',
    aliases: ['高职高专一年级', '高职高专二年级', '高职高专三年级', '高职'],
  },
  technician: {
    zh: '技师学院',
    en: 'technician college',
    aliases: ['技师学院一年级', '技师学院二年级', '技师学院三年级', '技师学院四年级', '技工'],
  },
  bachelor: {
    zh: '本科',
    en: 'bachelor’s degree course',
    aliases: ['本科一年级', '本科二年级', '本科三年级', '本科四年级', '本科五年级'],
  },
  master: { zh: '硕士研究生及以上', en: 'master’s degree course or above' },
})

/** Who the member is. Nothing of this is ever published; findings carry the record's id only. */
export const memberBase = defineFacts({
  household: {
    type: 'identifier',
    label: { zh: '所属户编号', en: 'Household' },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'internal',
    aliases: ['户编号', '家庭编号'],
  },
  name: { ...held, type: 'identifier', label: { zh: '姓名', en: 'Name' }, aliases: ['成员姓名'] },
  identityType: {
    ...held,
    type: 'choice',
    label: { zh: '证件类型', en: 'Kind of identity document' },
    choices: {
      identityCard: { zh: '居民身份证', en: 'resident identity card', aliases: ['身份证'] },
      disabilityCard: { zh: '残疾人证', en: 'disability card', aliases: ['残疾证'] },
      other: { zh: '其他证件', en: 'other document', aliases: ['其他'] },
    },
  },
  identityNumber: {
    ...held,
    type: 'identifier',
    label: { zh: '证件号码', en: 'Identity number' },
    aliases: ['身份证号码', '身份证号', '公民身份号码'],
  },
  phone: {
    ...held,
    type: 'identifier',
    label: { zh: '联系电话', en: 'Telephone' },
    aliases: ['人联系电话', '成员联系电话', '家庭成员联系电话', '手机号码'],
  },
  sex: {
    ...held,
    type: 'choice',
    label: { zh: '性别', en: 'Sex' },
    choices: {
      male: { zh: '男', en: 'male', aliases: ['1', '男性'] },
      female: { zh: '女', en: 'female', aliases: ['2', '女性'] },
    },
  },
  birthDate: {
    ...held,
    type: 'date',
    label: { zh: '出生日期', en: 'Date of birth' },
    aliases: ['出生年月日', '出生年月'],
  },
  age: {
    ...held,
    type: 'count',
    unit: 'years',
    label: { zh: '年龄', en: 'Age' },
    description: { zh: '评估日已满的周岁。', en: 'Birthdays reached on the evaluation date.' },
    derive: { age: ['birthDate', 'asOf'] },
    givable: true,
  },
  ethnicity: { ...held, type: 'identifier', label: { zh: '民族', en: 'Ethnic group' } },
  politicalStatus: {
    ...held,
    type: 'choice',
    label: { zh: '政治面貌', en: 'Political status' },
    choices: {
      partyMember: { zh: '中共党员', en: 'Party member', aliases: ['党员'] },
      probationaryMember: { zh: '中共预备党员', en: 'probationary Party member' },
      leagueMember: { zh: '共青团员', en: 'Youth League member', aliases: ['团员'] },
      masses: { zh: '群众', en: 'no party' },
    },
  },
  relationship: {
    ...held,
    type: 'choice',
    label: { zh: '与户主关系', en: 'Relationship to the head' },
    choices: relationshipChoices,
  },
  educationLevel: {
    ...held,
    type: 'choice',
    label: { zh: '文化程度', en: 'Education completed' },
    choices: {
      illiterate: { zh: '文盲或半文盲', en: 'illiterate or half literate', aliases: ['文盲'] },
      primary: { zh: '小学', en: 'primary school' },
      juniorMiddle: { zh: '初中', en: 'junior middle school' },
      seniorMiddle: { zh: '高中', en: 'senior middle school', aliases: ['中专', '高中(中专)'] },
      college: { zh: '大专', en: 'college diploma', aliases: ['专科'] },
      bachelor: { zh: '本科及以上', en: 'bachelor’s degree or above', aliases: ['本科'] },
    },
  },
  studentStatus: {
    ...held,
    holder: 'education',
    type: 'choice',
    label: { zh: '在校生状况', en: 'Student status' },
    choices: studentChoices,
    aliases: ['在校生情况'],
  },
  schoolAbsenceReason: {
    ...held,
    holder: 'education',
    type: 'identifier',
    label: { zh: '失学或辍学原因', en: 'Reason for not attending school' },
    aliases: ['义务教育阶段未上学原因'],
  },
  healthStatus: {
    ...held,
    holder: 'health',
    type: 'choices',
    label: { zh: '健康状况', en: 'State of health' },
    choices: {
      healthy: { zh: '健康', en: 'healthy' },
      chronicIllness: { zh: '长期慢性病', en: 'chronic illness', aliases: ['慢性病'] },
      seriousIllness: { zh: '患有大病', en: 'serious illness', aliases: ['大病'] },
      disability: { zh: '残疾', en: 'disability', aliases: ['残疾人'] },
    },
  },
  labourClass: {
    ...held,
    type: 'choice',
    sensitivity: 'internal',
    label: { zh: '劳动技能', en: 'Labour class' },
    choices: {
      skilled: { zh: '技能劳动力', en: 'skilled labour' },
      ordinary: { zh: '普通劳动力', en: 'ordinary labour', aliases: ['普通全劳动力'] },
      weak: {
        zh: '弱劳动力或半劳动力',
        en: 'weak or half labour',
        aliases: ['弱劳动力', '半劳动力', '弱半劳动力', '弱劳动力半劳动力'],
      },
      lost: { zh: '丧失劳动力', en: 'labour lost', aliases: ['丧失劳动能力'] },
      none: { zh: '无劳动力', en: 'no labour', aliases: ['无劳动能力', '无'] },
    },
    aliases: ['劳动能力'],
  },
})
