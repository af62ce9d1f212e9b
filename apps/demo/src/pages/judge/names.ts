import type { Text } from '@workpoints/model'
import type { PackTree } from '@workpoints/rules'
import { childrenOf, type Path, type PlainRecord } from './record.js'
import { subjectAt } from './subjects.js'
import { words } from './words.js'

/** What a record of the household is called: by its name where it has one, else by its number. */
export const recordName = (pack: PackTree, household: PlainRecord, path: Path): Text => {
  let name: Text = words.household
  let owner = household
  path.forEach(({ collection, id }, depth) => {
    const children = childrenOf(owner, collection) ?? []
    const place = children.findIndex((child) => child['id'] === id)
    owner = children[place] ?? {}
    const label = subjectAt(pack, path.slice(0, depth + 1)).entry.label
    const own = owner['name']
    const named = typeof own === 'string' && own !== '' ? own : null
    const zh = `${label.zh} ${named ?? place + 1}`
    const en = `${label.en} ${named ?? place + 1}`
    name = depth === 0 ? { zh, en } : { zh: `${name.zh} · ${zh}`, en: `${name.en} · ${en}` }
  })
  return name
}
