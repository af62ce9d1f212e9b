import { otherProvinces, provinceOutsideCounty } from '../../codes/places.js'
import { defineChoices } from '../../facts/entry.js'

/** The column stands empty on purpose: somebody looked and found no entry. */
const unrecorded = {
  zh: '未登记',
  en: 'not recorded',
  aliases: ['不详', '不清楚', '无', '待核实'],
} as const

/** Where a person works, seen from the county. */
export const workPlaces = defineChoices({
  inCounty: {
    zh: '县内',
    en: 'in the county',
    aliases: [
      '本县',
      '县域内',
      '乡内',
      '乡镇内',
      '乡(镇)内',
      '乡外县内',
      '本乡镇',
      '本村',
      '施甸县',
      '施甸',
    ],
  },
  outOfCounty: {
    zh: '县外省内',
    en: 'outside the county, in the province',
    aliases: [
      '省内县外',
      '市内县外',
      '县外市内',
      '市外省内',
      '省内市外',
      '县外',
      '省内',
      ...provinceOutsideCounty,
    ],
  },
  outOfProvince: {
    zh: '省外',
    en: 'outside the province',
    aliases: ['跨省', '外省', '省外务工', ...otherProvinces],
  },
  abroad: { zh: '境外', en: 'abroad', aliases: ['国外', '国（境）外', '出境务工'] },
  unrecorded,
})

/** Where the employer is registered. */
export const employerProvinces = defineChoices({
  withinProvince: {
    zh: '本省',
    en: 'in the province',
    aliases: ['省内', '云南', '云南省', '县内', '施甸县', ...provinceOutsideCounty],
  },
  otherProvince: {
    zh: '外省',
    en: 'in another province',
    aliases: ['省外', ...otherProvinces],
  },
  abroad: { zh: '境外', en: 'abroad', aliases: ['国外'] },
  unrecorded,
})

/** The sections of the national classification of industries, as ledgers use them. */
export const workIndustries = defineChoices({
  agriculture: {
    zh: '农林牧渔业',
    en: 'farming, forestry and fishing',
    aliases: ['农业', '种植业', '养殖业', '第一产业'],
  },
  mining: { zh: '采矿业', en: 'mining' },
  manufacturing: {
    zh: '制造业',
    en: 'manufacturing',
    aliases: ['工业', '加工业', '电子厂', '服装加工'],
  },
  utilities: {
    zh: '电力、热力、燃气及水生产和供应业',
    en: 'electricity, heat, gas and water supply',
    aliases: ['水电气供应'],
  },
  construction: { zh: '建筑业', en: 'construction', aliases: ['建筑', '建筑工地'] },
  trade: { zh: '批发和零售业', en: 'wholesale and retail', aliases: ['批发零售', '零售', '商贸'] },
  transport: {
    zh: '交通运输、仓储和邮政业',
    en: 'transport, storage and post',
    aliases: ['交通运输', '运输', '物流', '快递'],
  },
  hospitality: {
    zh: '住宿和餐饮业',
    en: 'hotels and catering',
    aliases: ['住宿餐饮', '餐饮', '餐饮业', '酒店'],
  },
  information: {
    zh: '信息传输、软件和信息技术服务业',
    en: 'information and communication',
    aliases: ['信息技术', '电商', '电子商务'],
  },
  realEstate: { zh: '房地产业', en: 'real estate', aliases: ['物业'] },
  businessServices: {
    zh: '租赁和商务服务业',
    en: 'leasing and business services',
    aliases: ['商务服务', '保安'],
  },
  residentServices: {
    zh: '居民服务、修理和其他服务业',
    en: 'resident, repair and other services',
    aliases: ['居民服务', '服务业', '家政', '家政服务', '养老护理', '修理'],
  },
  education: { zh: '教育', en: 'education' },
  health: { zh: '卫生和社会工作', en: 'health and social work', aliases: ['卫生', '医疗'] },
  culture: {
    zh: '文化、体育和娱乐业',
    en: 'culture, sport and entertainment',
    aliases: ['文化旅游', '娱乐'],
  },
  publicService: {
    zh: '公共管理、社会保障和社会组织',
    en: 'public administration and social organisations',
    aliases: ['公共管理', '公共服务'],
  },
  other: { zh: '其他行业', en: 'other', aliases: ['其他'] },
  unrecorded,
})

/** How the work was found. */
export const employmentChannels = defineChoices({
  governmentOrganised: {
    zh: '政府组织输出',
    en: 'organised by government',
    aliases: ['政府组织', '有组织劳务输出', '劳务输出', '乡镇组织', '驻外劳务服务站'],
  },
  labourCooperation: {
    zh: '劳务协作',
    en: 'labour service cooperation',
    aliases: ['东西部协作', '东西部劳务协作', '省内劳务协作', '沪滇协作'],
  },
  intermediary: {
    zh: '人力资源机构',
    en: 'employment agency',
    aliases: ['人力资源公司', '劳务公司', '劳务经纪人', '中介', '市场中介'],
  },
  recruitment: {
    zh: '企业招聘',
    en: 'hired by an enterprise',
    aliases: ['招聘会', '企业吸纳', '用工企业招聘'],
  },
  kin: {
    zh: '亲友介绍',
    en: 'through family or friends',
    aliases: ['亲戚朋友介绍', '亲朋介绍', '老乡介绍'],
  },
  self: {
    zh: '自行外出',
    en: 'found alone',
    aliases: ['自谋职业', '自发外出', '自主外出', '自主就业'],
  },
  workshop: {
    zh: '就业帮扶车间',
    en: 'assistance workshop',
    aliases: ['帮扶车间', '扶贫车间', '就业扶贫车间'],
  },
  publicPost: {
    zh: '公益性岗位',
    en: 'public-welfare post',
    aliases: ['公益岗位', '公益岗', '乡村公益性岗位'],
  },
  workRelief: { zh: '以工代赈', en: 'work relief' },
  business: { zh: '自主创业', en: 'own business', aliases: ['创业'] },
  flexible: { zh: '灵活就业', en: 'flexible work', aliases: ['零工', '打零工'] },
  other: { zh: '其他渠道', en: 'other', aliases: ['其他'] },
  unrecorded,
})

/** What a course was aimed at. */
export const trainingKinds = defineChoices({
  order: {
    zh: '订单式',
    en: 'ordered by an employer',
    aliases: ['订单', '订单培训', '订单式培训'],
  },
  direction: {
    zh: '定向式',
    en: 'for a chosen line of work',
    aliases: ['定向', '定向培训', '定向式培训'],
  },
  post: {
    zh: '定岗式',
    en: 'for a certain post',
    aliases: ['定岗', '定岗培训', '岗位培训', '定岗式培训'],
  },
  general: { zh: '普通培训', en: 'general', aliases: ['一般培训', '引导性培训', '其他'] },
  unrecorded,
})
