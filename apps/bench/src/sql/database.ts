import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** What a statement took, in seconds: by the clock, and of the processor on all threads. */
export interface Taken {
  readonly wall: number
  readonly cpu: number
}

/** A DuckDB in memory, on as many threads as the goals were set with. */
export interface Database {
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>
  readonly time: (sql: string) => Promise<Taken>
  readonly close: () => void
}

const threads = '2'

export const openDatabase = async (): Promise<Database> => {
  const instance = await DuckDBInstance.create(':memory:', { threads })
  const connection: DuckDBConnection = await instance.connect()
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql)
  }
  return {
    run,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    time: async (sql) => {
      const start = performance.now()
      const before = process.cpuUsage()
      await run(sql)
      const { user, system } = process.cpuUsage(before)
      return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
