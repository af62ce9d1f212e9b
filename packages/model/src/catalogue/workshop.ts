import { defineChoices, defineSubject } from '../facts/entry.js'
import { operatorEmployment } from './operator/employment.js'
import { placeFacts } from './shared.js'

/**
 * The national notice on workshops (人社部发〔2023〕44号) sorts them into four batches of its own.
 * The batches of assets and industry projects are others, two of them are here only so that a sheet
 * filled in by the wrong scheme can be read and answered.
 */
const workshopClasses = defineChoices({
  upgrade: { zh: '升级', en: 'upgrade', aliases: ['升级一批', '升级类'] },
  support: { zh: '扶持', en: 'support', aliases: ['扶持一批', '扶持类'] },
  build: { zh: '新建', en: 'build', aliases: ['新建一批', '新建类'] },
  adjust: { zh: '调整', en: 'adjust', aliases: ['调整一批', '调整类'] },
  consolidate: {
    zh: '巩固（产业分类）',
    en: 'consolidate (industry scheme)',
    aliases: ['巩固一批', '巩固类'],
  },
  revitalise: {
    zh: '盘活（产业分类）',
    en: 'revitalise (industry scheme)',
    aliases: ['盘活一批', '盘活类'],
  },
  unclassified: { zh: '未分类', en: 'not classified', aliases: ['未分', '无', '待分类'] },
})

export const workshop = defineSubject({
  name: 'workshop',
  label: { zh: '就业帮扶车间', en: 'Assistance workshop' },
  description: {
    zh: '在乡村办的、吸纳脱贫人口和监测对象就近务工的车间。',
    en: 'A village workshop that gives lifted and monitored people work close to home.',
  },
  table: 'workshops',
  idAliases: ['车间编号', '帮扶车间编号', '就业帮扶车间编号'],
  facts: {
    ...placeFacts,
    workshopClass: {
      type: 'choice',
      label: { zh: '车间分类', en: 'Class of the workshop' },
      description: {
        zh: '按车间的四类分：升级、扶持、新建、调整。',
        en: 'One of the four classes for workshops: upgrade, support, build, adjust.',
      },
      choices: workshopClasses,
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'public',
      aliases: ['四个一批', '四个一批分类', '车间类别', '分类'],
    },
    workshopStatus: {
      type: 'choice',
      label: { zh: '运营状况', en: 'State of the workshop' },
      choices: {
        operating: { zh: '正常运营', en: 'operating', aliases: ['正常', '运营', '在运营', '生产'] },
        idle: { zh: '闲置', en: 'idle', aliases: ['停产', '空置', '半停产'] },
        closed: { zh: '关闭', en: 'closed', aliases: ['停业', '注销', '退出'] },
      },
      holder: 'humanResources',
      extractable: true,
      sensitivity: 'public',
      aliases: ['车间状态', '运行状况', '状态'],
    },
    adjustmentPlannedOn: {
      type: 'date',
      label: { zh: '调整方案日期', en: 'Plan for the adjustment made on' },
      description: {
        zh: '停办、闲置车间如何处置的方案定下来的日期。',
        en: 'Day on which it was settled what becomes of a closed or idle workshop.',
      },
      holder: 'humanResources',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['处置方案日期'],
    },
    adjustmentPlanned: {
      type: 'flag',
      label: { zh: '是否有调整方案', en: 'Plan for the adjustment made' },
      holder: 'humanResources',
      extractable: false,
      sensitivity: 'internal',
      aliases: ['是否有处置方案'],
      derive: { recorded: 'adjustmentPlannedOn' },
      givable: true,
    },
    ...operatorEmployment,
  },
})
