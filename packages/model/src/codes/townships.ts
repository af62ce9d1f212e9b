import type { Text } from '../text.js'

/** The county of the first pack: code of GB/T 2260. */
export const county = {
  code: '530521',
  zh: '施甸县',
  en: 'Shidian County',
} as const

const define = <const T extends Readonly<Record<string, Text>>>(townships: T): T => townships

/**
 * The five towns and eight townships of the county by their nine-digit statistical code. The
 * `township` fact of any record holds such a code; a spreadsheet may hold the Chinese name.
 */
export const townships = define({
  '530521101': { zh: '甸阳镇', en: 'Dianyang Town' },
  '530521102': { zh: '由旺镇', en: 'Youwang Town' },
  '530521103': { zh: '姚关镇', en: 'Yaoguan Town' },
  '530521104': { zh: '仁和镇', en: 'Renhe Town' },
  '530521105': { zh: '太平镇', en: 'Taiping Town' },
  '530521201': { zh: '万兴乡', en: 'Wanxing Township' },
  '530521202': { zh: '摆榔彝族布朗族乡', en: 'Bailang Yi and Bulang Township' },
  '530521203': { zh: '酒房乡', en: 'Jiufang Township' },
  '530521204': { zh: '旧城乡', en: 'Jiucheng Township' },
  '530521205': { zh: '木老元布朗族彝族乡', en: 'Mulaoyuan Bulang and Yi Township' },
  '530521206': { zh: '老麦乡', en: 'Laomai Township' },
  '530521207': { zh: '何元乡', en: 'Heyuan Township' },
  '530521208': { zh: '水长乡', en: 'Shuichang Township' },
})

export type TownshipCode = keyof typeof townships

const codesByName: ReadonlyMap<string, TownshipCode> = new Map(
  Object.entries(townships).flatMap(([code, names]) => [
    [names.zh, code as TownshipCode],
    [names.zh.replace(/[乡镇]$/, ''), code as TownshipCode],
  ]),
)

/**
 * The code of a township written by its Chinese name, with or without the final 乡 or 镇, or by its
 * code; undefined where the county has no such township.
 */
export const townshipCode = (written: string): TownshipCode | undefined =>
  Object.hasOwn(townships, written) ? (written as TownshipCode) : codesByName.get(written)
