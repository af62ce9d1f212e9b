import type { PackTexts } from '../../worker/pack/state.js'

const folder = '../../../../../packages/rules/packs/shidian-2025/'

/** As people wrote them: what is edited and handed on keeps its form. */
const files = import.meta.glob<string>(
  '../../../../../packages/rules/packs/shidian-2025/**/*.json',
  { query: '?raw', import: 'default', eager: true },
)

/** The files of the pack that comes along. */
export const bundledTexts: PackTexts = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(folder.length), text]),
)
