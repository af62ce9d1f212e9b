import type {
  DecisionFile,
  Evaluator,
  EvaluatorOptions,
  LoadReport,
} from '@workpoints/adapters-http'
import type { PackTree } from '@workpoints/rules'
import type { AddressInfo } from 'node:net'
import { flagOption } from '../command-line/options.js'
import { bundledPack, type Call } from '../command-line/program.js'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { inputRefused, packRefused, usage } from '../failure.js'
import { errorCode, readInputBytes } from '../input/read-bytes.js'
import { readInputs } from '../input/read-inputs.js'
import type { Io } from '../io.js'
import { noRecords } from '../messages/input-problems.js'
import {
  addressUnavailable,
  examplesFailed,
  listening,
  openToAll,
  portInUse,
  stopping,
  unusableKey,
} from '../messages/serve.js'
import { deliverToOutput, failedOutput } from '../output/deliver.js'
import type { Context } from './context.js'
import { packOf, placedIn } from './pack.js'
import { datasetOf } from './records.js'
import {
  http,
  isUsableKey,
  leastKeyLength,
  type ServeOptions,
  serveOptionsIn,
} from './serve-options.js'
import { reportUnread } from './unread.js'

/** How long requests are still taken after a signal to stop, and how long answers may take then. */
const stopOptions = { drainMilliseconds: 1000, graceMilliseconds: 10_000 }

const printHash = async ({ io }: Context): Promise<ExitCode> => {
  const key = new TextDecoder().decode(await readInputBytes('-', io)).trim()
  if (!isUsableKey(key)) throw inputRefused(unusableKey({}, leastKeyLength))
  const { hashKey } = await http()
  await deliverToOutput([`${hashKey(key)}\n`], io)
  return exitCodes.done
}

type Sample = NonNullable<EvaluatorOptions['sample']>

/** The tables of a dataset folder, read as `workpoints evaluate` reads them. */
const sampleIn = async (folder: string, pack: PackTree, context: Context): Promise<Sample> => {
  const { io, progress } = context
  const subjects = pack.subjects.map(({ entry }) => entry)
  const { intake } = await readInputs({ inputs: [folder], subjects, complete: false, progress }, io)
  progress.end()
  await reportUnread(intake, context)
  if (intake.taken === 0) throw inputRefused(noRecords(folder))
  return datasetOf(intake).tables
}

const openDecisions = async ({ decisions }: ServeOptions): Promise<DecisionFile | null> => {
  if (decisions === null) return null
  const { decisionFile } = await http()
  try {
    return decisionFile(decisions.path, decisions.key)
  } catch (error) {
    throw failedOutput(decisions.file, error)
  }
}

/** @throws Failure for the first folder that was refused */
const checkLoaded = (reports: readonly LoadReport[], { folders }: ServeOptions): void => {
  for (const { loaded, folder: path, diagnostics, failedExamples } of reports) {
    const folder = folders.get(path) ?? path
    if (failedExamples.length > 0) throw packRefused(examplesFailed(folder, failedExamples))
    if (!loaded) throw packRefused(...placedIn(folder, diagnostics))
  }
}

const listen = async (evaluator: Evaluator, { host, port }: ServeOptions): Promise<AddressInfo> => {
  try {
    return await evaluator.listen({ host, port })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EADDRINUSE') throw usage(portInUse(port))
    if (code !== undefined) throw usage(addressUnavailable(host, port, code))
    throw error
  }
}

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

/** Resolves at the first signal to stop; a second one ends the waiting for answers. */
const untilStopped = async (
  io: Io,
  evaluator: Evaluator,
  onHangUp: () => void,
  say: () => Promise<void>,
): Promise<void> => {
  const release: (() => void)[] = [io.onSignal('SIGHUP', onHangUp)]
  const signalled = (): Promise<void> =>
    new Promise((resolve) => {
      release.push(io.onSignal('SIGINT', resolve), io.onSignal('SIGTERM', resolve))
    })
  await signalled()
  const again = signalled()
  await say()
  await Promise.race([evaluator.close(stopOptions), again])
  for (const each of release) each()
}

/** `workpoints serve`: runs until it is told to stop. */
export const serve = async (call: Call, context: Context): Promise<ExitCode> => {
  const { io, reporter } = context
  if (flagOption(call.options, 'hashKey')) return await printHash(context)
  const options = await serveOptionsIn(call, io)
  const { createEvaluator, jsonLog } = await http()
  const packs = options.bundled ? [await packOf(bundledPack, io)] : []
  const decisions = await openDecisions(options)
  const log = jsonLog({
    level: options.logLevel,
    // Where nobody reads standard error any more, answers matter more than the log.
    write: (line) => void io.notes.write(line).catch(() => undefined),
  })
  const build = (sample: Sample | null): Evaluator =>
    createEvaluator({
      ...options.evaluator,
      packs,
      packFolders: [...options.folders.keys()],
      log,
      ...(sample === null ? {} : { sample }),
      ...(decisions === null ? {} : { decisions }),
    })
  const evaluator = build(
    options.sample === null
      ? null
      : await sampleIn(options.sample, packs[0] ?? (await packOf(bundledPack, io)), context),
  )
  checkLoaded(await evaluator.load(), options)
  const address = await listen(evaluator, options)
  if (options.watch) evaluator.watch()
  if (!isLoopback(address.address) && options.evaluator.keys === undefined)
    await reporter.note(openToAll())
  const url = urlOf(address)
  const stopped = untilStopped(
    io,
    evaluator,
    () => {
      try {
        decisions?.reopen()
      } catch (error) {
        log.error({ code: errorCode(error) }, 'decision log not opened again; the old one goes on')
      }
      void evaluator.reload()
    },
    () => reporter.note(stopping()),
  )
  await reporter.note(listening(url), { url })
  await stopped
  decisions?.close()
  return exitCodes.done
}
