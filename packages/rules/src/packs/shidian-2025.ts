import { compilePack } from '../pack/compile-pack.js'
import type { CatalogueRecord } from '@workpoints/model'
import type { Pack, PackTree } from '../ir/tree.js'
import agencies from '../../packs/shidian-2025/agencies.json' with { type: 'json' }
import classifications from '../../packs/shidian-2025/classifications.json' with { type: 'json' }
import clauses from '../../packs/shidian-2025/clauses.json' with { type: 'json' }
import facts from '../../packs/shidian-2025/facts.json' with { type: 'json' }
import pack from '../../packs/shidian-2025/pack.json' with { type: 'json' }
import parameters from '../../packs/shidian-2025/parameters.json' with { type: 'json' }
import point01 from '../../packs/shidian-2025/points/01.json' with { type: 'json' }
import point02 from '../../packs/shidian-2025/points/02.json' with { type: 'json' }
import point03 from '../../packs/shidian-2025/points/03.json' with { type: 'json' }
import point04 from '../../packs/shidian-2025/points/04.json' with { type: 'json' }
import point05 from '../../packs/shidian-2025/points/05.json' with { type: 'json' }
import point06 from '../../packs/shidian-2025/points/06.json' with { type: 'json' }
import point07 from '../../packs/shidian-2025/points/07.json' with { type: 'json' }
import point08 from '../../packs/shidian-2025/points/08.json' with { type: 'json' }
import point09 from '../../packs/shidian-2025/points/09.json' with { type: 'json' }
import point10 from '../../packs/shidian-2025/points/10.json' with { type: 'json' }
import point11 from '../../packs/shidian-2025/points/11.json' with { type: 'json' }
import point12 from '../../packs/shidian-2025/points/12.json' with { type: 'json' }
import point13 from '../../packs/shidian-2025/points/13.json' with { type: 'json' }
import point14 from '../../packs/shidian-2025/points/14.json' with { type: 'json' }
import point15 from '../../packs/shidian-2025/points/15.json' with { type: 'json' }
import point16 from '../../packs/shidian-2025/points/16.json' with { type: 'json' }
import point17 from '../../packs/shidian-2025/points/17.json' with { type: 'json' }
import point18 from '../../packs/shidian-2025/points/18.json' with { type: 'json' }
import point19 from '../../packs/shidian-2025/points/19.json' with { type: 'json' }
import point20 from '../../packs/shidian-2025/points/20.json' with { type: 'json' }
import point21 from '../../packs/shidian-2025/points/21.json' with { type: 'json' }
import point22 from '../../packs/shidian-2025/points/22.json' with { type: 'json' }
import point23 from '../../packs/shidian-2025/points/23.json' with { type: 'json' }
import point24 from '../../packs/shidian-2025/points/24.json' with { type: 'json' }
import point25 from '../../packs/shidian-2025/points/25.json' with { type: 'json' }

const compiled = compilePack({
  'agencies.json': agencies,
  'classifications.json': classifications,
  'clauses.json': clauses,
  'facts.json': facts,
  'pack.json': pack,
  'parameters.json': parameters,
  'points/01.json': point01,
  'points/02.json': point02,
  'points/03.json': point03,
  'points/04.json': point04,
  'points/05.json': point05,
  'points/06.json': point06,
  'points/07.json': point07,
  'points/08.json': point08,
  'points/09.json': point09,
  'points/10.json': point10,
  'points/11.json': point11,
  'points/12.json': point12,
  'points/13.json': point13,
  'points/14.json': point14,
  'points/15.json': point15,
  'points/16.json': point16,
  'points/17.json': point17,
  'points/18.json': point18,
  'points/19.json': point19,
  'points/20.json': point20,
  'points/21.json': point21,
  'points/22.json': point22,
  'points/23.json': point23,
  'points/24.json': point24,
  'points/25.json': point25,
})

const checked = (): PackTree => {
  if ('pack' in compiled) return compiled.pack
  const first = compiled.diagnostics[0]
  throw new Error(`the bundled pack is broken: ${first?.file ?? ''} ${first?.cause.en ?? ''}`)
}

/**
 * Shidian County's 25 work points for 2025, compiled when this module is first imported.
 *
 * Published by the county's Bureau of Agriculture and Rural Affairs on 28 May 2025, index number
 * 01525910-3/20250528-00001; each rule cites its sentence by locator.
 */
export const shidian2025: Pack<CatalogueRecord> = checked()
