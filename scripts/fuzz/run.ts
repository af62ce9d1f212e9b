import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'

const folder = resolve(import.meta.dirname, '../../.reports/fuzz')

/** How long each target runs. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? '20')
/** The same seed tries the same inputs in the same order; how many depends on the machine. */
const seed = Number(process.env['FUZZ_SEED'] ?? '20250630')

if (!(seconds > 0) || !Number.isSafeInteger(seed))
  throw new Error('FUZZ_SECONDS is a number of seconds, FUZZ_SEED a whole number')

/** Longer than any target runs, for the clock of the test runner. */
export const timeLimit = (seconds + 300) * 1000

export interface Target<T> {
  readonly name: string
  readonly inputs: fc.Arbitrary<T>
  /** Throws where an input breaks a law. */
  readonly law: (input: T) => void | Promise<void>
  /** The file that an input stands for, to be kept as a case. */
  readonly file: (input: T) => { readonly extension: string; readonly bytes: Uint8Array }
}

/**
 * Tries inputs until the time is over, and returns how many. The first that breaks the law is shrunk
 * and written to `.reports/fuzz`, and the error says where.
 */
export const fuzz = async <T>({ name, inputs, law, file }: Target<T>): Promise<number> => {
  process.stderr.write(`fuzz ${name}: seed ${String(seed)}, ${String(seconds)} s\n`)
  const property = fc.asyncProperty(inputs, async (input) => {
    await law(input)
  })
  const details = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  })
  process.stderr.write(`fuzz ${name}: ${String(details.numRuns)} inputs\n`)
  if (!details.failed || details.counterexample === null) return details.numRuns
  const [input] = details.counterexample
  const { extension, bytes } = file(input)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}-${String(seed)}.${extension}`)
  writeFileSync(path, bytes)
  throw new Error(`the input in ${path} breaks the law (seed ${String(seed)})`, {
    cause: details.errorInstance,
  })
}
