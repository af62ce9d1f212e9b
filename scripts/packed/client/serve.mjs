/** The evaluator as it was published, on a port of its own, which it prints. */
import { createEvaluator } from '@workpoints/adapters-http'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'

const { port } = await createEvaluator({ packs: [shidian2025] }).listen({ port: 0 })
console.log(port)
