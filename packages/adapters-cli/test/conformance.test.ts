import { cases } from '../../rules/test/support/conformance-cases.js'
import { describeCorpus } from '../../rules/test/support/conformance-suite.js'
import { commandLine } from './support/conformance.js'
import { folderOf } from './support/world.js'

/** The corpus of packages/rules, judged by the command as people run it. */

const { path, remove } = folderOf({})
const backEnd = await commandLine(path, cases)
remove()

describeCorpus(backEnd.name, () => backEnd)
