import { onTestFinished } from 'vitest'
import { shidian2025 } from '@workpoints/rules/packs/shidian-2025'
import { createEvaluator, type EvaluatorOptions } from '../src/index.js'

/** A running evaluator of shidian-2025, on a port of its own, closed when the test ends. */
export const running = async (options: EvaluatorOptions = {}): Promise<string> => {
  const evaluator = createEvaluator({ packs: [shidian2025], ...options })
  if ((options.packFolders ?? []).length > 0) await evaluator.load()
  const { port } = await evaluator.listen({})
  onTestFinished(async () => {
    await evaluator.close({ graceMilliseconds: 100 })
  })
  return `http://127.0.0.1:${port}`
}

export const json = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
