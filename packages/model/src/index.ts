export {
  countAtOnce,
  type Diagnostic,
  diagnosticLimits,
  type Place,
  placeOf,
  saidAtOnce,
  say,
  type Saying,
  visibleName,
} from './diagnostic.js'
export { type Language, type Text } from './text.js'
export { nearest } from './nearest.js'
export {
  type AllOf,
  type AnyOf,
  type Comparison,
  type Condition,
  type FactReference,
  type LiteralValue,
  type NamedCondition,
  type Not,
  type OperatorName,
  operatorNames,
} from './language/condition.js'
export {
  type AggregateName,
  aggregateNames,
  type CatalogueProperty,
  type Derivation,
  type Over,
} from './language/derivation.js'
export {
  type ChildEntry,
  type ChoiceEntries,
  type ChoiceEntry,
  type FactEntry,
  type FactType,
  factTypes,
  type Sensitivity,
  type SubjectEntry,
  type SubjectLimits,
} from './facts/entry.js'
export { type UnitCode, units, unitWord } from './codes/units.js'
export { type DepartmentCode, departments } from './codes/departments.js'
export {
  addDays,
  ageOn,
  type CivilDate,
  civilDate,
  dayFromParts,
  formatDate,
  openEnd,
  parseDate,
  wholeMonthsBetween,
} from './dates.js'
export { fenToYuan, formatMoney, parseMoney } from './money.js'
export {
  applyScalar,
  type Bounds,
  quotient,
  type ScalarName,
  scalarNames,
  unknownBounds,
} from './derive/operations.js'
export { type Collector, collector } from './derive/aggregates.js'
export { catalogueProperty } from './facts/lookup.js'
export { copyJson, type CopyJsonResult } from './json/copy-json.js'
export {
  defaultJsonLimits,
  type JsonLimits,
  largerThan,
  longerThan,
  utf8Length,
} from './json/limits.js'
export { jsonMessages, type JsonProblemCode, showName } from './json/messages.js'
export { escapePointer, JsonPositions, type Position } from './json/positions.js'
export { readJson, type ReadJsonOptions, type ReadJsonResult } from './json/read-json.js'
export { firstNotUtf8 } from './json/utf8.js'
export { mayBeGiven } from './facts/given.js'
export { type IdentityNumberProblem, identityNumberProblem } from './records/identity.js'
export {
  type CellReader,
  type CellReading,
  cellReader,
  type WrittenValue,
} from './records/cells.js'
export { type Column, readHeaders } from './records/headers.js'
export { type TableDiagnostic, type TableProblem, tableProblems } from './records/problems.js'
export { type ReadOptions, type ReadRecord, readRows, type ReadTable } from './records/rows.js'
export {
  findHeader,
  type FoundHeader,
  readSheet,
  type ReadSheet,
  type SheetOptions,
  type SubjectFit,
  subjectsOfHeader,
} from './records/tables.js'
export { recordJsonSchema } from './schema/json-schema.js'
export {
  catalogueRecordSchema,
  recordSchema,
  type SchemaSet,
  schemaSet,
  subjectNames,
} from './schema/records.js'
export type {
  CatalogueRecord,
  ChildRecordOf,
  ContentOf,
  FactValue,
  RecordOf,
} from './schema/types.js'
export { type Catalogue, catalogue, type SubjectName } from './catalogue/index.js'
export { county, townshipCode, townships, type TownshipCode } from './codes/townships.js'
