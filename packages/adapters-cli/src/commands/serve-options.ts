import type { EvaluatorOptions } from '@workpoints/adapters-http'
import { resolve } from 'node:path'
import { bundledPack, logLevels } from '../command-line/program.js'
import {
  choiceOption,
  dayOption,
  flagOption,
  numberOption,
  textOption,
  textsOption,
  wholeNumber,
} from '../command-line/options.js'
import type { Call } from '../command-line/program.js'
import { inputRefused, usage } from '../failure.js'
import { readFileBytes } from '../input/read-bytes.js'
import type { Io } from '../io.js'
import {
  goesWith,
  noHashes,
  notAHash,
  notAnOrigin,
  notAProxy,
  nothingToWatch,
  unusableKey,
} from '../messages/serve.js'
import { checkOutputPath } from '../output/deliver.js'
import { pathOfPack } from './pack.js'

/** Express and all that, which no other command needs to wait for. */
export const http = () => import('@workpoints/adapters-http')

/** Shorter ones can be guessed. */
export const leastKeyLength = 16

/** Whether a text can be sent as a bearer key, and is hard to guess. */
export const isUsableKey = (text: string): boolean =>
  text.length >= leastKeyLength && /^[\x21-\x7e]+$/.test(text)

/** How to serve, as the command line says it; files of keys are read, packs and records are not. */
export interface ServeOptions {
  readonly bundled: boolean
  /** Folders as the user named them, by path. */
  readonly folders: ReadonlyMap<string, string>
  readonly port: number
  readonly host: string
  readonly watch: boolean
  readonly logLevel: (typeof logLevels)[number]
  readonly sample: string | null
  readonly decisions: { readonly file: string; readonly path: string; readonly key: string } | null
  readonly evaluator: Pick<
    EvaluatorOptions,
    'asOf' | 'keys' | 'requestsPerMinute' | 'trustedProxies' | 'origins'
  >
}

const linesOf = async (file: string, io: Io): Promise<readonly string[]> => {
  const text = new TextDecoder().decode(await readFileBytes(file, io))
  return text.split('\n').map((line) => line.trim())
}

/** Hashes, one a line; blank lines and remarks after # stand between them. */
const hashesIn = async (file: string, io: Io): Promise<readonly string[]> => {
  const { isKeyHash } = await http()
  const hashes = (await linesOf(file, io)).flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return []
    if (!isKeyHash(line)) throw inputRefused(notAHash(file, index + 1))
    return [line]
  })
  if (hashes.length === 0) throw inputRefused(noHashes(file))
  return hashes
}

const keyIn = async (file: string, io: Io): Promise<string> => {
  const [key = '', ...others] = (await linesOf(file, io)).filter((line) => line !== '')
  if (!isUsableKey(key) || others.length > 0)
    throw inputRefused(unusableKey({ file }, leastKeyLength))
  return key
}

const decisionsIn = async ({ options }: Call, io: Io): Promise<ServeOptions['decisions']> => {
  const file = textOption(options, 'decisionLog')
  const keyFile = textOption(options, 'decisionKeyFile')
  if (file === null && keyFile === null) return null
  if (file === null) throw usage(goesWith('--decision-key-file', '--decision-log'))
  if (keyFile === null) throw usage(goesWith('--decision-log', '--decision-key-file'))
  checkOutputPath(file, io)
  return { file, path: resolve(io.workingFolder, file), key: await keyIn(keyFile, io) }
}

const portIn = ({ options }: Call, io: Io): number => {
  const given = numberOption(options, 'port', '--port', 0, 65_535)
  if (given !== null) return given
  const { PORT: otherwise = '' } = io.environment
  return otherwise === '' ? 8080 : wholeNumber(otherwise, 'PORT', 0, 65_535)
}

/** @throws Failure where an option is wrong, or a file that it names */
export const serveOptionsIn = async (call: Call, io: Io): Promise<ServeOptions> => {
  const { options } = call
  const given = textsOption(options, 'pack')
  const packs = given.length === 0 ? [bundledPack] : given
  const watch = flagOption(options, 'watch')
  const asOf = dayOption(options, 'asOf', '--as-of')
  const port = portIn(call, io)
  const requestsPerMinute = numberOption(
    options,
    'requestsPerMinute',
    '--requests-per-minute',
    1,
    1_000_000,
  )
  const logLevel = choiceOption(options, 'logLevel', '--log-level', logLevels) ?? 'info'
  const origins = textsOption(options, 'origin')
  const trustedProxies = textsOption(options, 'trustedProxy')
  const { isOrigin, isProxy } = await http()
  for (const origin of origins) if (!isOrigin(origin)) throw usage(notAnOrigin(origin))
  for (const proxy of trustedProxies) if (!isProxy(proxy)) throw usage(notAProxy(proxy))
  const folders = new Map(
    packs.filter((name) => name !== bundledPack).map((name) => [pathOfPack(name, io), name]),
  )
  if (watch && folders.size === 0) throw usage(nothingToWatch())
  const keyFile = textOption(options, 'keyFile')
  return {
    bundled: packs.includes(bundledPack),
    folders,
    port,
    host: textOption(options, 'host') ?? '127.0.0.1',
    watch,
    logLevel,
    sample: textOption(options, 'sample'),
    decisions: await decisionsIn(call, io),
    evaluator: {
      origins,
      trustedProxies,
      ...(asOf === null ? {} : { asOf }),
      ...(requestsPerMinute === null ? {} : { requestsPerMinute }),
      ...(keyFile === null ? {} : { keys: await hashesIn(keyFile, io) }),
    },
  }
}
