import { zipSync } from 'fflate'

/**
 * Stands in for the zipping of write-excel-file (see `vite.config.ts`), which hands larger files to
 * workers made from text. The policy of the pages forbids those; this runs in a worker as it is.
 */
const zipInPlace = (files: Record<string, Uint8Array>): Promise<ArrayBufferLike> =>
  Promise.resolve(zipSync(files).buffer)

export default zipInPlace
