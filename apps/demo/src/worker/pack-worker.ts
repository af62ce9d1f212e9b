import '../no-eval.js'
import { expose } from 'comlink'
import { packWorker } from './pack/api.js'

expose(packWorker)
