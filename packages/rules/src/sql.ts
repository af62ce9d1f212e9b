export type { SqlOptions } from './backends/sql/context.js'
export { type SqlTable, type TableColumn, toTables } from './backends/sql/tables.js'
export { dialectNames, type DialectName, toSql } from './backends/sql/to-sql.js'
export { outcomesByCode } from './ir/outcomes.js'
