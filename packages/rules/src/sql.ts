export type { SqlOptions } from './backends/sql/context.js'
export { type SqlTable, type TableColumn, toTables } from './backends/sql/tables.js'
export { type DialectName, outcomeCodes, toSql } from './backends/sql/to-sql.js'
