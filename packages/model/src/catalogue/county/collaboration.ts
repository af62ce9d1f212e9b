import { defineFacts } from '../../facts/entry.js'

/** Facts of the county about help from outside and from society (points 19 to 21). */
export const countyCollaboration = defineFacts({
  actionsProgressed: {
    type: 'count',
    unit: 'items',
    label: { zh: '有进展的协作行动数', en: 'Collaboration actions under way' },
    description: {
      zh: '东西部协作四项行动中，本年度至少一个事项有进展的行动数。',
      en: 'Of the four actions of east-west collaboration, those with progress on an item this year.',
    },
    holder: 'agriculture',
    extractable: false,
    sensitivity: 'public',
    derive: {
      distinct: {
        of: 'actionItems',
        key: 'action',
        where: { fact: 'progressed', operator: 'equal', value: true },
      },
    },
    givable: true,
  },
  eastAidCityFunds: {
    type: 'money',
    label: { zh: '到账市级援滇资金', en: 'East aid received from the city' },
    description: {
      zh: '本年度实际到账的对口城市市级财政援滇资金，不含社会捐赠。',
      en: 'Fiscal money of the paired city received this year; donations are not counted.',
    },
    holder: 'finance',
    extractable: true,
    sensitivity: 'public',
    aliases: ['市级援滇资金', '上海市级财政资金'],
  },
  eastAidDistrictFunds: {
    type: 'money',
    label: { zh: '到账区级援滇资金', en: 'East aid received from the district' },
    description: {
      zh: '本年度实际到账的对口区级财政援滇资金，不含社会捐赠。',
      en: 'Fiscal money of the paired district received this year; donations are not counted.',
    },
    holder: 'finance',
    extractable: true,
    sensitivity: 'public',
    aliases: ['区级援滇资金', '区级财政资金'],
  },
  eastAidFundsReceived: {
    type: 'money',
    label: { zh: '到账援滇资金', en: 'East aid funds received' },
    description: {
      zh: '本年度实际到账的市、区两级财政援滇资金合计。',
      en: 'City and district fiscal assistance received this year, together.',
    },
    holder: 'finance',
    extractable: true,
    sensitivity: 'public',
    aliases: ['援滇资金', '年度援滇资金', '东西部协作财政援助资金'],
    derive: { sum: ['eastAidCityFunds', 'eastAidDistrictFunds'] },
    givable: true,
  },
  eastAidFundsAgreed: {
    type: 'money',
    label: { zh: '协议援滇资金', en: 'East aid funds agreed' },
    description: {
      zh: '本年度协作协议写明的资金，仅供对照。',
      en: 'What the agreements of this year promise; for comparison only.',
    },
    holder: 'agriculture',
    extractable: true,
    sensitivity: 'public',
    aliases: ['协议资金', '计划援滇资金'],
  },
  collaborationEmployment: {
    type: 'count',
    unit: 'persons',
    label: { zh: '东西部协作转移就业人数', en: 'Employment through collaboration' },
    description: {
      zh: '本年度经东西部协作渠道转移就业的农村劳动力，不限脱贫户，一人只算一次。',
      en: 'Rural people, lifted or not, in work through the collaboration this year; each once.',
    },
    holder: 'humanResources',
    extractable: true,
    sensitivity: 'public',
    aliases: ['协作就业人数', '协作劳动力转移就业人数', '劳务协作就业人数'],
  },
  consumptionPurchased: {
    type: 'money',
    label: { zh: '消费帮扶采购金额', en: 'Consumption: purchased' },
    description: {
      zh: '本年度协作方直接采购的金额。',
      en: 'What partners bought themselves this year.',
    },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['直接采购金额', '消费帮扶采购额'],
  },
  consumptionHelped: {
    type: 'money',
    label: { zh: '消费帮扶帮助销售金额', en: 'Consumption: helped sales' },
    description: {
      zh: '本年度协作方帮助销售的金额。',
      en: 'What partners helped to sell this year.',
    },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['帮助销售金额', '帮销金额'],
  },
  consumptionAssistance: {
    type: 'money',
    label: { zh: '消费帮扶金额', en: 'Assistance through consumption' },
    description: {
      zh: '本年度采购与帮助销售合计，同一笔只算一次。',
      en: 'Purchases and helped sales of this year together; each sale once.',
    },
    holder: 'developmentReform',
    extractable: true,
    sensitivity: 'public',
    aliases: ['消费帮扶额', '消费帮扶总额', '消费协作金额'],
    derive: { sum: ['consumptionPurchased', 'consumptionHelped'] },
    givable: true,
  },
  pairedUnitsRegistered: {
    type: 'count',
    unit: 'units',
    label: { zh: '登记的中央和省级定点帮扶单位数', en: 'Paired units registered' },
    description: {
      zh: '已登记的中央、省级定点帮扶单位数，市县级不算。',
      en: 'Central and provincial paired units on the register; city and county ones do not count.',
    },
    holder: 'organisation',
    extractable: true,
    sensitivity: 'public',
    aliases: ['中央和省级定点帮扶单位数', '定点帮扶单位数'],
    derive: {
      count: {
        of: 'pairedUnits',
        where: { fact: 'level', operator: 'in', value: ['central', 'provincial'] },
      },
    },
    givable: true,
  },
  enterpriseVillagePairings: {
    type: 'count',
    unit: 'items',
    label: { zh: '“万企兴万村”新增结对数', en: 'New enterprise and village pairings' },
    description: {
      zh: '本年度民营企业与村新结对或新实施的项目数。',
      en: 'Pairings or projects of private firms with villages begun this year.',
    },
    holder: 'industryFederation',
    extractable: true,
    sensitivity: 'public',
    aliases: ['万企兴万村新增结对', '企业结对村数'],
  },
  socialOrganisationPairings: {
    type: 'count',
    unit: 'items',
    label: { zh: '社会组织助力乡村振兴新增项目数', en: 'New pairings of social organisations' },
    description: {
      zh: '本年度社会组织与村新结对或新实施的项目数。',
      en: 'Pairings or projects of social organisations with villages begun this year.',
    },
    holder: 'civilAffairs',
    extractable: true,
    sensitivity: 'public',
    aliases: ['社会组织新增结对', '社会组织项目数'],
  },
  typicalCasesPublished: {
    type: 'count',
    unit: 'items',
    label: { zh: '发布的社会帮扶典型案例数', en: 'Good cases published' },
    description: {
      zh: '本年度总结并公开发布的社会力量帮扶典型案例。',
      en: 'Good cases of help from society written up and published this year.',
    },
    holder: 'industryFederation',
    extractable: true,
    sensitivity: 'public',
    aliases: ['典型案例数', '推广典型案例数'],
  },
  publicBenefitBrands: {
    type: 'count',
    unit: 'items',
    label: { zh: '公益品牌数', en: 'Public-benefit brands' },
    description: {
      zh: '已形成并仍在活动的公益帮扶品牌。',
      en: 'Brands of public benefit that have been formed and are still at work.',
    },
    holder: 'civilAffairs',
    extractable: true,
    sensitivity: 'public',
    aliases: ['公益帮扶品牌数'],
  },
})

/** Records of the county that these facts count. */
export const countyCollaborationChildren = {
  actionItems: {
    subject: 'actionItem',
    label: { zh: '东西部协作行动事项', en: 'Collaboration action items' },
  },
  pairedUnits: { subject: 'pairedUnit', label: { zh: '定点帮扶单位', en: 'Paired units' } },
} as const
