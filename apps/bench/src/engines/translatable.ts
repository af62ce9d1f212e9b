import type { Load, LoadRule } from '../load/load.js'

/** The rules of a load that can be given to peers other than json-rules-engine. */
export const translatable = ({ rules }: Load): readonly LoadRule[] => {
  if (rules === null) throw new Error('only the synthetic load is translated for this engine')
  return rules
}
