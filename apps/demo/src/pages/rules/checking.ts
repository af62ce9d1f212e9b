import { type Remote, wrap } from 'comlink'
import { useSyncExternalStore } from 'react'
import type { Checked, PackWorker } from '../../worker/pack/api.js'
import type { PackTexts } from '../../worker/pack/state.js'
import { edits } from './edits.js'
import { bundledTexts } from './pack-texts.js'

/** What the checker says of the pack as edited. */
export interface Checking {
  /** Null until the first answer. */
  readonly checked: Checked | null
  /** The changes that the answer is about. */
  readonly of: PackTexts
  /** Raised by every answer. */
  readonly revision: number
  readonly busy: boolean
  readonly failure: unknown
}

/** So long after the last key the checker begins: shorter than a glance, longer than a key stroke. */
const pause = 200

let state: Checking = { checked: null, of: {}, revision: 0, busy: true, failure: null }
let worker: Remote<PackWorker> | null = null
let waiting: ReturnType<typeof setTimeout> | undefined
let running = false

const listeners = new Set<() => void>()

const set = (next: Partial<Checking>): void => {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** The worker that compiles; started by the first page about rules, in a thread of its own. */
export const packWorker = (): Remote<PackWorker> => {
  if (worker !== null) return worker
  worker = wrap<PackWorker>(
    new Worker(new URL('../../worker/pack-worker.ts', import.meta.url), { type: 'module' }),
  )
  void run(worker.open(bundledTexts))
  return worker
}

edits.subscribe(() => {
  if (worker === null) return
  set({ busy: true })
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    void run()
  }, pause)
})

/** Begins again with another worker, where one gave up. */
export const retry = (): void => {
  worker = null
  set({ failure: null, busy: true })
  packWorker()
}

/** Checks until the answer is about the latest text: whatever was typed meanwhile is skipped. */
const run = async (first?: Promise<void>): Promise<void> => {
  if (running || worker === null) return
  running = true
  try {
    await first
    do {
      const asked = edits.get()
      const checked = await worker.check(asked)
      set({
        checked,
        of: asked,
        revision: state.revision + 1,
        busy: asked !== edits.get(),
        failure: null,
      })
    } while (state.of !== edits.get())
  } catch (failure) {
    set({ failure, busy: false })
  } finally {
    running = false
  }
}

const subscribe = (listener: () => void): (() => void) => {
  packWorker()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What the checker last said; starts it. */
export const useChecking = (): Checking => useSyncExternalStore(subscribe, () => state)
