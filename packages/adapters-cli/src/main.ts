import { processIo } from './process-io.js'
import { run } from './run.js'

const code = await run(process.argv.slice(2), processIo())
// Everything was handed over before `run` returned; an open standard input must not hold us back.
process.exit(code)
