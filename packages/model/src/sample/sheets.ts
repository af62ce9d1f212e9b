import { catalogue } from '../catalogue/index.js'
import { townships } from '../codes/townships.js'
import type { FactEntry, SubjectEntry } from '../facts/entry.js'
import { headerKey } from '../records/text.js'

/** How a column of a sheet is headed and written, where that is not the plain way. */
interface Manner {
  readonly header?: string
  readonly cell?: (value: string) => string
}

const wrapped = (value: string): string => `="${value}"`
const month = (date: string): string => date.slice(0, 7).replace('-', '')
const compact = (date: string): string => date.replaceAll('-', '')

const townshipName = (code: string): string =>
  (townships as Readonly<Record<string, { readonly zh: string }>>)[code]?.zh ?? code

/** Habits of practitioners' files: ids kept from Excel, months without a day, 是否-questions. */
const manners: Readonly<Record<string, Readonly<Record<string, Manner>>>> = {
  household: {
    id: { header: '户编号', cell: wrapped },
    township: { cell: townshipName },
    village: { cell: wrapped },
    headName: { header: '户主' },
    householdSize: { header: '年度家庭人口数' },
    relocated: { header: '是否易地扶贫搬迁户' },
    monitoringCategory: { header: '监测对象类别' },
    riskRemoved: { header: '风险是否已消除' },
    riskRemovedOn: { cell: month },
    wageIncome: { header: '工资性收入（元）' },
    businessIncome: { header: '生产经营性收入（元）' },
    propertyIncome: { header: '财产性收入（元）' },
    transferIncome: { header: '转移性收入（元）' },
    businessExpenditure: { header: '生产经营性支出（元）' },
  },
  member: {
    id: { header: '人编号', cell: wrapped },
    household: { header: '户编号', cell: wrapped },
    identityNumber: { header: '证件号码', cell: wrapped },
    birthDate: { header: '出生日期', cell: compact },
    workPlace: { header: '务工所在地' },
    monthsWorked: { header: '务工时间（月）' },
    monthlyPay: { header: '务工月收入（元）' },
    working: { header: '是否已务工' },
    liftedMember: { header: '是否脱贫人口' },
    relocatedMember: { header: '是否易地扶贫搬迁人口' },
  },
}

const plain = (fact: FactEntry, value: unknown): string => {
  const label = (code: unknown): string => fact.choices?.[String(code)]?.zh ?? String(code)
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(label).join('，')
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  return fact.choices === undefined ? text : label(text)
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Derived flags that the sample states where the event has not come. */
const statedFlags: ReadonlySet<string> = new Set([
  'clueVerified',
  'disasterChecked',
  'greenChannel',
  'paperworkCompleted',
  'creditDecided',
  'familyBusinessAwardPaid',
  'planMade',
  'planHelperNamed',
  'working',
  'employerRecorded',
  'jobless',
  'placed',
  'artisanLoanDecided',
])

/** Facts of which the sample says nothing; their columns are left out. */
const untold: Readonly<Record<string, ReadonlySet<string>>> = {
  household: new Set([
    'headIdentityNumber',
    'labourAvailable',
    'dwellingGrade',
    'migrantWageIncome',
    'publicPostIncome',
    'otherWageIncome',
    'industryAward',
    'dividendIncome',
    'landTransferIncome',
    'otherPropertyIncome',
    'familyPlanningAllowance',
    'subsistenceAllowance',
    'destituteSupport',
    'pensionIncome',
    'ecologicalCompensation',
    'otherTransferIncome',
  ]),
  member: new Set([
    'identityType',
    'phone',
    'ethnicity',
    'politicalStatus',
    'schoolAbsenceReason',
    'disabilityKind',
    'employeeMedicalInsurance',
    'criticalIllnessInsurance',
    'commercialMedicalInsurance',
    'residentPension',
    'employeePension',
    'medicalAid',
    'speaksMandarin',
    'transportSubsidiesPaid',
  ]),
}

type Loose = Readonly<Record<string, unknown>>

/** A table as the lines of a CSV file with Chinese headers. */
export interface Sheet {
  readonly head: string
  readonly line: (record: Loose) => string
  /** The facts that have a column. */
  readonly facts: readonly string[]
}

/** The sheet of a subject: a column for each fact the sample tells of. */
export const sheetOf = (name: keyof typeof catalogue): Sheet => {
  const subject: SubjectEntry = catalogue[name]
  const given = manners[name] ?? {}
  const columns = Object.entries(subject.facts).filter(
    ([fact, { derive }]) => derive === undefined && untold[name]?.has(fact) !== true,
  )
  const stated = Object.entries(subject.facts).filter(
    ([fact, entry]) => entry.givable === true && statedFlags.has(fact),
  )
  const used = [...columns, ...stated]
  const row = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`
  const inManner = (fact: string, cell: string): string =>
    cell === '' ? '' : (given[fact]?.cell?.(cell) ?? cell)
  return {
    head: row([
      given.id?.header ?? subject.idAliases[0] ?? 'id',
      ...used.map(([fact, { label }]) => given[fact]?.header ?? label.zh),
    ]),
    line: (record) =>
      row([
        inManner('id', String(record.id)),
        ...used.map(([fact, entry]) => inManner(fact, plain(entry, record[fact]))),
      ]),
    facts: used.map(([fact]) => fact),
  }
}

/** The headers the sheets use in place of labels, with their facts: all must lead back to them. */
export const sheetHeaders = (name: string): readonly (readonly [string, string])[] =>
  Object.entries(manners[name] ?? {}).flatMap(([fact, { header }]) =>
    header === undefined ? [] : [[fact, headerKey(header)] as const],
  )
