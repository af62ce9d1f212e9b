import { townships, type TownshipCode } from '../codes/townships.js'
import type { Random } from './random.js'

/** An invented village of a real township. */
export interface Village {
  readonly id: string
  readonly township: TownshipCode
  readonly name: string
}

const heads = Array.from('大小新老上下东西南北中前后高长')
const tails = Array.from('坪坝寨河田塘桥井坡湾岭沟箐营街树石泉林洼')

export const townshipCodes = Object.keys(townships) as readonly TownshipCode[]

/** Eight to thirteen villages in each township, with codes of the usual form. */
export const villagesOf = (random: (name: string) => Random): readonly Village[] =>
  townshipCodes.flatMap((township) => {
    const stream = random(`villages/${township}`)
    const names = new Set<string>()
    const wanted = stream.whole(8, 13)
    while (names.size < wanted) names.add(`${stream.pick(heads)}${stream.pick(tails)}村`)
    return [...names].map((name, index) => ({
      id: `${township}${201 + index}`,
      township,
      name,
    }))
  })
