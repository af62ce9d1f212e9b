/** The built evaluator in a process of its own, so that its memory can be measured. */
import { createEvaluator } from '@workpoints/adapters-http'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

const evaluator = createEvaluator({ packs: [shidian2025], asOf: '2025-06-30' })
const { port } = await evaluator.listen({})
process.on('message', () => {
  process.send?.({ resident: process.memoryUsage().rss })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url: `http://127.0.0.1:${port}` })
