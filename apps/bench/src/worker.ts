/** One engine on one load in a process of its own: `worker.js <assignment as JSON>`. */
import { engines } from './engines/index.js'
import type { Engine } from './engines/engine.js'
import { buildLoad } from './load/build.js'
import type { Assignment, Reply, Request } from './protocol/messages.js'
import { quantile } from './protocol/statistics.js'

const reply = (message: Reply): void => {
  process.send?.(message)
}

/** Between two looks at the clock; short enough for the slowest engine. */
const batch = 20

/** Judges record after record, round and round, until the time is up. */
const judgeFor = async (
  engine: Engine,
  milliseconds: number,
  each: (judge: () => unknown) => unknown,
): Promise<number> => {
  const end = performance.now() + milliseconds
  let judged = 0
  while (performance.now() < end)
    for (let count = 0; count < batch; count += 1) {
      const record = engine.records[judged % engine.records.length] ?? {}
      const done = each(() => engine.judge(record))
      // Only engines that need it are waited for: a wait costs about as much as a call.
      if (engine.waits) await done
      judged += 1
    }
  return judged
}

const slice = async (engine: Engine, milliseconds: number): Promise<Reply> => {
  const begun = performance.now()
  const before = process.cpuUsage()
  const records = await judgeFor(engine, milliseconds, (judge) => judge())
  const { user, system } = process.cpuUsage(before)
  const wall = (performance.now() - begun) / 1000
  return { kind: 'slice', records, cpu: (user + system) / 1e6, wall }
}

const latencies = async (engine: Engine, milliseconds: number): Promise<Reply> => {
  const taken: number[] = []
  await judgeFor(engine, milliseconds, async (judge) => {
    const start = performance.now()
    const done = judge()
    if (engine.waits) await done
    taken.push((performance.now() - start) * 1000)
  })
  return { kind: 'latencies', p99: quantile(taken, 0.99) }
}

const check = async (engine: Engine): Promise<Reply> => {
  const letters: string[] = []
  for (const record of engine.records) letters.push(await engine.letters(record))
  return { kind: 'check', letters }
}

const answer = (engine: Engine, request: Request): Promise<Reply> => {
  switch (request.kind) {
    case 'check':
      return check(engine)
    case 'slice':
      return slice(engine, request.milliseconds)
    case 'latencies':
      return latencies(engine, request.milliseconds)
  }
}

const start = async (): Promise<Engine | null> => {
  const assignment = JSON.parse(process.argv[2] ?? '') as Assignment
  try {
    return await engines[assignment.engine](buildLoad(assignment.load))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    reply({ kind: 'failed', reason })
    return null
  }
}

const engine = await start()
if (engine === null) process.disconnect()
else {
  process.on('message', (request) => {
    void answer(engine, request as Request).then(reply)
  })
  reply({ kind: 'ready' })
}
