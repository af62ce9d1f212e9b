/**
 * `node scripts/run.mjs start|test|demo|check|coverage|build|bench|load|nightly [arguments]`: what the npm scripts of the same names do.
 *
 * Installs first when the lock differs from what is installed, then works in new processes, so that
 * it is right after a clone, after a pull, and where npm ignores `pre` scripts.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.installed-lock')

const gates = [
  'check:format',
  'check:lint',
  'check:cycles-and-layers',
  'check:lock',
  'check:unused',
  'check:workspaces',
  'typecheck',
]

const say = (step) => process.stderr.write(`▸ ${step}\n`)

/**
 * Runs a program to its end and ends this process as that one ended, unless it succeeded. Signals go
 * to the program, or it would live on after us. Standard output is kept for the last step's data.
 */
const run = (program, args, { last = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['inherit', last ? 'inherit' : process.stderr, 'inherit'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
      // npm is a .cmd file on Windows.
      shell: process.platform === 'win32' && program === 'npm',
    })
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    child.on('error', (error) => {
      say(`${program} did not start: ${error.message}`)
      process.exit(1)
    })
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward)
      if (signal) process.kill(process.pid, signal)
      else if (code !== 0) process.exit(code ?? 1)
      else resolve()
    })
  })

const node = (script, args, options) =>
  run(process.execPath, [join(root, script), ...args], options)

const turbo = (tasks, args, options) =>
  node('node_modules/turbo/bin/turbo', ['run', ...tasks, '--log-order=grouped', ...args], options)

const digest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.version)
    .digest('hex')

const installed = () => {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}

const install = async () => {
  const wanted = digest()
  if (installed() === wanted) return
  say('install: the lock is new or has changed')
  await run('npm', ['ci'])
  writeFileSync(stamp, wanted)
}

const build = () => {
  say('build')
  return turbo(['build'], ['--output-logs=errors-only'])
}

const steps = {
  async build(args) {
    await turbo(['build'], args, { last: true })
  },
  async bench(args) {
    await build()
    say('the library beside its peers')
    await node('apps/bench/dist/main.js', args, { last: true })
  },
  /** The evaluator under load: mixed requests, and a stream of a million lines. */
  async load(args) {
    await build()
    say('mixed requests: no unexpected status, flat memory')
    await node('apps/bench/dist/load-run.js', args)
    say('a stream of a million lines in bounded memory')
    process.env.STREAM_LINES = '1000000'
    await run('npm', ['run', 'stream'], { last: true })
  },
  /** What takes too long for every change; other long checks join here. */
  async nightly(args) {
    const { values } = parseArgs({
      args,
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      },
    })
    const minutes = Number(values.minutes)
    if (!(minutes > 0)) {
      say(`--minutes is a number of minutes, not ${JSON.stringify(values.minutes)}`)
      process.exit(2)
    }
    await build()
    const requests = Math.ceil(minutes * 30_000)
    say(`the evaluator under load: ${requests} mixed requests`)
    await node('apps/bench/dist/load-run.js', ['--requests', String(requests)])
    say(`mutated rule files and records, seed ${values.seed}: ${minutes} minutes`)
    // Half of the time for each target.
    process.env.FUZZ_SECONDS = String(minutes * 30)
    process.env.FUZZ_SEED = values.seed
    await run('npm', ['run', 'fuzz'], { last: true })
    say('planted faults: the corpus finds each of them')
    await node('scripts/planted-faults/run.mjs', [], { last: true })
    say('the core changed in one place at a time')
    await run('npm', ['run', 'mutation'], { last: true })
  },
  /** The tests of the core, which fail below the share of branches that `vitest.shared.ts` names. */
  async coverage(args) {
    process.env.COVERAGE = 'true'
    const packages = ['--filter=@workpoints/model', '--filter=@workpoints/rules']
    await turbo(['test'], [...packages, ...args], { last: true })
  },
  async check(args) {
    say(`gates: ${gates.join(', ')}`)
    await turbo(gates, ['--continue=dependencies-successful', '--output-logs=new-only', ...args], {
      last: true,
    })
  },
  async test(args) {
    say(`gates: ${gates.join(', ')}; then build, then the tests of every package`)
    await turbo(
      [...gates, 'build', 'test'],
      ['--continue=dependencies-successful', '--output-logs=new-only', ...args],
      { last: true },
    )
    say('all gates and tests passed')
  },
  /** The web pages and the evaluator on one port: `PORT`, or 4173. */
  async demo(args) {
    await build()
    say('the demo, until it is stopped')
    await node('apps/demo/dist/server/main.js', args, { last: true })
  },
  async start(args) {
    await build()
    say('the sample county against the 25 work points')
    await node(
      'packages/adapters-cli/bin/workpoints.mjs',
      ['evaluate', 'packages/model/sample', ...args],
      { last: true },
    )
  },
}

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(steps, name)) {
  say(`unknown step ${JSON.stringify(name)}: give one of ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}
await install()
await steps[name](args)
