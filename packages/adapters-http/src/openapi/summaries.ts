import { outcomesByCode } from '@workpoints/rules'
import { z } from 'zod'
import { gap, outcome, strength } from './results.js'
import { both, day, decision, diagnostic, named, packName } from './words.js'

/** What `POST /v1/summary` answers. */

const id = z.union([z.string(), z.null()])

const count = z.int().min(0)

const workload = {
  unmet: count.meta({ description: both('未达标的结果数', 'Outcomes that are unmet') }),
  undetermined: count.meta({
    description: both('缺事实而待定的结果数', 'Outcomes that wait for a fact'),
  }),
}

const pointSummary = named(
  'PointSummary',
  '一个要点的全部规则在全部记录上的结果数',
  'Outcomes of all rules of a point over all records',
  z.object({
    point: z.int().min(1),
    section: z.int().min(1),
    outcomes: z.object(Object.fromEntries(outcomesByCode.map((each) => [each, count]))),
  }),
)

const summary = named(
  'Summary',
  '整套数据的汇总',
  'A dataset added up',
  z.object({
    points: z.array(pointSummary),
    targets: z
      .array(
        z.object({
          rule: z.string(),
          outcome,
          gap,
          due: z.union([day, z.null()]),
          subject: z.string(),
          id,
          point: z.int().min(1),
          strength,
        }),
      )
      .meta({ description: both('文件定的指标及其进度', 'Numbers that the document sets') }),
    agencies: z.array(z.object({ agency: z.string(), ...workload })).meta({
      description: both('责任单位，未达标最多的在前', 'Agencies, those with most unmet first'),
    }),
    subjects: z.array(z.object({ subject: z.string(), id, ...workload })).meta({
      description: both(
        '待办最多的记录，最多二十条，未达标最多的在前',
        'The records with most to do, twenty at most, those with most unmet first',
      ),
    }),
    subjectCount: count.meta({
      description: both('有待办的记录共多少条', 'How many records have something to do'),
    }),
    records: z
      .record(z.string(), z.int())
      .meta({ description: both('评估了多少条记录，按对象', 'Records judged, by subject') }),
  }),
)

const placeSummary = named(
  'PlaceSummary',
  '一个乡镇的汇总：自身写明，或所属的户、村等写明在该乡镇的记录',
  'One township: the records that state it, or whose household, village or other parent does',
  z.object({
    place: z
      .union([z.string(), z.null()])
      .meta({ description: both('乡镇代码；空为不属任何乡镇', 'Its code; null for none') }),
    records: count,
    ...workload,
    points: z.array(pointSummary),
  }),
)

export const datasetSummary = named(
  'DatasetSummary',
  '全县一览：按要点、指标、责任单位和乡镇的汇总',
  'A county at a glance, by point, target, agency and township',
  z.object({
    pack: packName,
    asOf: day,
    summary,
    places: z.array(placeSummary),
    outsidePeriod: z.literal(true).optional(),
    diagnostics: z.array(diagnostic).optional(),
    decision,
  }),
)
