import { bundledHouseholds, type Source } from '../../county/source.js'

/** Every record is judged twice, so a larger dataset would keep people waiting. */
const most = 20_000

/** Whether a county is small enough to be judged as a whole for each value; told without making it. */
export const isSmall = (source: Source): boolean =>
  source.kind === 'sample'
    ? source.households <= bundledHouseholds
    : Object.values(source.tables).reduce((sum, { records }) => sum + records.length, 0) <= most
