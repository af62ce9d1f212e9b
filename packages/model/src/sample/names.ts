import { formatDate } from '../dates.js'
import { identityCheckDigit } from '../records/identity.js'
import type { Random } from './random.js'

/** Common family names, and syllables that make given names: nobody in particular. */
const families = Array.from(
  '赵钱孙李周吴郑王冯陈杨朱何吕张孔曹严华金魏陶姜谢邹苏潘范彭鲁马方袁柳唐',
)
const syllables = Array.from(
  '安宁和平春秋正明清远志成福兴德文光荣昌顺利云山川林江海石玉兰芬芳秀英桂香梅竹菊莲翠凤',
)

/** An invented name of two or three characters. */
export const inventedName = (random: Random): string => {
  const given = random.pick(syllables) + (random.chance(0.75) ? random.pick(syllables) : '')
  return random.pick(families) + given
}

/**
 * A resident identity number that passes every check and can belong to nobody: codes of areas
 * that begin with 99 have never been given out. Each index gives another number.
 */
export const inventedIdentityNumber = (
  index: number,
  birthDay: number,
  sex: 'male' | 'female',
): string => {
  const area = `99${String(Math.floor(index / 499) % 10_000).padStart(4, '0')}`
  const sequence = String((index % 499) * 2 + (sex === 'male' ? 1 : 2)).padStart(3, '0')
  const digits = `${area}${formatDate(birthDay).replaceAll('-', '')}${sequence}`
  return digits + identityCheckDigit(digits)
}

/** A telephone number of the prefix 100, which no operator gives to people. */
export const inventedPhone = (random: Random): string =>
  `100${String(random.whole(0, 99_999_999)).padStart(8, '0')}`
