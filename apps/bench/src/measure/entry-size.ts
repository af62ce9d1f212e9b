import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'tsup'

/**
 * Kilobytes (1,000 bytes) that a program carries which imports these names of an entry, minified and
 * compressed, as a web page loads it; without zod and the model, which are packages of their own.
 *
 * @param file the entry as a path, without its ending `.js`
 * @param names null for everything
 */
export const entrySize = async (file: string, names: readonly string[] | null): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'workpoints-size-'))
  try {
    const what = names === null ? '*' : `{ ${names.join(', ')} }`
    writeFileSync(join(folder, 'entry.mjs'), `export ${what} from ${JSON.stringify(file)}\n`)
    await build({
      entry: [join(folder, 'entry.mjs')],
      outDir: join(folder, 'out'),
      format: ['esm'],
      minify: true,
      dts: false,
      silent: true,
      config: false,
      splitting: false,
      external: ['zod', /^@workpoints\//],
      // Chinese texts as they are, not as escapes.
      esbuildOptions: (options) => {
        options.charset = 'utf8'
      },
    })
    const text = readFileSync(join(folder, 'out', 'entry.js'))
    return gzipSync(text, { level: 9 }).length / 1000
  } finally {
    rmSync(folder, { recursive: true })
  }
}
