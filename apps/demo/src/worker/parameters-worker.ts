import '../no-eval.js'
import { expose } from 'comlink'
import { parametersWorker } from './parameters/api.js'

// A worker beside that of the county: trying values on many households must not keep other pages
// waiting, nor they a drag, and what is tried need not be the county that is open.
expose(parametersWorker)
