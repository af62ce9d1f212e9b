/**
 * What the command tells the shell. `internal` is a bug of ours, never caused by input; 6 (resume or
 * lock refused) belongs to writers that can be resumed, which this command has none of yet.
 */
export const exitCodes = {
  done: 0,
  internal: 1,
  usage: 2,
  packRefused: 3,
  inputRefused: 4,
  rowsRejected: 5,
  limit: 7,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
