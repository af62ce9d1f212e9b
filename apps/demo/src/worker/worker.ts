import '../no-eval.js'
import { expose } from 'comlink'
import { countyWorker } from './api.js'

expose(countyWorker)
