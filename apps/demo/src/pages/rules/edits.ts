import { useSyncExternalStore } from 'react'
import type { PackTexts } from '../../worker/pack/state.js'
import { bundledTexts } from './pack-texts.js'

/**
 * The files that the visitor changed. They outlive the page, so that somebody may look at a
 * household and come back; closing the window forgets them.
 */
let changed: PackTexts = {}

const listeners = new Set<() => void>()

const set = (next: PackTexts): void => {
  changed = next
  for (const listener of listeners) listener()
}

const without = (path: string): PackTexts =>
  Object.fromEntries(Object.entries(changed).filter(([other]) => other !== path))

export const edits = {
  get: (): PackTexts => changed,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  edit: (path: string, text: string): void => {
    if (text === bundledTexts[path]) {
      if (path in changed) set(without(path))
    } else if (text !== changed[path]) set({ ...changed, [path]: text })
  },
  reset: (path: string): void => {
    if (path in changed) set(without(path))
  },
  resetAll: (): void => {
    if (Object.keys(changed).length > 0) set({})
  },
} as const

/** The files changed so far, by path. */
export const useEdits = (): PackTexts => useSyncExternalStore(edits.subscribe, edits.get)

/** A file as it now is. */
export const textOf = (changes: PackTexts, path: string): string =>
  changes[path] ?? bundledTexts[path] ?? ''
